using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Verdicts.Ledger;

namespace CuiBono.Verdicts.Tests.Ledger;

public class PromiseFingerprintTests
{
    private static string Of(Initiative initiative, params Passage[] passages) => PromiseFingerprint.Of(initiative, passages);

    private static Passage Says(string text) => new(text, new SourcePlace("case.md"));

    [Fact]
    public void Formatting_order_and_notes_around_the_promise_do_not_count()
    {
        var plain = Of(Cases.Complete);

        Assert.Equal(plain, Of(Cases.WithOutcome(outcome => outcome with { Statement = "  Business fibre customers have a\nworking circuit after 12 WORKING days instead of 24" })));
        Assert.Equal(plain, Of(Cases.Complete with { Outcomes = [.. Cases.Complete.Outcomes.Reverse()] }));
        Assert.Equal(plain, Of(Cases.Complete, Says("More about it.")));
        Assert.Equal(plain, Of(Cases.Complete with { Stage = Stage.Delivery, Id = "renamed" }));
        Assert.Equal(plain, Of(Cases.WithOutcome(outcome => outcome with { Target = new Target(12.00m, outcome.Target!.By) })));
    }

    [Fact]
    public void Every_part_of_the_promise_counts()
    {
        Func<Outcome, Outcome>[] changes =
        [
            outcome => outcome with { Statement = "Business fibre customers have a working circuit after 13 working days instead of 24." },
            outcome => outcome with { Metric = "mean time from order to circuit" },
            outcome => outcome with { Unit = "days" },
            outcome => outcome with { Direction = Direction.Increase },
            outcome => outcome with { Target = outcome.Target! with { Value = 13 } },
            outcome => outcome with { Target = outcome.Target! with { By = new DateOnly(2028, 12, 31) } },
            outcome => outcome with { Baseline = outcome.Baseline! with { Value = 25 } },
            outcome => outcome with { Guardrail = true },
            outcome => outcome with { Customer = null },
            outcome => outcome with { Owner = null },
            outcome => outcome with { Design = "before-after" },
            outcome => outcome with { MinEffect = 4 },
        ];
        var prints = changes.Select(change => Of(Cases.WithOutcome(change))).Append(Of(Cases.Complete)).Append(Of(Cases.Complete with { CostGoals = [] }));

        Assert.Equal(changes.Length + 2, prints.Distinct().Count());
    }

    [Fact]
    public void Every_part_of_what_is_measured_counts_and_where_it_is_kept_does_not()
    {
        var calendar = new WorkCalendar(new HashSet<DayOfWeek> { DayOfWeek.Monday, DayOfWeek.Friday }, TimeSpan.FromHours(8), TimeSpan.FromHours(17), new HashSet<DateOnly> { new(2027, 1, 1), new(2027, 12, 25) });
        var terms = new LogTerms
        {
            From = "order",
            To = "circuit",
            Promised = "promised",
            Within = TimeSpan.FromDays(30),
            Actor = "who",
            Attribute = "amount",
            Activities = ["survey", "build"],
            Path = ["order", "circuit"],
            Automatic = ["robot"],
            Clock = new Dictionary<string, ClockOwner> { ["asked"] = ClockOwner.Customer, ["worked"] = ClockOwner.Organisation },
            Calendar = calendar,
        };
        var data = new OutcomeData("orders.csv", "select 1", "closed", "order", "region")
        {
            Measure = "lead-time",
            Value = "score",
            Satisfied = 4,
            Scale = new AnswerRange(1, 5),
            Where = new Dictionary<string, IReadOnlyList<string>> { ["segment"] = ["business", "public"], ["area"] = ["north"] },
            Terms = terms,
        };
        string Print(OutcomeData changed) => Of(Cases.WithOutcome(outcome => outcome with { Data = changed }));
        string Timed(WorkCalendar changed) => Print(data with { Terms = terms with { Calendar = changed } });
        OutcomeData[] changes =
        [
            data,
            data with { Measure = "throughput-time" },
            data with { Query = "select 2" },
            data with { Value = "answer" },
            data with { Satisfied = 5 },
            data with { Scale = new AnswerRange(0, 5) },
            data with { Scale = new AnswerRange(1, 7) },
            data with { Where = new Dictionary<string, IReadOnlyList<string>> { ["segment"] = ["business"], ["area"] = ["north"] } },
            data with { Where = new Dictionary<string, IReadOnlyList<string>> { ["branch"] = ["business", "public"], ["area"] = ["north"] } },
            data with { Terms = terms with { From = "quote" } },
            data with { Terms = terms with { To = "invoice" } },
            data with { Terms = terms with { Promised = "due" } },
            data with { Terms = terms with { Within = TimeSpan.FromDays(31) } },
            data with { Terms = terms with { Actor = "team" } },
            data with { Terms = terms with { Attribute = "topic" } },
            data with { Terms = terms with { Activities = ["build", "survey"] } },
            data with { Terms = terms with { Path = ["circuit", "order"] } },
            data with { Terms = terms with { Automatic = ["script"] } },
            data with { Terms = terms with { Clock = new Dictionary<string, ClockOwner> { ["asked"] = ClockOwner.Customer, ["worked"] = ClockOwner.Customer } } },
            data with { Terms = terms with { Calendar = null } },
            data with { Terms = terms with { Calendar = calendar with { Days = new HashSet<DayOfWeek> { DayOfWeek.Monday } } } },
            data with { Terms = terms with { Calendar = calendar with { Opens = TimeSpan.FromHours(7) } } },
            data with { Terms = terms with { Calendar = calendar with { Closes = TimeSpan.FromHours(18) } } },
            data with { Terms = terms with { Calendar = calendar with { Holidays = new HashSet<DateOnly> { new(2027, 1, 1) } } } },
        ];

        Assert.Equal(changes.Length, changes.Select(Print).Distinct().Count());
        Assert.Equal(Print(data), Print(data with { File = "elsewhere.csv", Time = "ended", Where = new Dictionary<string, IReadOnlyList<string>>(data.Where.Reverse()) }));
        Assert.Equal(Print(data), Timed(calendar with { Days = new HashSet<DayOfWeek> { DayOfWeek.Friday, DayOfWeek.Monday }, Holidays = new HashSet<DateOnly> { new(2027, 12, 25), new(2027, 1, 1) } }));
    }

    /// <summary>The form of docs/methods/ledger.md, from which fingerprints in ledgers were taken.</summary>
    [Fact]
    public void The_canonical_text_has_its_form()
    {
        var terms = new LogTerms { From = "Order", Activities = ["Build", "Check"], Path = ["a", "b"], Automatic = ["robot"], Clock = new Dictionary<string, ClockOwner> { ["late"] = ClockOwner.Customer, ["asked"] = ClockOwner.Customer, ["worked"] = ClockOwner.Organisation } };
        var data = new OutcomeData("orders.csv", null, null, null, null) { Measure = "lead-time", Where = new Dictionary<string, IReadOnlyList<string>> { ["segment"] = ["business", "public"], ["area"] = ["north"] }, Terms = terms };
        var initiative = Cases.Bare with { Class = InitiativeClass.Foundation, Outcomes = [new Outcome("x") { Metric = "Wait.", Unit = "days", Target = new Target(12.50m, new DateOnly(2027, 6, 30)), Data = data }], Serves = [new LineOfSight("other", null, "So")] };
        var parts = "outcome|||wait|days||||||12.5|2027-06-30|||||data|lead-time||||||order||||||activities|build|check|path|a|b|automatic|robot|where|area|north|segment|business|public|clock|asked|late";

        Assert.Equal($"cuibono/promise/1\nclass|foundation\n{parts}\nserves|other||so\n", PromiseFingerprint.Text(initiative, []).Replace('\u001F', '|'));
    }

    [Fact]
    public void Every_part_of_what_stands_beside_the_outcomes_counts()
    {
        var goal = Cases.Complete.CostGoals[0];
        var baseline = Cases.Activation.Baseline!;
        Initiative full = Cases.WithOutcome(outcome => outcome with { Dip = new Dip(2, new DateOnly(2027, 8, 1)), Warn = 14, Baseline = baseline with { PlannedBy = new DateOnly(2026, 12, 1) } }) with
        {
            Serves = [new LineOfSight("other", "wait", "How.")],
            Obligations = [new Obligation("Article 1", "callers")],
        };
        Initiative Changed(Func<Outcome, Outcome> change) => full with { Outcomes = [change(full.Outcomes[0]), full.Outcomes[1]] };
        Initiative[] changes =
        [
            full,
            Changed(outcome => outcome with { Dip = null }),
            Changed(outcome => outcome with { Dip = outcome.Dip! with { Depth = 3 } }),
            Changed(outcome => outcome with { Dip = outcome.Dip! with { Until = new DateOnly(2027, 8, 2) } }),
            Changed(outcome => outcome with { Warn = 15 }),
            Changed(outcome => outcome with { Baseline = outcome.Baseline! with { Period = "2026-02/2026-06" } }),
            Changed(outcome => outcome with { Baseline = outcome.Baseline! with { Source = "survey" } }),
            Changed(outcome => outcome with { Baseline = outcome.Baseline! with { PlannedBy = new DateOnly(2026, 12, 2) } }),
            full with { Class = InitiativeClass.Foundation },
            full with { CostGoals = [goal with { Statement = "Less." }] },
            full with { CostGoals = [goal with { Saving = new Money(2_300_001, "EUR") }] },
            full with { CostGoals = [goal with { Saving = new Money(2_300_000, "USD") }] },
            full with { CostGoals = [goal with { By = new DateOnly(2028, 1, 1) }] },
            full with { CostGoals = [goal with { Owner = null }] },
            full with { Serves = [full.Serves[0] with { Initiative = "another" }] },
            full with { Serves = [full.Serves[0] with { Outcome = null }] },
            full with { Serves = [full.Serves[0] with { Mechanism = "So." }] },
            full with { Obligations = [full.Obligations[0] with { Citation = "Article 2" }] },
            full with { Obligations = [full.Obligations[0] with { Protects = null }] },
            full with { Customers = [Cases.Business with { Name = "Business customers" }] },
        ];

        Assert.Equal(changes.Length, changes.Select(change => Of(change)).Distinct().Count());
    }

    [Fact]
    public void A_value_that_moves_to_the_next_field_counts() => Assert.NotEqual(
        Of(Cases.WithOutcome(outcome => outcome with { Metric = "wait", Unit = null })),
        Of(Cases.WithOutcome(outcome => outcome with { Metric = null, Unit = "wait" })));

    [Theory]
    [InlineData("\u0027\u2018\u2019\u201A", "\u0027\u0027\u0027\u0027")]
    [InlineData("\"\u201C\u201D\u201E\u00AB\u00BB", "\"\"\"\"\"\"")]
    [InlineData("-\u2010\u2011\u2012\u2013\u2014\u2212", "-------")]
    [InlineData("a\u00A0\t\r\n\u2003b", "a b")]
    [InlineData("a\u0007b", "a b")]
    [InlineData("so\u00ADon", "soon")]
    [InlineData("Done. . ", "done")]
    public void The_kind_of_marks_and_blanks_does_not_count(string written, string plain)
    {
        static string Stated(string statement) => PromiseFingerprint.Text(Cases.WithOutcome(outcome => outcome with { Statement = statement }), []);

        Assert.Equal(Stated(plain), Stated(written));
        Assert.Contains($"\u001F{plain}\u001F", Stated(written), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_file_the_title_and_all_its_text_are_the_promise()
    {
        Assert.NotEqual(Of(Cases.Bare, Says("One."), Says("Two.")), Of(Cases.Bare, Says("One.")));
        Assert.NotEqual(Of(Cases.Bare, Says("One.")), Of(Cases.Bare with { Title = "Another" }, Says("One.")));
        Assert.NotEqual(Of(Cases.Inventory), Of(Cases.Inventory with { Serves = [] }));
        Assert.Equal(Of(Cases.Inventory), Of(Cases.Inventory, Says("More about it.")));
        Assert.Equal(Of(Cases.Emergency), Of(Cases.Emergency, Says("More about it.")));
        Assert.NotEqual(Of(Cases.WithOutcome(outcome => outcome with { Customer = "somebody" })), Of(Cases.WithOutcome(outcome => outcome with { Customer = "nobody" })));
    }

    [Fact]
    public void Where_no_field_promises_anything_the_text_is_the_promise()
    {
        var says = Of(Cases.Bare, Says("Customers wait “two” days – at most."));

        Assert.Equal(says, Of(Cases.Bare, Says("customers wait \"two\" days - at most")));
        Assert.NotEqual(says, Of(Cases.Bare, Says("Customers wait three days at most.")));
    }

    [Fact]
    public void What_was_drafted_from_a_text_does_not_change_its_fingerprint()
    {
        var text = Says("Customers wait 2 days.");
        var drafted = Cases.Bare with
        {
            Outcomes = [new Outcome("wait") { Statement = "Customers wait 2 days." }],
            Sources = new Dictionary<string, FieldSource> { ["outcomes[0].statement"] = new(text.Place, text.Text) },
        };

        Assert.Equal(Of(Cases.Bare, text), Of(drafted, text));
    }
}
