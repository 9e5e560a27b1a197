using System.Globalization;
using CuiBono.Reviews;
using CuiBono.Verdicts;

namespace CuiBono.Reports.Pipelines;

/// <summary>Says a review as workflow commands of GitHub Actions, which become annotations at the deciding sentence.</summary>
/// <remarks>GitHub documentation, "Workflow commands for GitHub Actions". A step shows ten annotations of a kind; the log has them all.</remarks>
public static class GitHubAnnotations
{
    /// <summary>Writes a line for each rule that did not pass: what holds as an error, what only warns as a warning, the rest as a notice.</summary>
    public static void Write(Review review, SourceFiles files, TextWriter output)
    {
        foreach (var open in OpenReason.Of(review, withWaived: false))
        {
            var kind = open.Holds ? "error" : open.Reason.Severity == Severity.Warn ? "warning" : "notice";
            var at = open.RegionIn(files);
            output.Write(string.Create(CultureInfo.InvariantCulture, $"::{kind} file={Property(files.PathOf(open.File))},line={at.StartLine},endLine={at.EndLine}"));
            if (at.StartLine == at.EndLine && at.EndColumn > at.StartColumn) output.Write(string.Create(CultureInfo.InvariantCulture, $",col={at.StartColumn},endColumn={at.EndColumn}"));
            output.Write($",title={Property(open.Reason.Rule)}::{Data(open.Text)}\n");
        }

        foreach (var part in review.Unread) output.Write($"::warning file={Property(files.PathOf(part.Place.File))},title=not read::{Data($"{part.Place}: {part.Why}")}\n");
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
