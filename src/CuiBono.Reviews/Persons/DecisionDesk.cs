using CuiBono.Reviews.Sources;
using CuiBono.Verdicts;
using CuiBono.Verdicts.Decisions;
using CuiBono.Verdicts.Ledger;
using CuiBono.Verdicts.Waivers;

namespace CuiBono.Reviews.Persons;

/// <summary>Records what persons object to and decide, beside what the gate says.</summary>
/// <param name="folder">The workspace's folder.</param>
/// <param name="clock">Says what day it is.</param>
public sealed class DecisionDesk(string folder, TimeProvider clock)
{
    private readonly WorkspaceLedger ledger = new(folder, clock);

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>Attaches an objection to what a rule says today.</summary>
    /// <param name="initiative">The initiative's id.</param>
    /// <param name="rule">The rule's name.</param>
    /// <param name="by">Who objects.</param>
    /// <param name="reason">Why.</param>
    /// <param name="who">Who records it.</param>
    public ActResult Challenge(string initiative, string rule, string by, string reason, string who)
    {
        if (Unsaid(by, reason) is { } unsaid) return ActResult.Refused(unsaid);
        if (Desk(initiative, out var refusal) is not { } desk) return refusal!;
        if (desk.Policy.Find(rule) is null) return ActResult.Refused(WaiverDesk.Unknown("rule", rule, desk.Policy.Rules.Select(one => one.Name)));
        if (desk.Judge(desk.Case).Reasons.FirstOrDefault(one => one.Rule == rule) is not { } result) return ActResult.Refused($"{rule} is not asked of '{initiative}': there is nothing to object to.");
        return Append(_ => [new ChallengeEntry(clock.GetLocalNow(), who, Today, initiative, desk.Fingerprint, by, reason, RecordedRule.Of(result))], $"{by} objects to {rule} on '{initiative}'.");
    }

    /// <summary>Stops, resumes or lets go, and records the verdict that follows.</summary>
    /// <param name="initiative">The initiative's id.</param>
    /// <param name="kind">The decision.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="reason">Why.</param>
    /// <param name="until">The last day of a go; null for the longest.</param>
    /// <param name="who">Who records it.</param>
    public ActResult Decide(string initiative, DecisionKind kind, string by, string reason, DateOnly? until, string who)
    {
        if (Unsaid(by, reason) is { } unsaid) return ActResult.Refused(unsaid);
        if (Desk(initiative, out var refusal) is not { } desk) return refusal!;
        var decision = new PersonDecision(kind, by, reason, Today, desk.Fingerprint);
        if (kind != DecisionKind.Go && until is not null) return ActResult.Refused("Only a go has a last day.");
        if (kind == DecisionKind.Stop && desk.Case.Decision is { Kind: DecisionKind.Stop } stopped) return ActResult.Refused($"{stopped.By} stopped '{initiative}' already.");
        if (kind != DecisionKind.Stop && IsSponsor(by, desk)) return ActResult.Refused($"{by} is a sponsor of '{initiative}'; another person must decide that it goes on.");

        var today = kind == DecisionKind.Go
            ? desk.Case with { Decision = null, Approved = new(desk.Fingerprint, Today, by, null) }
            : desk.Case with { Decision = null };
        var gate = desk.Judge(today);
        if (kind == DecisionKind.Resume && Resumable(desk, gate) is { } unmet) return unmet;
        if (kind == DecisionKind.Go)
        {
            if (DecisionOverGate.Uncoverable(gate, today.Initiative.Stage, desk.Policy) is { } uncovered) return ActResult.Refused($"A person's go does not cover {uncovered}");
            var last = Today.AddDays(PersonDecision.LongestDays);
            if (until < Today || until > last) return ActResult.Refused($"A person's go lasts from today to {last:yyyy-MM-dd} at most.");
            decision = decision with { Until = until ?? last, Covers = DecisionOverGate.Covered(gate) };
        }

        return Append(before => Entries(desk, decision, gate, who, before), $"{by} decided on '{initiative}': {Promises.KebabCase.Of(kind)}.", initiative, desk.Entries.Count);
    }

    /// <summary>Accepts the portfolio of today as it is.</summary>
    /// <param name="by">Who accepts it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="who">Who records it.</param>
    public ActResult Accept(string by, string reason, string who)
    {
        if (Unsaid(by, reason) is { } unsaid) return ActResult.Refused(unsaid);
        var intake = WorkspaceFolder.Take(folder);
        if (Wrong(intake) is { } wrong) return wrong;
        var review = Reviewer.Of(intake, intake.Policy, Today, ledger.History(Today));
        List<AcceptedInitiative> accepted =
        [
            .. review.Initiatives.Select(reviewed => new AcceptedInitiative(
                reviewed.Initiative.Id, PromiseFingerprint.Of(reviewed.Initiative, reviewed.Passages), InitiativeDebt.Acceptable(reviewed.Verdict))),
        ];
        var debts = accepted.Sum(one => one.Rules.Count);
        return Append(
            _ => [new BaselineEntry(clock.GetLocalNow(), who, Today, by, reason, accepted)],
            $"{by} accepted {accepted.Count} initiatives as they are, {accepted.Count(one => one.Rules.Count > 0)} of them with {debts} open rules; from now on only new and changed ones fail.");
    }

    private IReadOnlyList<LedgerEntry> Entries(DecisionCase desk, PersonDecision decision, Verdict gate, string who, IReadOnlyList<LedgerEntry> before)
    {
        var time = clock.GetLocalNow();
        var entry = new DecisionEntry(time, who, desk.Case.Initiative.Id, decision, gate.Kind)
        {
            Promise = decision.Kind == DecisionKind.Go ? ApprovalHistory.TextToKeep(desk.Case, before) : null,
        };
        IReadOnlyList<LedgerEntry> after = [.. before, entry];
        var review = Reviewer.Of(desk.Intake, desk.Policy, Today, RecordedHistory.Of(after, Today));
        return [entry, .. WorkspaceLedger.EntriesOf(review, who, time, after)];
    }

    /// <summary>Why work cannot be resumed, with the conditions that are not met; null where it can.</summary>
    private static ActResult? Resumable(DecisionCase desk, Verdict gate)
    {
        var id = desk.Case.Initiative.Id;
        var isStopped = desk.Case.Decision is { Kind: DecisionKind.Stop };
        var isHeld = desk.Entries.OfType<VerdictEntry>().LastOrDefault(verdict => verdict.Initiative == id) is { Verdict: not VerdictKind.Go };
        if (!isStopped && !isHeld) return ActResult.Refused($"'{id}' is neither stopped by a person nor recorded as held: there is nothing to resume.");
        if (gate.Kind == VerdictKind.Go) return null;
        var unmet = gate.Reasons.Where(reason => reason.Severity == Severity.Block && reason.Outcome is RuleOutcome.Failed or RuleOutcome.NotMeasured).SelectMany(reason => reason.Resume).DistinctBy(condition => condition.Text);
        return ActResult.Refused($"'{id}' is not resumed: the gate still says {Promises.KebabCase.Of(gate.Kind)}.") with { Unmet = [.. unmet] };
    }

    private static bool IsSponsor(string name, DecisionCase desk) =>
        PersonName.Same(name, desk.Case.Initiative.Sponsor?.Business) || PersonName.Same(name, desk.Case.Initiative.Sponsor?.It);

    private static string? Unsaid(string by, string reason) =>
        !by.Any(char.IsLetterOrDigit) ? "--by must name a person." : reason.Any(char.IsLetterOrDigit) && !Promises.Written.NoValue.Is(reason) ? null : "--reason must say why.";

    private DecisionCase? Desk(string initiative, out ActResult? refusal)
    {
        var intake = WorkspaceFolder.Take(folder);
        refusal = Wrong(intake);
        if (refusal is not null) return null;
        var ids = intake.Submissions.Select(submission => submission.Initiative.Id).ToList();
        if (!ids.Contains(initiative))
        {
            refusal = ActResult.Refused(WaiverDesk.Unknown("initiative", initiative, ids));
            return null;
        }

        List<LedgerEntry> entries = [.. ledger.Entries];
        intake = intake with { Wanted = one => one.Id == initiative };
        return new DecisionCase(intake, Reviewer.Cases(intake, Today, RecordedHistory.Of(entries, Today)).First().Case, intake.Policy, entries);
    }

    private ActResult? Wrong(Intake intake)
    {
        IReadOnlyList<Evidence.Finding> errors = intake.Errors.Count > 0 ? intake.Errors : Reviewer.Refusals(intake, intake.Policy, Today);
        return errors.Count == 0 ? null : new ActResult("The workspace has errors.", "") { Findings = errors };
    }

    /// <summary>Appends, unless somebody recorded something on the initiative since it was judged.</summary>
    private ActResult Append(Func<IReadOnlyList<LedgerEntry>, IReadOnlyList<LedgerEntry>> next, string done, string? initiative = null, int seen = 0)
    {
        var isOvertaken = false;
        var appended = ledger.Append(before =>
        {
            isOvertaken = initiative is not null && before.Skip(seen).Any(entry => entry is DecisionEntry decision && decision.Initiative == initiative);
            return isOvertaken ? [] : next(before);
        });
        if (isOvertaken) return ActResult.Refused($"Somebody decided on '{initiative}' meanwhile; look at 'cuibono ledger show' and decide again.");
        return appended.Head is null
            ? new ActResult("The ledger is broken: 'cuibono ledger verify' says where.", "") { Findings = appended.Findings }
            : new ActResult(null, done) { Head = appended.Head, Findings = appended.Findings };
    }
}
