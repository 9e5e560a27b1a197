using CuiBono.Evidence;
using CuiBono.Statistics.Series;

namespace CuiBono.Outcomes;

/// <summary>The metric week by week.</summary>
/// <param name="Weeks">The Monday of each whole week from the first that has cases on, without gaps.</param>
/// <param name="Values">The metric of the cases that began in it; not a number where there were none.</param>
/// <param name="Counts">How many began in it.</param>
internal sealed record Weekly(DateOnly[] Weeks, double[] Values, int[] Counts)
{
    /// <summary>The variance of a case within its week.</summary>
    private double Within { get; init; }

    public static Weekly Of(Groups groups, double scale, Period period, Side side) => Of(groups, scale, period, groups.Rows(period, side));

    public static Weekly Of(Groups groups, double scale, Period period, ReadOnlySpan<int> rows)
    {
        if (rows.Length == 0) return new([], [], []);
        var columns = groups.Columns;
        // The first and the last week may lack days, and with them cases.
        var first = Calendar.Later(period.From.Plus(6).Monday(), DateOnly.FromDayNumber(columns.Days[rows[0]]).Monday());
        var end = groups.Known(period).To.Plus(1).Monday();
        var count = Math.Max(0, (end.DayNumber - first.DayNumber) / 7);
        var (values, counts) = (new double[count], new int[count]);
        foreach (var row in rows)
        {
            var week = columns.Days[row] - first.DayNumber;
            if (week < 0 || week / 7 >= count) continue;
            values[week / 7] += columns.Values[row];
            counts[week / 7]++;
        }

        for (var week = 0; week < count; week++) values[week] = counts[week] == 0 ? double.NaN : scale * values[week] / counts[week];
        var (squares, degrees) = (0.0, -counts.Count(number => number > 0));
        foreach (var row in rows)
        {
            var week = columns.Days[row] - first.DayNumber;
            if (week < 0 || week / 7 >= count) continue;
            var distance = (scale * columns.Values[row]) - values[week / 7];
            squares += distance * distance;
            degrees++;
        }

        return new([.. Enumerable.Range(0, count).Select(week => first.Plus(7 * week))], values, counts) { Within = degrees > 0 ? squares / degrees : double.NaN };
    }

    /// <summary>How much the weeks differ beyond their cases; null where too few have cases.</summary>
    public PeriodVariation? Variation()
    {
        var known = Enumerable.Range(0, Weeks.Length).Where(week => Counts[week] > 0).ToList();
        return double.IsNaN(Within) ? null : PeriodVariation.Of([.. known.Select(week => Values[week])], [.. known.Select(week => Counts[week])], Within);
    }
}
