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
    public void A_value_that_moves_to_the_next_field_counts() => Assert.NotEqual(
        Of(Cases.WithOutcome(outcome => outcome with { Metric = "wait", Unit = null })),
        Of(Cases.WithOutcome(outcome => outcome with { Metric = null, Unit = "wait" })));

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
