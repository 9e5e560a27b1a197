using CuiBono.Evidence;
using CuiBono.Promises.Drafting;
using CuiBono.Promises.Lens;

namespace CuiBono.Promises.Tests.Drafting;

public class LabelDrafterTests
{
    private static Initiative Drafted(params string[] lines) => Draft.Of(
        "x", "X", new SourcePlace("deck.pptx"), [.. lines.Select(line => new Passage(line, new SourcePlace("deck.pptx") { Slide = 1 }, PassageKind.Paragraph))], new LensReading(0, 0), _ => new LensReading(0, 0)).Initiative;

    private static T? First<T>(IReadOnlyList<T>? list) where T : class => list is [var first, ..] ? first : null;

    /// <summary>The value of a field, and the words that are recorded for it.</summary>
    private static (string? Value, string? Words) Field(Initiative initiative, string path) => (path switch
    {
        "sponsor.business" => initiative.Sponsor?.Business,
        "sponsor.it" => initiative.Sponsor?.It,
        "system.name" => initiative.System?.Name,
        "process.standard_path" => initiative.Process?.StandardPath,
        "process.retired_paths[0]" => First(initiative.Process?.RetiredPaths)?.Name,
        "process.changed[0]" => First(initiative.Process?.Changed),
        "process.exceptions[0].name" => First(initiative.Process?.Exceptions)?.Name,
        "culture.stops[0].behaviour" => First(initiative.Culture?.Stops)?.Behaviour,
        "culture.starts[0].behaviour" => First(initiative.Culture?.Starts)?.Behaviour,
        "continuity.redundancy" => initiative.Continuity?.Redundancy,
        "continuity.failure_test" => initiative.Continuity?.FailureTest,
        "continuity.target_availability" => initiative.Continuity?.TargetAvailability?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        "obligations[0].citation" => First(initiative.Obligations)?.Citation,
        "outcomes[0].statement" => First(initiative.Outcomes)?.Statement,
        _ => First(initiative.Outcomes)?.Owner,
    }, initiative.Sources.GetValueOrDefault(path)?.Quote);

    [Theory]
    [InlineData("Business sponsor: Ana Ruiz", "sponsor.business", "Ana Ruiz")]
    [InlineData("Senior responsible owner: Ana Ruiz", "sponsor.business", "Ana Ruiz")]
    [InlineData("SRO: Ana Ruiz", "sponsor.business", "Ana Ruiz")]
    [InlineData("Senior Responsible Owner (SRO): Ana Ruiz", "sponsor.business", "Ana Ruiz")]
    [InlineData("IT sponsor: Bo Lind", "sponsor.it", "Bo Lind")]
    [InlineData("Technology sponsor: Bo Lind", "sponsor.it", "Bo Lind")]
    [InlineData("Technical sponsor: Bo Lind", "sponsor.it", "Bo Lind")]
    [InlineData("Sponsor: Ana Ruiz, COO", "sponsor.business", "Ana Ruiz, COO")]
    [InlineData("Executive sponsor: Bo Lind, CIO", "sponsor.it", "Bo Lind, CIO")]
    [InlineData("Project sponsor: Bo Lind (Digital)", "sponsor.it", "Bo Lind (Digital)")]
    [InlineData("Programme sponsor: Head of Information", "sponsor.it", "Head of Information")]
    [InlineData("System: Order hub.", "system.name", "Order hub")]
    [InlineData("Platform: Order hub", "system.name", "Order hub")]
    [InlineData("Standard path: order, check", "process.standard_path", "order, check")]
    [InlineData("Standard process: order, check", "process.standard_path", "order, check")]
    [InlineData("Target process: order, check", "process.standard_path", "order, check")]
    [InlineData("Retired paths: Fax.", "process.retired_paths[0]", "Fax")]
    [InlineData("Retired path: Fax", "process.retired_paths[0]", "Fax")]
    [InlineData("Retires: Fax", "process.retired_paths[0]", "Fax")]
    [InlineData("Retired: Fax", "process.retired_paths[0]", "Fax")]
    [InlineData("We retire: Fax", "process.retired_paths[0]", "Fax")]
    [InlineData("Decommissioned: Fax", "process.retired_paths[0]", "Fax")]
    [InlineData("Process change: One check", "process.changed[0]", "One check")]
    [InlineData("Process changes: One check", "process.changed[0]", "One check")]
    [InlineData("Changed process: One check", "process.changed[0]", "One check")]
    [InlineData("Stops: Keying twice", "culture.stops[0].behaviour", "Keying twice")]
    [InlineData("What stops: Keying twice", "culture.stops[0].behaviour", "Keying twice")]
    [InlineData("We stop: Keying twice", "culture.stops[0].behaviour", "Keying twice")]
    [InlineData("Behaviour that stops: Keying twice", "culture.stops[0].behaviour", "Keying twice")]
    [InlineData("Behavior that stops: Keying twice", "culture.stops[0].behaviour", "Keying twice")]
    [InlineData("Starts: Calling first", "culture.starts[0].behaviour", "Calling first")]
    [InlineData("What starts: Calling first", "culture.starts[0].behaviour", "Calling first")]
    [InlineData("Behaviour that starts: Calling first", "culture.starts[0].behaviour", "Calling first")]
    [InlineData("Behavior that starts: Calling first", "culture.starts[0].behaviour", "Calling first")]
    [InlineData("Exception: Night work", "process.exceptions[0].name", "Night work")]
    [InlineData("Exceptions: Night work", "process.exceptions[0].name", "Night work")]
    [InlineData("Redundancy: Two paths", "continuity.redundancy", "Two paths")]
    [InlineData("Failure test: A cut link", "continuity.failure_test", "A cut link")]
    [InlineData("Failover test: A cut link", "continuity.failure_test", "A cut link")]
    [InlineData("Availability: 99.95 %.", "continuity.target_availability", "0.9995")]
    [InlineData("Target availability: 50 %", "continuity.target_availability", "0.5")]
    [InlineData("Availability target: 100 %", "continuity.target_availability", "1")]
    [InlineData("Obligation: Article 1", "obligations[0].citation", "Article 1")]
    [InlineData("Obligations: Article 1", "obligations[0].citation", "Article 1")]
    [InlineData("Legal basis: Article 1", "obligations[0].citation", "Article 1")]
    [InlineData("Key result: More calls answered", "outcomes[0].statement", "More calls answered")]
    [InlineData("Key results: More calls answered", "outcomes[0].statement", "More calls answered")]
    [InlineData("Objective: More calls answered", "outcomes[0].statement", "More calls answered")]
    public void A_labelled_line_fills_its_field_with_its_words(string line, string path, string value) => Assert.Equal((value, line.TrimEnd('.')), Field(Drafted(line), path));

    [Theory]
    [InlineData("Owner")]
    [InlineData("Outcome owner")]
    [InlineData("Benefit owner")]
    [InlineData("Benefits owner")]
    [InlineData("Operational owner")]
    [InlineData("Process owner")]
    [InlineData("Service owner")]
    [InlineData("Metric owner")]
    [InlineData("KPI owner")]
    public void An_owner_belongs_to_the_only_outcome(string label) => Assert.Equal(("Ana Ruiz", $"{label}: Ana Ruiz"), Field(Drafted("Key result: More calls answered", $"{label}: Ana Ruiz"), "outcomes[0].owner"));

    [Fact]
    public void Two_owners_are_none_and_two_labels_of_one_owner_are_one()
    {
        Assert.Null(Field(Drafted("Key result: More calls answered", "Owner: Ana Ruiz", "Service owner: Bo Lind"), "outcomes[0].owner").Value);
        Assert.Equal("Ana Ruiz", Field(Drafted("Key result: More calls answered", "Owner: Ana Ruiz", "Service owner: Ana Ruiz"), "outcomes[0].owner").Value);
    }

    [Fact]
    public void A_side_of_the_sponsor_that_was_taken_from_the_words_is_assumed_and_a_labelled_one_is_not()
    {
        Assert.Contains("sponsor.it", Drafted("Sponsor: CIO office").Assumed);
        Assert.Contains("sponsor.business", Drafted("Sponsor: Ana Ruiz").Assumed);
        Assert.DoesNotContain("sponsor.it", Drafted("IT sponsor: Bo Lind").Assumed);
        Assert.DoesNotContain("sponsor.business", Drafted("Business sponsor: Ana Ruiz").Assumed);
    }

    [Fact]
    public void The_first_of_two_is_taken_with_its_words()
    {
        var drafted = Drafted("Business sponsor: Ana Ruiz", "Business sponsor: Cy Tan", "System: Hub", "Platform: Portal", "Standard path: a, b", "Target process: c, d");

        Assert.Equal(("Ana Ruiz", "Business sponsor: Ana Ruiz"), Field(drafted, "sponsor.business"));
        Assert.Equal(("Hub", "System: Hub"), Field(drafted, "system.name"));
        Assert.Equal(("a, b", "Standard path: a, b"), Field(drafted, "process.standard_path"));
    }

    [Theory]
    [InlineData("Availability: 49 %", "continuity.target_availability")]
    [InlineData("Availability: 101 %", "continuity.target_availability")]
    [InlineData("Availability: 99.95", "continuity.target_availability")]
    [InlineData("Availability: high", "continuity.target_availability")]
    [InlineData("Stops: Q3", "culture.stops[0].behaviour")]
    [InlineData("Stops: March 2027", "culture.stops[0].behaviour")]
    [InlineData("Starts: soon", "culture.starts[0].behaviour")]
    [InlineData("Sponsor: TBD", "sponsor.business")]
    [InlineData("Sponsor: [name]", "sponsor.business")]
    [InlineData("Business sponsor: 4711", "sponsor.business")]
    [InlineData("Redundancy: n/a", "continuity.redundancy")]
    [InlineData("Project manager: Ana Ruiz", "sponsor.business")]
    public void What_is_no_value_fills_nothing(string line, string path) => Assert.Equal((null, null), Field(Drafted(line), path));

    [Theory]
    [InlineData("Investment: EUR 4.2 million.", 4_200_000)]
    [InlineData("Total investment: EUR 4", 4)]
    [InlineData("Investment requested: EUR 4", 4)]
    [InlineData("Requested investment: EUR 4", 4)]
    [InlineData("Budget: EUR 4", 4)]
    [InlineData("Total budget: EUR 4", 4)]
    [InlineData("Project budget: EUR 4", 4)]
    [InlineData("Approval requested: EUR 4", 4)]
    [InlineData("Cost: EUR 4", 4)]
    [InlineData("Costs (EUR m): 4.2", 4_200_000)]
    [InlineData("Total cost: EUR 4", 4)]
    [InlineData("Project cost: EUR 4", 4)]
    [InlineData("Estimated cost: EUR 4", 4)]
    [InlineData("Total project cost: EUR 4", 4)]
    [InlineData("Funding: EUR 4", 4)]
    [InlineData("Funding requested: EUR 4", 4)]
    [InlineData("Capex: EUR 4", 4)]
    [InlineData("Investment: about EUR 4 for all sites", 4)]
    public void A_labelled_amount_is_the_investment(string line, int amount)
    {
        var drafted = Drafted(line);

        Assert.Equal(new Money(amount, "EUR"), drafted.Investment);
        Assert.Equal(line.TrimEnd('.'), drafted.Sources["investment"].Quote);
    }

    [Theory]
    [InlineData("Investment: EUR 0")]
    [InlineData("Investment: EUR 3-5 million")]
    [InlineData("Investment: EUR 3 million to EUR 5 million")]
    [InlineData("Investment: up to EUR 4")]
    [InlineData("Investment: EUR 4 a year")]
    [InlineData("Savings: EUR 4")]
    public void What_is_a_range_a_part_or_a_saving_is_none(string line) => Assert.Null(Drafted(line).Investment);

    /// <summary>A label of the investment outweighs one of the cost, that a sentence on the investment, and that one on the cost; two that weigh the same contradict each other.</summary>
    [Fact]
    public void The_clearest_words_decide_and_equally_clear_ones_contradict_each_other()
    {
        const string Weak = "The total cost is EUR 1.", Strong = "The investment is EUR 2.", Cost = "Cost: EUR 3", Label = "Investment: EUR 4";

        Assert.Equal(4, Drafted(Label, Cost, Strong, Weak).Investment!.Value.Amount);
        Assert.Equal(4, Drafted(Weak, Strong, Cost, Label).Investment!.Value.Amount);
        Assert.Equal(3, Drafted(Weak, Strong, Cost).Investment!.Value.Amount);
        Assert.Equal(2, Drafted(Strong, Weak).Investment!.Value.Amount);
        var two = Drafted(Label, "Budget: EUR 5", "Budget: EUR 6");
        Assert.Null(two.Investment);
        Assert.Equal(["EUR 4", "EUR 5"], Assert.Single(two.Contradictions).Claims.Select(claim => claim.Value));
        Assert.Equal(("investment", "the investment"), (two.Contradictions[0].Path, two.Contradictions[0].Subject));
        Assert.Equal(4, Drafted(Label, "Budget: EUR 4").Investment!.Value.Amount);
        var settled = Drafted(Strong, "The investment is EUR 7.", Label);
        Assert.Equal(4, settled.Investment!.Value.Amount);
        Assert.Empty(settled.Contradictions);
    }
}
