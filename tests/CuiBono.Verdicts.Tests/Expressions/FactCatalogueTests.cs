using System.Text.RegularExpressions;
using CsCheck;
using CuiBono.Evidence;
using CuiBono.Outcomes;
using CuiBono.Promises;
using CuiBono.Verdicts.Expressions;
using CuiBono.Verdicts.Wording;

namespace CuiBono.Verdicts.Tests.Expressions;

public partial class FactCatalogueTests
{
    /// <summary>A case of which everything is known.</summary>
    internal static Case Known { get; } = Everything();

    public static TheoryData<string> Every => [.. Names(index: "[0]")];

    [Theory]
    [MemberData(nameof(Every))]
    public void Every_fact_of_the_catalogue_has_a_value_of_its_kind_in_a_case_of_which_everything_is_known(string name)
    {
        var field = FactCatalogue.Find(name) ?? FactCatalogue.Lists.SelectMany(list => list.Fields.Select(field => (Name: $"{list.Name}[0].{field.Name}", field))).Single(one => one.Name == name).field;
        var text = new CaseFacts(Known)[name];
        Assert.NotNull(text);
        var value = FactValue.Read(text, field.Kind, "days");
        Assert.True(value is not null, $"{name} is '{text}' and no {field.Kind}");
        if (field.Kind == FactKind.Choice) Assert.Contains(text, field.Choices);
        if (field.Kind == FactKind.Share) Assert.InRange(value.Value.Number, 0, 1);
    }

    [Fact]
    public void Every_fact_that_a_rule_of_the_house_asks_is_in_the_catalogue()
    {
        var names = Names(index: "[*]").ToHashSet(StringComparer.Ordinal);
        RandomCase.Any.Sample(@case =>
        {
            foreach (var asked in Cases.Judge(@case).Reasons.SelectMany(reason => reason.Asked))
                Assert.Contains(Index().Replace(asked.Condition.Subject, "[*]"), names);
        }, iter: 1000);
    }

    [Fact]
    public void No_name_of_a_choice_is_the_name_of_a_fact_or_a_list()
    {
        var choices = FactCatalogue.Facts.Concat(FactCatalogue.Lists.SelectMany(list => list.Fields)).SelectMany(field => field.Choices);
        Assert.All(choices, choice => Assert.True(FactCatalogue.Find(choice) is null && FactCatalogue.List(choice) is null, choice));
    }

    [Fact]
    public void Every_fact_is_named_once_and_every_list_has_the_entries_of_its_case()
    {
        Assert.All(FactCatalogue.Lists, list => Assert.Equal(list.Fields.Count, list.Fields.Select(field => field.Name).Distinct().Count()));
        Assert.All(FactCatalogue.Lists, list => Assert.True(new CaseFacts(Known).CountOf(list.Name) > 0, list.Name));
        Assert.All(FactCatalogue.Lists, list => Assert.Equal(0, new CaseFacts(Cases.Of(Cases.Bare)).CountOf(list.Name)));
    }

    [Fact]
    public void The_page_of_the_language_lists_every_fact_with_its_kind()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs/methods/policy-language.md"));
        string Row(FactField field, string before) => $"| `{before}{field.Name}` | {field.Kind.ToString().ToLowerInvariant()} | {field.Meaning}{(field.Choices.Count > 0 ? $": {string.Join(", ", field.Choices)}" : "")} |\n";
        Assert.All(FactCatalogue.Facts, fact => Assert.Contains(Row(fact, ""), page, StringComparison.Ordinal));
        var facts = page[page.IndexOf("\n## Facts\n", StringComparison.Ordinal)..];
        facts = facts[..facts.IndexOf("\n**`", StringComparison.Ordinal)];
        Assert.Equal(FactCatalogue.Facts.Count, facts.Split("\n| `").Length - 1);
        foreach (var list in FactCatalogue.Lists)
        {
            var start = page.IndexOf($"**`{list.Name}[*]`**: {list.Meaning}.\n\n| fact | kind | is |\n|---|---|---|\n", StringComparison.Ordinal);
            Assert.True(start >= 0, list.Name);
            var table = page[start..(page.IndexOf("\n\n", page.IndexOf("|---", start, StringComparison.Ordinal), StringComparison.Ordinal) + 1)];
            Assert.All(list.Fields, field => Assert.Contains(Row(field, "."), table, StringComparison.Ordinal));
            Assert.Equal(list.Fields.Count, table.Split("| `").Length - 1);
        }
    }

    private static IEnumerable<string> Names(string index) =>
        FactCatalogue.Facts.Select(fact => fact.Name).Concat(FactCatalogue.Lists.SelectMany(list => list.Fields.Select(field => $"{list.Name}{index}.{field.Name}")));

    private static Case Everything()
    {
        var period = new Period(Cases.AsOf.AddDays(-56), Cases.AsOf);
        var provenance = new Provenance("orders.csv", null, Cases.AsOf);
        var measurement = new Measurement(new Measure("lead-time", 1, MeasureKind.Duration, "days", "From order to circuit."), 12, "days", new Interval(11, 13), 400, period, provenance);
        var share = measurement with { Value = 64, Unit = "%", Interval = new Interval(60, 68) };
        var tested = new TestedOutcome(new OutcomeAssessment(OutcomeStatus.Met, "12 days.") { Effect = new EffectEstimate("before-after", -12, 1, new Interval(-14, -10)) { Compared = "before" } }) { Measurement = measurement, Provenance = provenance };
        var full = Cases.Complete;
        var initiative = full with
        {
            Id = "known",
            Documents = ["case.md"],
            Outcomes = [Cases.Activation with { Unit = "days", Baseline = Cases.Activation.Baseline! with { PlannedBy = new DateOnly(2026, 12, 1) }, Warn = 14 }, Cases.Faults],
            CostGoals = [full.CostGoals[0] with { By = new DateOnly(2027, 12, 31), MeasuredBy = "cost" }],
            Customers = [Cases.Business with { Size = 4200 }],
            Process = full.Process! with
            {
                Exceptions = [Cases.DualHomed with { Condition = "two sites", Until = new DateOnly(2028, 1, 1) }],
                Adoption = new Adoption("orders.csv", null) { Target = 0.8m, By = new DateOnly(2027, 6, 1) },
            },
            Continuity = full.Continuity! with { Inventory = "network.yaml" },
            Serves = Cases.Inventory.Serves,
            Obligations = Cases.Emergency.Obligations,
        };
        return Cases.Of(initiative, Cases.Reads(2, "Customers get something.")) with
        {
            Tested = [tested, tested],
            Approved = new ApprovedPromise("fingerprint", Cases.AsOf, "Ines", null),
            Enablers = new EnablerEvidence
            {
                Adoption = new AdoptionEvidence(Cases.GoLive, share) { Fallback = new CountedShare(3, 60), Retired = [new RetiredEvidence("weekly meeting", true, true, new CountedShare(4, 60), Cases.AsOf)] },
                Exceptions = new ExceptionsEvidence(100, 6, 2, 1, 1) { Register = [new RegisterEvidence("dual-homed site", new CountedShare(6, 100), false, 0, 0)] },
                Provenance = provenance,
            },
            Continuity = new ContinuityEvidence
            {
                Pairs = [new DiversityEvidence("ring-a", "ring-b") { Shared = [new SharedRisk("duct", "D1", "Duct 1", 400)] }],
                Services = [new AvailabilityEvidence("business fibre", 0.0001, 0.0002)],
                Provenance = provenance,
            },
        };
    }

    [GeneratedRegex(@"\[[0-9]+\]")]
    private static partial Regex Index();
}
