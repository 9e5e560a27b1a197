using System.Security.Cryptography;
using System.Text;
using CuiBono.Reviews;
using CuiBono.Verdicts;

namespace CuiBono.Reports.Pipelines;

/// <summary>A rule that did not pass, with the initiative that it was asked of.</summary>
/// <param name="Reviewed">The initiative.</param>
/// <param name="Reason">What the rule says.</param>
internal sealed record OpenReason(ReviewedInitiative Reviewed, Reason Reason)
{
    /// <summary>The rules that did not pass, in the review's order; those set aside by a waiver only where asked for.</summary>
    public static IEnumerable<OpenReason> Of(Review review, bool withWaived) =>
        from reviewed in review.Initiatives
        from reason in reviewed.Verdict.Reasons
        where reason.Outcome is RuleOutcome.Failed or RuleOutcome.NotMeasured || (withWaived && reason.Outcome == RuleOutcome.Waived)
        select new OpenReason(reviewed, reason);

    /// <summary>True where it holds or stops the initiative.</summary>
    public bool Holds => Reason.Outcome != RuleOutcome.Waived && (Reason.Severity == Severity.Block || Reason is { Stops: true, Severity: not Severity.Info });

    /// <summary>The message with the initiative that it is about.</summary>
    public string Text => $"{Reviewed.Initiative.Title}: {Reason.Message}";

    /// <summary>The file that it is shown at: that of the deciding sentence, or the initiative's where absence decided.</summary>
    public string File => (Reason.Source?.Place ?? Reviewed.Initiative.Place).File;

    /// <summary>A name that stays the same while lines move: of the initiative and the rule.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Reviewed.Initiative.Id}\n{Reason.Rule}")));

    /// <summary>Where it stands in the file; the first line where absence decided or the file has no lines.</summary>
    public TextRegion RegionIn(SourceFiles files) =>
        (Reason.Source is { } source ? files.RegionOf(source) : files.RegionOf(Reviewed.Initiative.Place)) ?? new TextRegion(1, 1, 1, 1);
}
