using CuiBono.Evidence;
using CuiBono.Promises.Drafting.Several;

namespace CuiBono.Promises.Tests.Drafting.Several;

public class DraftMergeTests
{
    private static readonly Initiative Shell = new("x", "X", Stage.Delivery, InitiativeClass.Foundation, new SourcePlace("folder"));

    private static readonly Outcome Wait = new("wait") { Metric = "activation time", Unit = "days", Customer = "business" };

    private static Initiative Document(string file) => new("x", "X", Stage.Approval, InitiativeClass.CustomerFacing, new SourcePlace(file))
    {
        Customers = [new Customer("business", "business customers", CustomerKind.Enterprise)],
        Assumed = ["stage", "class", "customers[0].kind"],
    };

    private static Initiative Merged(params Initiative[] drafts) => DraftMerge.Of(drafts, Shell);

    /// <summary>Two values of each field, and what people call it.</summary>
    public static TheoryData<string, string> Fields => new()
    {
        { "investment", "the investment" },
        { "sponsor.business", "the business sponsor" },
        { "sponsor.it", "the sponsor in IT" },
        { "system.name", "the system" },
        { "system.go_live", "the go-live" },
        { "continuity.target_availability", "the target availability" },
        { "outcomes[0].customer", "the customer of activation time" },
        { "outcomes[0].baseline.value", "the baseline of activation time" },
        { "outcomes[0].target.value", "the target of activation time" },
        { "outcomes[0].target.by", "the date of activation time" },
        { "outcomes[0].direction", "the direction of activation time" },
        { "outcomes[0].owner", "the owner of activation time" },
    };

    private static Initiative With(Initiative document, string path, bool other) => path switch
    {
        "investment" => document with { Investment = new Money(other ? 5 : 4, "EUR") },
        "sponsor.business" => document with { Sponsor = new Sponsor(other ? "Ben Ruiz" : "Ana Diaz", null) },
        "sponsor.it" => document with { Sponsor = new Sponsor(null, other ? "Ben Ruiz" : "Ana Diaz") },
        "system.name" => document with { System = new SystemChange(other ? "Portal" : "Orchestrator", null, []) },
        "system.go_live" => document with { System = new SystemChange(null, new DateOnly(2027, 5, other ? 4 : 3), []) },
        "continuity.target_availability" => document with { Continuity = new Continuity { TargetAvailability = other ? 0.999m : 0.9995m } },
        "outcomes[0].customer" => document with { Customers = [new Customer("business", other ? "households" : "business customers", CustomerKind.Enterprise)], Outcomes = [Wait with { Target = new Target(12, null) }] },
        "outcomes[0].baseline.value" => document with { Outcomes = [Wait with { Baseline = new Baseline(other ? 25 : 24, null, null, null) }] },
        "outcomes[0].target.value" => document with { Outcomes = [Wait with { Target = new Target(other ? 13 : 12, null) }] },
        "outcomes[0].target.by" => document with { Outcomes = [Wait with { Target = new Target(null, new DateOnly(2027, 6, other ? 29 : 30)) }] },
        "outcomes[0].direction" => document with { Outcomes = [Wait with { Direction = other ? Direction.Increase : Direction.Decrease }] },
        _ => document with { Outcomes = [Wait with { Owner = other ? "Ben Ruiz" : "Ana Diaz" }] },
    };

    private static object? Value(Initiative initiative, string path) => path switch
    {
        "investment" => initiative.Investment,
        "sponsor.business" => initiative.Sponsor?.Business,
        "sponsor.it" => initiative.Sponsor?.It,
        "system.name" => initiative.System?.Name,
        "system.go_live" => initiative.System?.GoLive,
        "continuity.target_availability" => initiative.Continuity?.TargetAvailability,
        "outcomes[0].customer" => initiative.CustomerOf(initiative.Outcomes[0])?.Name,
        "outcomes[0].baseline.value" => initiative.Outcomes[0].Baseline?.Value,
        "outcomes[0].target.value" => initiative.Outcomes[0].Target?.Value,
        "outcomes[0].target.by" => initiative.Outcomes[0].Target?.By,
        "outcomes[0].direction" => initiative.Outcomes[0].Direction,
        _ => initiative.Outcomes[0].Owner,
    };

    [Theory]
    [MemberData(nameof(Fields))]
    public void Where_documents_differ_the_field_is_missing_and_what_each_says_is_kept(string path, string subject)
    {
        var (one, other) = (With(Document("a.md"), path, false), With(Document("b.md"), path, true));
        var merged = Merged(one, other);

        Assert.Null(Value(merged, path));
        var contradiction = Assert.Single(merged.Contradictions);
        Assert.Equal((path, subject), (contradiction.Path, contradiction.Subject));
        Assert.Equal(["a.md", "b.md"], contradiction.Claims.Select(claim => claim.Source.Place.File));
        Assert.DoesNotContain(path, merged.Sources.Keys);
        Assert.Equal(path, Assert.Single(DraftMerge.Contradictions(one, [other])).Path);
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Where_documents_agree_or_only_one_says_it_the_field_has_its_value_and_place(string path, string subject)
    {
        var said = With(Document("a.md"), path, false);
        Assert.NotEmpty(subject);
        Assert.Equal(Value(said, path), Value(Merged(said, With(Document("b.md"), path, false)), path));
        Assert.Empty(Merged(said, With(Document("b.md"), path, false)).Contradictions);
        foreach (var merged in (Initiative[])[Merged(said, Document("b.md")), Merged(Document("b.md"), said)])
        {
            Assert.Equal(Value(said, path), Value(merged, path));
            Assert.Empty(merged.Contradictions);
            Assert.Equal("a.md", merged.Sources[path].Place.File);
        }
    }

    [Fact]
    public void What_nobody_says_is_not_there()
    {
        var merged = Merged(Document("a.md"), Document("b.md"));

        Assert.Equal((null, null, null, null, null, null), (merged.Investment, merged.Sponsor, merged.Culture, merged.Process, merged.System, merged.Continuity));
        Assert.Empty(merged.Outcomes);
        Assert.Empty(merged.CostGoals);
        Assert.Empty(merged.Contradictions);
        Assert.Equal(("x", "X", Stage.Delivery, InitiativeClass.Foundation, "folder"), (merged.Id, merged.Title, merged.Stage, merged.Class, merged.Place.File));
        Assert.Equal(["title", "customers[0].name"], merged.Sources.Keys);
        Assert.Equal(["stage", "class", "customers[0].kind"], merged.Assumed);
    }

    [Fact]
    public void Each_document_may_give_another_part_of_one_promise()
    {
        var first = Document("a.md") with { Outcomes = [Wait with { Statement = "They wait less.", Baseline = new Baseline(24, null, null, null), Direction = Direction.Decrease }] };
        var second = Document("b.md") with { Outcomes = [Wait with { Unit = "weeks", Target = new Target(2, new DateOnly(2027, 6, 30)), Owner = "Ana Diaz" }] };
        var outcome = Assert.Single(Merged(first, second).Outcomes);

        Assert.Equal(("wait", "activation time", "days", "They wait less.", "business", Direction.Decrease, "Ana Diaz"), (outcome.Id, outcome.Metric, outcome.Unit, outcome.Statement, outcome.Customer, outcome.Direction, outcome.Owner));
        Assert.Equal((24m, 14m, new DateOnly(2027, 6, 30)), (outcome.Baseline!.Value, outcome.Target!.Value, outcome.Target.By));
        var sources = Merged(first, second).Sources;
        Assert.Equal(("a.md", "a.md", "b.md", "b.md"), (sources["outcomes[0]"].Place.File, sources["outcomes[0].baseline.value"].Place.File, sources["outcomes[0].target.value"].Place.File, sources["outcomes[0].owner"].Place.File));
        var turned = Assert.Single(Merged(second, first).Outcomes);
        Assert.Equal(("weeks", 24m / 7, 2m), (turned.Unit, turned.Baseline!.Value, turned.Target!.Value));
    }

    [Fact]
    public void Lists_hold_what_any_document_says_once()
    {
        Initiative Lists(string file, string own) => Document(file) with
        {
            CostGoals = [new CostGoal("Less rework.", null, null, null), new CostGoal($"{own} goal", new Money(1, "EUR"), null, null)],
            Culture = new Culture([new BehaviourChange("Orders are parked", null, null), new BehaviourChange($"{own} stop", null, null)], [new BehaviourChange("One owner stays", null, null), new BehaviourChange($"{own} start", null, null)]),
            Process = new ProcessChange { StandardPath = $"{own} path", Changed = ["Survey first", $"{own} change"], RetiredPaths = [new RetiredPath("fax"), new RetiredPath($"{own} way")], Exceptions = [new PathException("dual-homed"), new PathException($"{own} exception")] },
            Continuity = new Continuity { Redundancy = $"{own} circuit", FailureTest = $"{own} test" },
            Obligations = [new Obligation("Article 1", null), new Obligation($"{own} article", null)],
            Sources = new Dictionary<string, FieldSource> { ["goals[1].saving"] = new(new SourcePlace(file), "EUR 1"), ["process.changed[1]"] = new(new SourcePlace(file), "change") },
        };
        var merged = Merged(Lists("a.md", "A"), Lists("b.md", "B") with { CostGoals = [new CostGoal("less rework ", null, null, null), new CostGoal("B goal", new Money(1, "EUR"), null, null)] });

        Assert.Equal(["Less rework.", "A goal", "B goal"], merged.CostGoals.Select(goal => goal.Statement));
        Assert.Equal(["Orders are parked", "A stop", "B stop"], merged.Culture!.Stops.Select(stop => stop.Behaviour));
        Assert.Equal(["One owner stays", "A start", "B start"], merged.Culture.Starts.Select(start => start.Behaviour));
        Assert.Equal(["Survey first", "A change", "B change"], merged.Process!.Changed);
        Assert.Equal(["fax", "A way", "B way"], merged.Process.RetiredPaths.Select(path => path.Name));
        Assert.Equal(["dual-homed", "A exception", "B exception"], merged.Process.Exceptions.Select(exception => exception.Name));
        Assert.Equal(["Article 1", "A article", "B article"], merged.Obligations.Select(obligation => obligation.Citation));
        Assert.Equal(("A path", "A circuit", "A test"), (merged.Process.StandardPath, merged.Continuity!.Redundancy, merged.Continuity.FailureTest));
        Assert.Equal(("a.md", "b.md", "b.md"), (merged.Sources["goals[1].saving"].Place.File, merged.Sources["goals[2].saving"].Place.File, merged.Sources["process.changed[2]"].Place.File));
        Assert.Empty(merged.Contradictions);
    }

    [Theory]
    [InlineData("path")]
    [InlineData("changed")]
    [InlineData("retired")]
    [InlineData("exception")]
    [InlineData("redundancy")]
    [InlineData("test")]
    [InlineData("stop")]
    [InlineData("start")]
    public void One_part_alone_is_kept(string part)
    {
        var merged = Merged(Document("a.md") with
        {
            Process = part switch
            {
                "path" => new ProcessChange { StandardPath = "p" },
                "changed" => new ProcessChange { Changed = ["c"] },
                "retired" => new ProcessChange { RetiredPaths = [new RetiredPath("r")] },
                "exception" => new ProcessChange { Exceptions = [new PathException("e")] },
                _ => null,
            },
            Continuity = part switch { "redundancy" => new Continuity { Redundancy = "r" }, "test" => new Continuity { FailureTest = "t" }, _ => null },
            Culture = part switch { "stop" => new Culture([new BehaviourChange("s", null, null)], []), "start" => new Culture([], [new BehaviourChange("s", null, null)]), _ => null },
        });

        Assert.True((merged.Process is not null, merged.Continuity is not null, merged.Culture is not null) == (part is "path" or "changed" or "retired" or "exception", part is "redundancy" or "test", part is "stop" or "start"), part);
    }

    [Fact]
    public void Customers_are_told_by_their_names_and_outcomes_find_theirs()
    {
        Initiative For(string file, string name, string metric) => Document(file) with { Customers = [new Customer("business", name, CustomerKind.Enterprise)], Outcomes = [Wait with { Metric = metric }] };
        var merged = Merged(For("a.md", "business customers", "activation time"), For("b.md", "wholesale partners", "repair time"), For("c.md", "the Business Customer", "calls answered"));

        Assert.Equal(["business", "business-2"], merged.Customers.Select(customer => customer.Id));
        Assert.Equal(["business customers", "wholesale partners", "business customers"], merged.Outcomes.Select(outcome => merged.CustomerOf(outcome)?.Name));
        Assert.Equal(["wait", "wait-2", "wait-3"], merged.Outcomes.Select(outcome => outcome.Id));
        Assert.Equal("b.md", merged.Sources["customers[1].name"].Place.File);
        Assert.Equal(["stage", "class", "customers[0].kind", "customers[1].kind"], merged.Assumed);
    }

    [Fact]
    public void A_guardrail_stays_one_with_the_words_that_say_so()
    {
        var words = new FieldSource(new SourcePlace("a.md"), "must not rise");
        var merged = Merged(Document("a.md") with { Outcomes = [Wait with { Guardrail = true }], Sources = new Dictionary<string, FieldSource> { ["outcomes[0].guardrail"] = words } });

        Assert.True(Assert.Single(merged.Outcomes).Guardrail);
        Assert.Equal(words, merged.Sources["outcomes[0].guardrail"]);
    }

    [Fact]
    public void Of_many_different_values_five_are_told_each_once()
    {
        var merged = Merged([.. Enumerable.Range(0, 14).Select(at => Document($"{at}.md") with { Investment = new Money(at % 7, "EUR") })]);

        Assert.Equal(["EUR 0", "EUR 1", "EUR 2", "EUR 3", "EUR 4"], Assert.Single(merged.Contradictions).Claims.Select(claim => claim.Value));
    }

    [Theory]
    [InlineData("investment")]
    [InlineData("system.go_live")]
    public void A_document_that_contradicts_itself_settles_nothing(string path)
    {
        var itself = new FieldContradiction(path, "it", [new FieldClaim("one", new FieldSource(new SourcePlace("a.md"), "one")), new FieldClaim("other", new FieldSource(new SourcePlace("a.md"), "other"))]);
        var merged = Merged(Document("a.md") with { Contradictions = [itself] }, With(Document("b.md"), path, false));

        Assert.Null(Value(merged, path));
        Assert.Equal(3, Assert.Single(merged.Contradictions).Claims.Count);
        Assert.Equal(path, Assert.Single(merged.Contradictions).Path);
    }

    [Fact]
    public void The_fuller_name_is_kept_with_its_place()
    {
        var merged = Merged(Document("a.md") with { Sponsor = new Sponsor("Ana Diaz", null) }, Document("b.md") with { Sponsor = new Sponsor("Ana Diaz, head of service", "Ben Ruiz") });

        Assert.Equal(new Sponsor("Ana Diaz, head of service", "Ben Ruiz"), merged.Sponsor);
        Assert.Equal(("b.md", "b.md"), (merged.Sources["sponsor.business"].Place.File, merged.Sources["sponsor.it"].Place.File));
    }
}
