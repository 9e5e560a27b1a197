using CuiBono.Promises;
using CuiBono.Verdicts.Ledger;
using CuiBono.Verdicts.Wording;

namespace CuiBono.Verdicts.Tests.Rules;

public class WordingUnchangedTests
{
    private static readonly Case Approved = Cases.Of(Cases.Complete);
    private static readonly ApprovedPromise Promise = new(PromiseFingerprint.Of(Approved.Initiative, []), new DateOnly(2026, 6, 1), "the board", PromiseFingerprint.Text(Approved.Initiative, []));

    private static Reason Ask(Initiative initiative, ApprovedPromise? approved) => Cases.Ask("wording-unchanged", Cases.Of(initiative with { Stage = Stage.Delivery }) with { Approved = approved })!;

    [Fact]
    public void Without_a_recorded_approval_it_is_said_for_information() =>
        Assert.Equal((RuleOutcome.NotMeasured, Severity.Info), (Ask(Cases.Complete, null).Outcome, Ask(Cases.Complete, null).Severity));

    [Fact]
    public void The_approved_promise_passes_in_any_format()
    {
        var reformatted = Cases.Complete with { Outcomes = [Cases.Faults, Cases.Activation with { Statement = " BUSINESS fibre customers have a  working circuit\nafter 12 working days instead of 24" }] };

        Assert.Equal(RuleOutcome.Passed, Ask(Cases.Complete, Promise).Outcome);
        Assert.Equal(RuleOutcome.Passed, Ask(reformatted, Promise).Outcome);
    }

    [Fact]
    public void A_changed_promise_is_suspect_and_shows_the_words()
    {
        var reason = Ask(Cases.WithOutcome(outcome => outcome with { Target = outcome.Target! with { Value = 15 } }), Promise);

        Assert.Equal((RuleOutcome.Failed, Severity.Block), (reason.Outcome, reason.Severity));
        Assert.Contains("suspect", reason.Message, StringComparison.Ordinal);
        Assert.Contains("[-12-] {+15+}", reason.Message, StringComparison.Ordinal);
        Assert.Equal([(DiffKind.Removed, "12"), (DiffKind.Added, "15")], reason.Diff.Where(part => part.Kind != DiffKind.Same).Select(part => (part.Kind, part.Text)));
        Assert.Equal("promise.approved", Assert.Single(reason.Resume).Subject);
    }

    [Fact]
    public void Where_only_the_fingerprint_was_kept_it_says_so()
    {
        var reason = Ask(Cases.WithOutcome(outcome => outcome with { Owner = "Somebody else" }), Promise with { Text = null });

        Assert.Equal(RuleOutcome.Failed, reason.Outcome);
        Assert.Contains("not kept", reason.Message, StringComparison.Ordinal);
        Assert.Empty(reason.Diff);
    }
}
