using System.Globalization;
using CuiBono.Evidence;

namespace CuiBono.Tables;

/// <summary>Finds a column in which day and month were exchanged wherever both readings are dates, as spreadsheets do when they open a file of another country.</summary>
/// <remarks>The sign: months in which no day is after the 12th, whose dates read the other way round would fall into the months that have such days. Three such months at least, since the
/// first and the last month of a table may be short. Data of a whole year leave no sign, because then every month has days after the 12th.</remarks>
internal static class ExchangedDays
{
    private const int FewestMonths = 3;
    private const int FewestRows = 10;
    private const double Nearly = 0.95;

    /// <summary>Adds a warning where the days look exchanged.</summary>
    public static void Check(IReadOnlyList<TableRow> rows, string column, string file, List<Finding> findings)
    {
        var months = new Dictionary<int, (int All, int Late)>();
        foreach (var row in rows)
        {
            months.TryGetValue(Month(row.Day), out var count);
            months[Month(row.Day)] = (count.All + 1, count.Late + (row.Day.Day > 12 ? 1 : 0));
        }

        var early = months.Where(month => month.Value.Late == 0).Sum(month => month.Value.All);
        if (months.Values.Count(month => month.Late == 0) < FewestMonths || early < FewestRows) return;
        var back = rows.Count(row => months[Month(row.Day)].Late == 0 && months.TryGetValue(row.Day.Year * 12 + row.Day.Day - 1, out var other) && other.Late > 0);
        if (back < Nearly * early) return;
        var whole = months.Where(month => month.Value.Late > 0).Select(month => month.Key).Order().Select(month => string.Create(CultureInfo.InvariantCulture, $"{month / 12}-{1 + month % 12:00}")).ToList();
        findings.Add(new Finding(
            "exchanged-days",
            string.Create(CultureInfo.InvariantCulture, $"Day and month of '{column}' look exchanged: {early:N0} of {rows.Count:N0} rows lie in months without any day after the 12th, and {back:N0} of them, read the other way round, fall into {whole[0]} to {whole[^1]}, where the others are."),
            new SourcePlace(file),
            FindingSeverity.Warning));
    }

    private static int Month(DateOnly day) => day.Year * 12 + day.Month - 1;
}
