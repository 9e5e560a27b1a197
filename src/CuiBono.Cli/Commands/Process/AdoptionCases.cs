using System.Globalization;
using CuiBono.Processes;
using CuiBono.Processes.Adoption;
using CuiBono.Promises;
using CuiBono.Reports.Csv;

namespace CuiBono.Cli.Commands.Process;

/// <summary>Writes the cases behind the figures of adoption as CSV: each case of the log that has a time, and how it is counted.</summary>
internal static class AdoptionCases
{
    public static void Write(EventLog log, AdoptionTerms terms, AdoptionFigures figures, TextWriter output)
    {
        output.Write("case,start,period,path,state,team,retired\n");
        foreach (var one in figures.CaseList)
        {
            var retired = string.Join("; ", terms.Retired.Where((_, at) => (one.Retired >> at & 1) != 0).Select(path => path.Name));
            var start = new DateTime(one.Start, DateTimeKind.Utc).ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture);
            output.Write($"{CsvCell.Of(log.CaseId(one.Case))},{start},{(one.IsAfter ? "after" : "before")},{KebabCase.Of(one.Path)},{(one.IsOpen ? "open" : "complete")},{CsvCell.Of(one.Team < 0 ? "" : figures.TeamNames[one.Team])},{CsvCell.Of(retired)}\n");
        }
    }
}
