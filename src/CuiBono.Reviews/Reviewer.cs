using CuiBono.Evidence;
using CuiBono.Outcomes;
using CuiBono.Promises;
using CuiBono.Reviews.Observers;
using CuiBono.Reviews.Sources;
using CuiBono.Verdicts;
using CuiBono.Verdicts.Waivers;

namespace CuiBono.Reviews;

/// <summary>Judges what was handed in.</summary>
public static class Reviewer
{
    /// <summary>Judges every submission by the policy.</summary>
    /// <param name="intake">What was handed in; it has no errors.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="asOf">The day on which the review is made.</param>
    /// <param name="history">What the ledger remembers.</param>
    /// <exception cref="ArgumentException">The intake has errors: nothing is judged before they are mended.</exception>
    public static Review Of(Intake intake, Policy policy, DateOnly asOf, RecordedHistory history)
    {
        if (intake.Errors.Count > 0 || Refusals(intake, policy, asOf).Count > 0) throw new ArgumentException("The intake has errors.", nameof(intake));

        var uses = new Dictionary<Waiver, WaiverUse>(ReferenceEqualityComparer.Instance);
        var reviewed = new List<ReviewedInitiative>(intake.Submissions.Count);
        foreach (var (submission, @case, observed) in Cases(intake, asOf, history))
        {
            var verdict = Gate.Judge(@case, policy);
            foreach (var waiver in @case.Waivers) uses[waiver] = WaiverUse.Of(waiver, @case, verdict, asOf);
            int? days = verdict.Kind == VerdictKind.Hold && history.DaysOnHold.TryGetValue(submission.Initiative.Id, out var held) ? held : null;
            reviewed.Add(new ReviewedInitiative(submission.Initiative, submission.Reading, verdict)
            {
                Read = [.. submission.Read.Union(intake.Evidence?.ReadFor(submission.Initiative) ?? [], StringComparer.Ordinal), .. verdict.Waivers.Select(waiver => waiver.File)],
                Tested = @case.Tested,
                Enablers = @case.Enablers,
                Continuity = @case.Continuity,
                Maps = intake.Evidence?.MapsOf(submission.Initiative, @case.Continuity) ?? [],
                Observed = observed,
                Passages = submission.Passages,
                DaysOnHold = days,
                IsDecisionDue = days > policy.Limits.HoldDays[submission.Initiative.Stage, submission.Initiative.Class],
                BeforeWaivers = verdict.Waivers.Count == 0 ? verdict.Kind : Gate.Judge(@case with { Waivers = [] }, policy).Kind,
                Approved = @case.Approved,
                Challenges = [.. history.Challenges[submission.Initiative.Id]],
                Debt = InitiativeDebt.Of(history.Debt, @case, verdict),
            });
        }

        var review = new Review(asOf, intake.Name, policy, reviewed)
        {
            Unread = [.. intake.Unread, .. intake.Evidence?.Unread ?? []],
            Findings = [.. intake.Findings, .. intake.Evidence?.Findings ?? []],
            Notes = intake.Notes,
            Hashes = intake.Hashes,
            Waivers = [.. intake.Waivers.Where(waiver => uses.ContainsKey(waiver) || !intake.Submissions.Any(submission => submission.Initiative.Id == waiver.Initiative)).Select(waiver => uses.GetValueOrDefault(waiver) ?? WaiverUse.Of(waiver, null, null, asOf))],
            Debt = history.Debt,
        };
        return intake.Wanted is null ? review : review.Only(_ => true);
    }

    /// <summary>Why waivers of an intake may not be as of a day; while there is anything, nothing is judged.</summary>
    public static IReadOnlyList<Finding> Refusals(Intake intake, Policy policy, DateOnly asOf) => intake.Waivers.Count == 0 ? [] : WaiverCheck.Of(intake.Waivers, policy, ById(intake), asOf);

    /// <summary>The wanted submissions, each with the case that the rules look at and the evidence that was found for its outcomes.</summary>
    internal static IEnumerable<(Submission Submission, Case Case, IReadOnlyList<ObservedMetric?> Observed)> Cases(Intake intake, DateOnly asOf, RecordedHistory history)
    {
        var others = ById(intake);
        foreach (var submission in intake.Submissions.Where(submission => intake.Wanted?.Invoke(submission.Initiative) ?? true))
        {
            var initiative = submission.Initiative;
            var tested = initiative.Outcomes.Select(outcome => Test(intake.Evidence, initiative, outcome, asOf, history)).ToList();
            yield return (submission, new Case(initiative, submission.Reading, submission.Passages, asOf)
            {
                Others = others,
                Tested = [.. tested.Select(one => one.Tested)],
                Enablers = intake.Evidence?.ObserveEnablers(initiative, asOf) ?? EnablerEvidence.None,
                Continuity = intake.Evidence?.ObserveContinuity(initiative) ?? ContinuityEvidence.None,
                Waivers = [.. intake.Waivers.Where(waiver => waiver.Initiative == initiative.Id)],
                Approved = history.Approved.GetValueOrDefault(initiative.Id),
                Decision = history.Decisions.GetValueOrDefault(initiative.Id),
                Unread = [.. submission.Unread.Select(part => part.Place)],
            }, [.. tested.Select(one => one.Observed)]);
        }
    }

    private static Dictionary<string, Initiative> ById(Intake intake)
    {
        var initiatives = new Dictionary<string, Initiative>(StringComparer.Ordinal);
        foreach (var submission in intake.Submissions) initiatives.TryAdd(submission.Initiative.Id, submission.Initiative);
        return initiatives;
    }

    private static (TestedOutcome Tested, ObservedMetric? Observed) Test(EvidenceFolder? evidence, Initiative initiative, Outcome outcome, DateOnly asOf, RecordedHistory history)
    {
        if (outcome.Data is null) return (NotMeasured("It names no evidence."), null);
        if (evidence is null) return (NotMeasured("There is no workspace in which its evidence could be."), null);
        if (OutcomePlans.Of(initiative, outcome) is not { } plan) return (NotMeasured("It does not say which way is better."), null);
        var (observed, problem) = evidence.Observe(initiative, outcome, asOf);
        if (observed is null) return (NotMeasured(problem!), null);
        var assessment = OutcomeTest.Of(plan, observed.Data, asOf, history.EarlierLooks(initiative.Id, outcome.Id));
        return (new TestedOutcome(assessment)
        {
            Plan = plan,
            Measurement = assessment is { Observed: { } figure, Period: { } period }
                ? new Measurement(observed.Measure, figure.Value, plan.Unit, figure.Interval, figure.Count, period, observed.Provenance) { OpenCount = figure.OpenCount }
                : null,
            Provenance = observed.Provenance,
        }, observed);
    }

    private static TestedOutcome NotMeasured(string why) => new(new OutcomeAssessment(OutcomeStatus.NotMeasured, why));
}
