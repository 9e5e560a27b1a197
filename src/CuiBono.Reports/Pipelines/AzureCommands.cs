using System.Globalization;
using CuiBono.Reviews;
using CuiBono.Verdicts;

namespace CuiBono.Reports.Pipelines;

/// <summary>Says a review as logging commands of Azure Pipelines, which list it among the run's errors and warnings.</summary>
/// <remarks>Microsoft documentation, "Logging commands", task.logissue. It knows errors and warnings only: what is merely said is left out.</remarks>
public static class AzureCommands
{
    /// <summary>Writes a line for each rule that holds or warns, and for each part that could not be read.</summary>
    public static void Write(Review review, SourceFiles files, TextWriter output)
    {
        foreach (var open in OpenReason.Of(review, withWaived: false).Where(open => open.Reason.Severity != Severity.Info))
        {
            var kind = open.Holds ? "error" : "warning";
            var at = open.RegionIn(files);
            output.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"##vso[task.logissue type={kind};sourcepath={Property(files.PathOf(open.File))};linenumber={at.StartLine};columnnumber={at.StartColumn};code={Property(open.Reason.Rule)};]{Data(open.Text)}\n"));
        }

        foreach (var part in review.Unread)
            output.Write($"##vso[task.logissue type=warning;sourcepath={Property(files.PathOf(part.Place.File))};code=not-read;]{Data($"{part.Place}: {part.Why}")}\n");
    }

    private static string Data(string text) => text
        .Replace("%", "%AZP25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace("]", "%5D", StringComparison.Ordinal)
        .Replace(";", "%3B", StringComparison.Ordinal);
}
