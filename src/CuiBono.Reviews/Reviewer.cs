using CuiBono.Promises;
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
    /// <param name="daysOnHold">For each initiative id that is recorded as held, for how many days; empty where nothing is recorded.</param>
    /// <exception cref="ArgumentException">The intake has errors: nothing is judged before they are mended.</exception>
    public static Review Of(Intake intake, Policy policy, DateOnly asOf, IReadOnlyDictionary<string, int> daysOnHold)
    {
        if (intake.Errors.Count > 0) throw new ArgumentException("The intake has errors.", nameof(intake));

        var reviewed = new List<ReviewedInitiative>(intake.Submissions.Count);
        foreach (var (submission, @case) in Cases(intake, asOf))
        {
            var verdict = Gate.Judge(@case, policy);
            reviewed.Add(new ReviewedInitiative(submission.Initiative, submission.Reading, verdict)
            {
                Read = submission.Read,
                Passages = submission.Passages,
                DaysOnHold = verdict.Kind == VerdictKind.Hold && daysOnHold.TryGetValue(submission.Initiative.Id, out var days) ? days : null,
            });
        }

        var review = new Review(asOf, intake.Name, policy, reviewed)
        {
            Unread = intake.Unread,
            Findings = intake.Findings,
            Notes = intake.Notes,
            Hashes = intake.Hashes,
        };
        return intake.OnlyFile is { } file ? review.Only(one => one.Initiative.Place.File == file) : review;
    }

    /// <summary>The submissions, each with the case that the rules look at.</summary>
    internal static IEnumerable<(Submission Submission, Case Case)> Cases(Intake intake, DateOnly asOf)
    {
        var others = new Dictionary<string, Initiative>(StringComparer.Ordinal);
        foreach (var submission in intake.Submissions) others.TryAdd(submission.Initiative.Id, submission.Initiative);

        return intake.Submissions.Select(submission => (submission, new Case(submission.Initiative, submission.Reading, submission.Passages, asOf)
        {
            Others = others,
            Unread = [.. submission.Unread.Select(part => part.Place)],
        }));
    }
}
