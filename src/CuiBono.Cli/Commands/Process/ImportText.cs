using CuiBono.Evidence;
using CuiBono.Processes.Import;
using CuiBono.Reports.Terminal;

namespace CuiBono.Cli.Commands.Process;

/// <summary>What every figure rests on, in front of the figures: read, rejected, tied, re-sorted, assumed.</summary>
internal static class ImportText
{
    public static void Write(Page page, string name, ImportedLog imported)
    {
        var (log, report) = (imported.Log, imported.Report);
        page.Wrapped($"{name}: {report.Format}", 2);
        page.Wrapped($"  read       {Figure.Count(log.EventCount, "event")} in {Figure.Count(log.CaseCount, "case")}{(report.Partial ? "; the rest was not read" : "")}", 13);
        if (report.Rejected > 0) page.Wrapped($"  rejected   {Figure.Count(report.Rejected)} of {Figure.Count(report.Rows, "event")}", 13);
        if (report.TiedTimestamps > 0) page.Wrapped($"  tied       {Figure.Count(report.TiedTimestamps, "time")} two neighbouring events share an instant; their order is the file's", 13);
        if (report.OutOfOrder > 0) page.Wrapped($"  unsorted   {Figure.Count(report.OutOfOrder, "event")} came earlier than the event before in the file, of the same case", 13);
        if (report.WithoutOffset > 0) page.Wrapped($"  assumed    {Figure.Count(report.WithoutOffset, "time")} without a UTC offset, read as {report.Zone}", 13);
        foreach (var assumption in report.Assumptions) page.Wrapped($"  assumed    {assumption}", 13);
        foreach (var finding in report.Findings)
            if (finding.Severity == FindingSeverity.Info)
                page.Wrapped($"  note       {finding.Message}", 13);
        page.Line();
    }
}
