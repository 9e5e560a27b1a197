using CuiBono.Evidence;
using CuiBono.Outcomes;
using CuiBono.Promises;
using CuiBono.Reviews.Observers;
using CuiBono.Reviews.Sources;
using CuiBono.Verdicts;

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
        if (intake.Errors.Count > 0) throw new ArgumentException("The intake has errors.", nameof(intake));

        var reviewed = new List<ReviewedInitiative>(intake.Submissions.Count);
        foreach (var (submission, @case, observed) in Cases(intake, asOf, history))
        {
            var verdict = Gate.Judge(@case, policy);
            reviewed.Add(new ReviewedInitiative(submission.Initiative, submission.Reading, verdict)
            {
                Read = [.. submission.Read.Union(intake.Evidence?.ReadFor(submission.Initiative) ?? [], StringComparer.Ordinal)],
                Tested = @case.Tested,
                Enablers = @case.Enablers,
                Observed = observed,
                Passages = submission.Passages,
                DaysOnHold = verdict.Kind == VerdictKind.Hold && history.DaysOnHold.TryGetValue(submission.Initiative.Id, out var days) ? days : null,
            });
        }

        var review = new Review(asOf, intake.Name, policy, reviewed)
        {
            Unread = [.. intake.Unread, .. intake.Evidence?.Unread ?? []],
            Findings = [.. intake.Findings, .. intake.Evidence?.Findings ?? []],
            Notes = intake.Notes,
            Hashes = intake.Hashes,
        };
        return intake.Wanted is null ? review : review.Only(_ => true);
    }

    /// <summary>The wanted submissions, each with the case that the rules look at and the evidence that was found for its outcomes.</summary>
    internal static IEnumerable<(Submission Submission, Case Case, IReadOnlyList<ObservedMetric?> Observed)> Cases(Intake intake, DateOnly asOf, RecordedHistory history)
    {
        var others = new Dictionary<string, Initiative>(StringComparer.Ordinal);
        foreach (var submission in intake.Submissions) others.TryAdd(submission.Initiative.Id, submission.Initiative);
        foreach (var submission in intake.Submissions.Where(submission => intake.Wanted?.Invoke(submission.Initiative) ?? true))
        {
            var initiative = submission.Initiative;
            var tested = initiative.Outcomes.Select(outcome => Test(intake.Evidence, initiative, outcome, asOf, history)).ToList();
            yield return (submission, new Case(initiative, submission.Reading, submission.Passages, asOf)
            {
                Others = others,
                Tested = [.. tested.Select(one => one.Tested)],
                Enablers = intake.Evidence?.ObserveEnablers(initiative, asOf) ?? EnablerEvidence.None,
                Unread = [.. submission.Unread.Select(part => part.Place)],
            }, [.. tested.Select(one => one.Observed)]);
        }
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
