using System.Globalization;
using CuiBono.Processes.Measures;

namespace CuiBono.Processes.Tests.Measures;

/// <summary>A log written as lines that can be counted by hand.</summary>
internal static class SmallLog
{
    /// <summary>The log of lines "case | activity | 2026-01-05 09:00 | key=value | ...": a blank time is none, a key with a colon before it belongs to the case.</summary>
    public static EventLog Of(string lines)
    {
        var builder = new EventLogBuilder();
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            var at = builder.Case(System.Text.Encoding.UTF8.GetBytes(cells[0]));
            var row = builder.Add(at, builder.Activities.Code(cells[1]), cells[2].Length == 0 ? EventLog.NoTime : At(cells[2]), 0);
            foreach (var pair in cells[3..].Select(cell => cell.Split('=', 2)))
            {
                if (pair[0].StartsWith(':')) builder.CaseAttribute(pair[0][1..], AttributeKind.Text).Set(at, pair[1]);
                else builder.EventAttribute(pair[0], AttributeKind.Text).Set(row, pair[1]);
            }
        }

        return builder.Build(EventOrder.AsAdded);
    }

    /// <summary>An instant in UTC.</summary>
    public static long At(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture).Ticks;

    /// <summary>A measure as lines that a person can read: "A 1 2026-01-05 09:00", "B 0 open", and "left out: C, D have no time".</summary>
    public static string[] Measure(this EventLog log, string name, MeasureTerms terms)
    {
        var measured = LogMeasures.Find(name)!.Of(log, terms);
        return
        [
            .. measured.Values.Select(one => string.Create(CultureInfo.InvariantCulture, $"{(one.Case < 0 ? Text(one.Start) : log.CaseId(one.Case))} {one.Value:0.####} {(one.IsOpen ? "open" : Text(one.Final))}")),
            .. measured.LeftOut.Select(one => $"left out: {string.Join(", ", one.Cases.Select(log.CaseId))} {one.Why}"),
        ];
    }

    /// <summary>What the reader of a measure is told.</summary>
    public static IReadOnlyList<string> Notes(this EventLog log, string name, MeasureTerms terms) => LogMeasures.Find(name)!.Of(log, terms).Notes;

    private static string Text(long ticks) => new DateTime(ticks).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
