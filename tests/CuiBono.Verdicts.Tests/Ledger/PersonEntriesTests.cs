using CuiBono.Evidence;
using CuiBono.Outcomes;
using CuiBono.Promises;
using CuiBono.Verdicts.Decisions;
using CuiBono.Verdicts.Ledger;
using CuiBono.Verdicts.Tests.Waivers;
using CuiBono.Verdicts.Waivers;

namespace CuiBono.Verdicts.Tests.Ledger;

public class PersonEntriesTests
{
    private static readonly RecordedRule Result = new("common-goal", Severity.Block, RuleOutcome.Failed, "No cost goal.");

    private static DecisionEntry Decided(DecisionKind kind, int day, string fingerprint = "f", string? promise = null) =>
        new(TemporaryLedger.Time, "Ines", "a", new PersonDecision(kind, "Ada", "So be it.", new DateOnly(2026, 11, day), fingerprint), VerdictKind.Hold) { Promise = promise };

    private static VerdictEntry Verdict(VerdictKind kind, int day, Stage stage, string fingerprint = "f", params string[] open) => TemporaryLedger.Entry("a", kind, day) with
    {
        Stage = stage,
        Fingerprint = fingerprint,
        Rules = [.. open.Select(rule => new RecordedRule(rule, Severity.Block, RuleOutcome.Failed, "."))],
    };

    private static BaselineEntry Accepted(int day, string fingerprint, params string[] rules) =>
        new(TemporaryLedger.Time, "Ines", new DateOnly(2026, 11, day), "Ada", "We begin here.", [new AcceptedInitiative("a", fingerprint, rules)]);

    [Fact]
    public void What_persons_record_is_read_back()
    {
        using var ledger = new TemporaryLedger();
        LedgerEntry[] entries =
        [
            new WaiverEntry(TemporaryLedger.Time, "Ines", SomeWaiver.Of("outcome-owner") with { Conditions = [WaiverCondition.Of("Be good."), WaiverCondition.Of("customers.count at-least 7")] }, "hash"),
            new ChallengeEntry(TemporaryLedger.Time, "Ines", Cases.AsOf, "a", "f", "Jorun", "There \"is\" one.", Result),
            new DecisionEntry(TemporaryLedger.Time, "Ines", "a", new PersonDecision(DecisionKind.Go, "Ada", "So be it.", Cases.AsOf, "f") { Until = Cases.AsOf, Covers = ["x", "y"] }, VerdictKind.Hold) { Promise = "cuibono/promise/1\n\u001F" },
            Decided(DecisionKind.Stop, 20),
            Accepted(20, "f", "x"),
            TemporaryLedger.Held("a") with { Stage = Stage.Delivery, Gate = VerdictKind.Go, Promise = "p", Waivers = ["w"], Outcomes = [new RecordedOutcome("wait", OutcomeStatus.Harmed, true), new RecordedOutcome("faults", OutcomeStatus.NotDue, false)] },
        ];
        ledger.File.Append(entries);
        var read = ledger.File.Read().ToList();

        Assert.Equal(entries.Length, read.Count);
        for (var at = 0; at < entries.Length; at++) Assert.Equivalent(entries[at], read[at], strict: true);
        Assert.True(ledger.File.Verify().Holds);
    }

    /// <summary>Two lines as the first version wrote them, without stage, gate and promise.</summary>
    [Fact]
    public void A_ledger_of_the_first_version_still_holds_and_goes_on()
    {
        using var ledger = new TemporaryLedger();
        ledger.File.Append([TemporaryLedger.Held("a"), TemporaryLedger.Held("b")]);
        Assert.DoesNotContain("\"stage\"", ledger.Lines[0], StringComparison.Ordinal);
        ledger.File.Append([Verdict(VerdictKind.Go, 21, Stage.Approval)]);

        Assert.True(ledger.File.Verify().Holds);
        Assert.Equal([null, null, Stage.Approval], ledger.File.Read().Cast<VerdictEntry>().Select(entry => entry.Stage));
        Assert.Empty(ApprovalHistory.Of([TemporaryLedger.Entry("a", VerdictKind.Go, 1)], Cases.AsOf));
    }

    [Fact]
    public void The_last_go_at_approval_or_of_a_person_approves_and_a_later_go_does_only_where_nothing_did()
    {
        string? Of(params LedgerEntry[] entries) => ApprovalHistory.Of(entries, new DateOnly(2026, 11, 30)).GetValueOrDefault("a")?.Fingerprint;

        Assert.Null(Of(Verdict(VerdictKind.Hold, 1, Stage.Approval), Verdict(VerdictKind.Go, 2, Stage.Idea)));
        Assert.Equal("2", Of(Verdict(VerdictKind.Go, 1, Stage.Approval, "1"), Verdict(VerdictKind.Go, 2, Stage.Approval, "2")));
        Assert.Equal("1", Of(Verdict(VerdictKind.Go, 1, Stage.Approval, "1"), Verdict(VerdictKind.Go, 2, Stage.Delivery, "2")));
        Assert.Equal("2", Of(Verdict(VerdictKind.Go, 2, Stage.Delivery, "2"), Verdict(VerdictKind.Go, 3, Stage.Delivery, "3")));
        Assert.Equal("4", Of(Verdict(VerdictKind.Go, 1, Stage.Approval, "1"), Decided(DecisionKind.Go, 4, "4"), Decided(DecisionKind.Stop, 5, "5")));
        Assert.Empty(ApprovalHistory.Of([Verdict(VerdictKind.Go, 25, Stage.Approval)], Cases.AsOf));
    }

    [Fact]
    public void What_was_recorded_on_the_day_counts_and_what_was_later_does_not()
    {
        var challenge = new ChallengeEntry(TemporaryLedger.Time, "Ines", new DateOnly(2026, 11, 5), "a", "f", "Jorun", "No.", Result);
        LedgerEntry[] entries = [Accepted(5, "f", "x", "y"), Verdict(VerdictKind.Go, 5, Stage.Approval, "f", "y"), challenge, Decided(DecisionKind.Go, 5, "g")];
        var (day, before) = (new DateOnly(2026, 11, 5), new DateOnly(2026, 11, 4));

        Assert.Equal("g", ApprovalHistory.Of(entries, day)["a"].Fingerprint);
        Assert.Equal("f", ApprovalHistory.Of(entries[..3], day)["a"].Fingerprint);
        Assert.Empty(ApprovalHistory.Of(entries, before));
        Assert.Equal("g", Assert.Single(ChallengeHistory.Of(entries, day)["a"]).Answer!.Fingerprint);
        Assert.Empty(ChallengeHistory.Of(entries, before));
        Assert.Null(Assert.Single(ChallengeHistory.Of([challenge, Decided(DecisionKind.Go, 6)], day)["a"]).Answer);
        Assert.Equal(["y"], DebtHistory.Of(entries, day)!.Initiatives["a"].Rules);
        Assert.Null(DebtHistory.Of(entries, before));
        Assert.Equal(["x", "y"], DebtHistory.Of([Accepted(5, "f", "x", "y"), Verdict(VerdictKind.Go, 6, Stage.Approval, "f", "y")], day)!.Initiatives["a"].Rules);
        Assert.Equal(DecisionKind.Go, DecisionHistory.Of(entries, day)["a"].Kind);
        Assert.Empty(DecisionHistory.Of(entries, before));
    }

    [Fact]
    public void A_debt_that_only_informs_is_paid_and_one_that_warns_is_owed()
    {
        IReadOnlyList<string> Owed(Severity severity) => DebtHistory.Of([Accepted(1, "f", "x"), Verdict(VerdictKind.Hold, 2, Stage.Approval) with { Rules = [new RecordedRule("x", severity, RuleOutcome.Failed, ".")] }], Cases.AsOf)!.Initiatives["a"].Rules;

        Assert.Equal((0, 1, 1), (Owed(Severity.Info).Count, Owed(Severity.Warn).Count, Owed(Severity.Block).Count));
    }

    [Theory]
    [InlineData(VerdictKind.Go, Stage.Approval, true)]
    [InlineData(VerdictKind.Go, Stage.Delivery, true)]
    [InlineData(VerdictKind.Go, Stage.Idea, false)]
    [InlineData(VerdictKind.Hold, Stage.Approval, false)]
    [InlineData(VerdictKind.Stop, Stage.Operation, false)]
    public void The_words_are_kept_of_what_is_approved(VerdictKind kind, Stage stage, bool kept)
    {
        var entry = Verdict(kind, 20, stage);
        Assert.Equal(kept, ApprovalHistory.Keep(entry, Cases.Of(Cases.Complete), []).Promise is not null);
        var approved = Cases.Of(Cases.Complete) with { Approved = new Verdicts.Wording.ApprovedPromise("f", Cases.AsOf, "Ines", null) };
        Assert.Equal(kept && stage == Stage.Approval, ApprovalHistory.Keep(entry, approved, []).Promise is not null);
    }

    [Fact]
    public void The_words_that_a_persons_go_keeps_are_not_kept_again()
    {
        var @case = Cases.Of(Cases.Complete);
        var print = PromiseFingerprint.Of(@case.Initiative, @case.Passages);

        Assert.Null(ApprovalHistory.TextToKeep(@case, [Decided(DecisionKind.Go, 1, print, "words")]));
        Assert.NotNull(ApprovalHistory.TextToKeep(@case, [Decided(DecisionKind.Go, 1, print), Decided(DecisionKind.Go, 1, "other", "words"), Verdict(VerdictKind.Go, 1, Stage.Approval, print), Verdict(VerdictKind.Go, 1, Stage.Approval) with { Promise = "words" }]));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Words_of_at_most_200000_characters_are_kept(int more, bool kept)
    {
        Case Says(int letters) => Cases.Of(Cases.Bare, null, new Passage(new string('a', letters), Cases.Place));
        var around = ApprovalHistory.TextToKeep(Says(1), [])!.Length - 1;

        Assert.Equal(kept, ApprovalHistory.TextToKeep(Says(200_000 - around + more), []) is not null);
    }

    [Fact]
    public void The_words_are_kept_once_and_found_again()
    {
        var @case = Cases.Of(Cases.Complete);
        var entry = VerdictEntry.Of(TemporaryLedger.Time, "Ines", @case, Policy.CustomerFirst, Cases.Judge(@case), new Dictionary<string, string>());
        var first = ApprovalHistory.Keep(entry, @case, []);
        var second = ApprovalHistory.Keep(entry, @case, [first]);

        Assert.Equal(entry.Fingerprint, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(first.Promise!))));
        Assert.Null(second.Promise);
        Assert.Equal(first.Promise, ApprovalHistory.Of([first, second], Cases.AsOf)["twelve-days"].Text);
    }

    [Fact]
    public void Debt_that_is_paid_and_an_initiative_that_changed_leave_the_list_for_good()
    {
        IReadOnlyList<string>? Owed(params LedgerEntry[] entries) => DebtHistory.Of([Accepted(1, "f", "x", "y"), .. entries], new DateOnly(2026, 11, 30))!.Initiatives.GetValueOrDefault("a")?.Rules;

        Assert.Equal(["x", "y"], Owed());
        Assert.Equal(["x", "y"], Owed(Verdict(VerdictKind.Hold, 2, Stage.Approval, "f", "x", "y", "z")));
        Assert.Equal(["y"], Owed(Verdict(VerdictKind.Hold, 2, Stage.Approval, "f", "y"), Verdict(VerdictKind.Hold, 3, Stage.Approval, "f", "x", "y")));
        Assert.Null(Owed(Verdict(VerdictKind.Hold, 2, Stage.Approval, "g", "x"), Verdict(VerdictKind.Hold, 3, Stage.Approval, "f", "x")));
        Assert.Equal(["z"], Owed(Accepted(4, "g", "z")));
        Assert.Null(DebtHistory.Of([Accepted(21, "f", "x")], Cases.AsOf));
    }

    [Fact]
    public void An_objection_is_open_until_a_person_decides_and_resumed_work_has_no_decision()
    {
        var challenge = new ChallengeEntry(TemporaryLedger.Time, "Ines", new DateOnly(2026, 11, 2), "a", "f", "Jorun", "No.", Result);
        var asOf = Cases.AsOf;

        Assert.Null(Assert.Single(ChallengeHistory.Of([Decided(DecisionKind.Stop, 1), challenge], asOf)["a"]).Answer);
        Assert.Equal(DecisionKind.Stop, Assert.Single(ChallengeHistory.Of([challenge, Decided(DecisionKind.Stop, 3)], asOf)["a"]).Answer!.Kind);
        Assert.Equal(DecisionKind.Go, DecisionHistory.Of([Decided(DecisionKind.Stop, 1), Decided(DecisionKind.Go, 2)], asOf)["a"].Kind);
        Assert.Empty(DecisionHistory.Of([Decided(DecisionKind.Stop, 1), Decided(DecisionKind.Resume, 2)], asOf));
    }
}
