using CuiBono.Promises;
using CuiBono.Verdicts.Rules;

namespace CuiBono.Verdicts.Tests.Rules;

public class FieldPlaceholdersTests
{
    private static readonly Initiative Whole = Cases.Complete with
    {
        Serves = Cases.Inventory.Serves,
        Obligations = Cases.Emergency.Obligations,
        Process = Cases.Complete.Process! with { Exceptions = [Cases.DualHomed with { Condition = "two sites" }] },
    };

    private static Outcome First => Whole.Outcomes[0];

    private static Initiative With(string path, string words) => path switch
    {
        "title" => Whole with { Title = words },
        "sponsor.business" => Whole with { Sponsor = Whole.Sponsor! with { Business = words } },
        "sponsor.it" => Whole with { Sponsor = Whole.Sponsor! with { It = words } },
        "customers[0].name" => Whole with { Customers = [Cases.Business with { Name = words }] },
        "outcomes[0].statement" => Promising(First with { Statement = words }),
        "outcomes[0].metric" => Promising(First with { Metric = words }),
        "outcomes[0].unit" => Promising(First with { Unit = words }),
        "outcomes[0].baseline.period" => Promising(First with { Baseline = First.Baseline! with { Period = words } }),
        "outcomes[0].baseline.source" => Promising(First with { Baseline = First.Baseline! with { Source = words } }),
        "outcomes[0].owner" => Promising(First with { Owner = words }),
        "outcomes[0].design" => Promising(First with { Design = words }),
        "outcomes[0].data" => Promising(First with { Data = new OutcomeData(words, "select 1", null, null, null) }),
        "goals[0].cost" => Whole with { CostGoals = [Whole.CostGoals[0] with { Statement = words }] },
        "goals[0].owner" => Whole with { CostGoals = [Whole.CostGoals[0] with { Owner = words }] },
        "culture.stops[0].behaviour" => Whole with { Culture = Whole.Culture! with { Stops = [Whole.Culture.Stops[0] with { Behaviour = words }] } },
        "culture.stops[0].team" => Whole with { Culture = Whole.Culture! with { Stops = [Whole.Culture.Stops[0] with { Team = words }] } },
        "culture.starts[0].behaviour" => Whole with { Culture = Whole.Culture! with { Starts = [Whole.Culture.Starts[0] with { Behaviour = words }] } },
        "culture.starts[0].team" => Whole with { Culture = Whole.Culture! with { Starts = [Whole.Culture.Starts[0] with { Team = words }] } },
        "process.standard_path" => Whole with { Process = Whole.Process! with { StandardPath = words } },
        "process.changed[0]" => Whole with { Process = Whole.Process! with { Changed = [words] } },
        "process.exceptions[0].name" => Except(Whole.Process!.Exceptions[0] with { Name = words }),
        "process.exceptions[0].condition" => Except(Whole.Process!.Exceptions[0] with { Condition = words }),
        "process.exceptions[0].basis" => Except(Whole.Process!.Exceptions[0] with { Basis = words }),
        "process.exceptions[0].owner" => Except(Whole.Process!.Exceptions[0] with { Owner = words }),
        "system.name" => Whole with { System = Whole.System! with { Name = words } },
        "continuity.redundancy" => Whole with { Continuity = Whole.Continuity! with { Redundancy = words } },
        "continuity.failure_test" => Whole with { Continuity = Whole.Continuity! with { FailureTest = words } },
        "serves[0].mechanism" => Whole with { Serves = [Whole.Serves[0] with { Mechanism = words }] },
        "obligations[0].citation" => Whole with { Obligations = [Whole.Obligations[0] with { Citation = words }] },
        _ => Whole with { Obligations = [Whole.Obligations[0] with { Protects = words }] },
    };

    private static Initiative Promising(Outcome outcome) => Whole with { Outcomes = [outcome, Whole.Outcomes[1]] };

    private static Initiative Except(PathException exception) => Whole with { Process = Whole.Process! with { Exceptions = [exception] } };

    [Theory]
    [InlineData("title")]
    [InlineData("sponsor.business")]
    [InlineData("sponsor.it")]
    [InlineData("customers[0].name")]
    [InlineData("outcomes[0].statement")]
    [InlineData("outcomes[0].metric")]
    [InlineData("outcomes[0].unit")]
    [InlineData("outcomes[0].baseline.period")]
    [InlineData("outcomes[0].baseline.source")]
    [InlineData("outcomes[0].owner")]
    [InlineData("outcomes[0].design")]
    [InlineData("outcomes[0].data")]
    [InlineData("goals[0].cost")]
    [InlineData("goals[0].owner")]
    [InlineData("culture.stops[0].behaviour")]
    [InlineData("culture.stops[0].team")]
    [InlineData("culture.starts[0].behaviour")]
    [InlineData("culture.starts[0].team")]
    [InlineData("process.standard_path")]
    [InlineData("process.changed[0]")]
    [InlineData("process.exceptions[0].name")]
    [InlineData("process.exceptions[0].condition")]
    [InlineData("process.exceptions[0].basis")]
    [InlineData("process.exceptions[0].owner")]
    [InlineData("system.name")]
    [InlineData("continuity.redundancy")]
    [InlineData("continuity.failure_test")]
    [InlineData("serves[0].mechanism")]
    [InlineData("obligations[0].citation")]
    [InlineData("obligations[0].protects")]
    public void A_blank_is_found_in_any_field_of_words(string path)
    {
        Assert.Empty(FieldPlaceholders.Of(Whole));
        Assert.Equal((path, "TBD"), Only(With(path, "TBD")));
        Assert.Equal((path, " n/a. "), Only(With(path, " n/a. ")));
        Assert.Equal(path, Only(With(path, "see [FILL_IN]")).Path);
    }

    [Theory]
    [InlineData(" - ")]
    [InlineData("Unknown")]
    [InlineData("none.")]
    [InlineData("_ ?")]
    public void Words_that_say_nothing_are_a_blank_where_they_are_the_whole_value(string words) => Assert.Equal("system.name", Only(With("system.name", words)).Path);

    [Theory]
    [InlineData("The unknown one")]
    [InlineData("None of the old ones")]
    [InlineData("A - B")]
    public void Within_other_words_they_are_none(string words) => Assert.Empty(FieldPlaceholders.Of(With("system.name", words)));

    [Fact]
    public void A_query_is_looked_at_where_there_is_no_file_and_a_target_with_one_part_is_not_empty()
    {
        Assert.Equal("outcomes[0].data", Only(Promising(First with { Data = new OutcomeData(null, "TBD", null, null, null) })).Path);
        Assert.Equal("outcomes[0].target", Only(Promising(First with { Target = new Target(null, null) })).Path);
        Assert.Empty(FieldPlaceholders.Of(Promising(First with { Target = new Target(1, null) })));
        Assert.Empty(FieldPlaceholders.Of(Promising(First with { Target = new Target(null, Cases.AsOf) })));
        Assert.Empty(FieldPlaceholders.Of(Cases.Bare));
    }

    private static (string Path, string Words) Only(Initiative initiative)
    {
        var found = Assert.Single(FieldPlaceholders.Of(initiative));
        return (found.Path, found.Words);
    }
}
