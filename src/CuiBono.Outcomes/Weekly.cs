using CuiBono.Evidence;

namespace CuiBono.Outcomes;

/// <summary>The metric week by week.</summary>
/// <param name="Weeks">The Monday of each whole week from the first that has cases on, without gaps.</param>
/// <param name="Values">The metric of the cases that began in it; not a number where there were none.</param>
/// <param name="Counts">How many began in it.</param>
internal sealed record Weekly(DateOnly[] Weeks, double[] Values, int[] Counts)
{
    public static Weekly Of(Groups groups, double scale, Period period, Side side)
    {
        var rows = groups.Rows(period, side);
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
        return new([.. Enumerable.Range(0, count).Select(week => first.Plus(7 * week))], values, counts);
    }
}
