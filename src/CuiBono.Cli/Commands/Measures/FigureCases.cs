using System.Globalization;
using CuiBono.Reports.Csv;

namespace CuiBono.Cli.Commands.Measures;

/// <summary>Writes the cases behind a figure as CSV: each case of the log once, counted or not, and why.</summary>
internal static class FigureCases
{
    public static void Write(LogFigure figure, TextWriter output)
    {
        output.Write("case,start,value,final,state,why\n");
        foreach (var one in figure.Measured.Values)
        {
            var id = one.Case < 0 ? string.Create(CultureInfo.InvariantCulture, $"week of {figure.Day(one.Start):yyyy-MM-dd}") : figure.Log.CaseId(one.Case);
            var final = one.IsOpen ? "" : Instant(one.Final);
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{CsvCell.Of(id)},{Instant(one.Start)},{one.Value:R},{final},{(figure.IsCounted(one) ? one.IsOpen ? "open" : "final" : "younger")},\n"));
        }

        foreach (var left in figure.Measured.LeftOut)
            foreach (var at in left.Cases)
                output.Write($"{CsvCell.Of(figure.Log.CaseId(at))},,,,left out,{CsvCell.Of(left.Why)}\n");
    }

    private static string Instant(long ticks) => new DateTime(ticks, DateTimeKind.Utc).ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture);
}
