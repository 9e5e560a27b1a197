using CuiBono.Evidence;
using CuiBono.Processes;
using CuiBono.Processes.Import;
using CuiBono.Processes.Import.TmForum;

namespace CuiBono.Fuzz;

/// <summary>What must hold of the reader of telecom orders whatever it is given.</summary>
internal static class TmForumTarget
{
    private static readonly ImportOptions Options = ImportOptions.Default with { Limits = ImportLimits.Default with { MaxEvents = 5_000 } };

    public static string? Broken(byte[] input)
    {
        using var content = new MemoryStream(input);
        var read = TmForumReader.Read(content, "20260302T080000Z.json", Options);
        var log = read.Log;
        if (log.EventCount > Options.Limits.MaxEvents) return "too many events";
        if (read.Report.Rows != log.EventCount + read.Report.Rejected) return "rows that are neither read nor rejected";
        for (var at = 0; at < log.EventCount; at++)
        {
            if (log.Times[at] == EventLog.NoTime || (at > 0 && log.Times[at] < log.Times[at - 1])) return "an event out of time";
            if (log.EventObjects.Of(at).IsEmpty) return "an event of nothing";
            if (log.TimeProvenance(at) == CuiBono.Processes.ObjectCentric.TimeProvenance.Unstated) return "a time that does not say how it is known";
        }

        return read.Report.Findings.Any(finding => finding.Severity == FindingSeverity.Error) && !read.Report.Partial ? "an error without an unread part" : null;
    }
}
