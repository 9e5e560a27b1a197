using CuiBono.Evidence;
using CuiBono.Processes.Import;

namespace CuiBono.Processes.Quality;

/// <summary>The truth report of a log: what in it makes figures doubtful, and where common tools would answer differently and by how much.</summary>
/// <remarks>Each check, its threshold and its source stand in docs/methods/doctor.md. The imperfections are those of Suriadi, Andrews, ter Hofstede and Wynn,
/// Event log imperfection patterns for process mining (2017), as far as a log alone can show them. A check that stays silent has not proved its subject sound.</remarks>
public static class Doctor
{
    /// <summary>The issues of a log, warnings first, each kind in the order of the method page.</summary>
    public static IReadOnlyList<QualityIssue> Of(ImportedLog imported)
    {
        var log = imported.Log;
        if (log.EventCount == 0) return [];
        IEnumerable<QualityIssue> issues =
        [
            .. OffsetCheck.Of(log),
            .. ZoneCheck.Of(log, imported.Report),
            .. OrderCheck.Of(log, imported.Report),
            .. TieCheck.Of(log),
            .. DuplicateCheck.Of(log),
            .. TimeValueCheck.Of(log),
            .. DayMonthCheck.Of(log),
            .. BatchCheck.Of(log),
            .. TruncationCheck.Of(log),
            .. CaseSizeCheck.Of(log),
            .. LifecycleCheck.Of(log),
            .. LabelCheck.Of(log),
        ];
        return [.. issues.OrderByDescending(issue => issue.Severity)];
    }

    internal static QualityIssue Issue(string code, bool isWarning, string message, IReadOnlyList<int> cases, params IReadOnlyList<QualityFigure> figures) =>
        new(code, isWarning ? FindingSeverity.Warning : FindingSeverity.Info, message, figures, cases);
}
