using System.Globalization;
using CuiBono.Evidence;

namespace CuiBono.Tables;

/// <summary>Tells which number of a column's dates is the day and which the month.</summary>
internal static class DayOrder
{
    /// <summary>Whether the day comes first; null where no date is open, or where the dates do not tell, with an error.</summary>
    /// <remarks>A number above 12 in one place decides for the whole column. Where both places hold one, or neither does, nothing is guessed: monthly figures of 01/02/2026 look the same either way.</remarks>
    public static bool? Of(IReadOnlyList<int> days, string column, string file, List<Finding> findings)
    {
        long open = 0, dayFirst = 0, monthFirst = 0, either = 0;
        foreach (var day in days)
        {
            if (day >= 0) continue;
            open++;
            var (first, second) = OpenDay.Numbers(day);
            if (first > 12) dayFirst++;
            else if (second > 12) monthFirst++;
            else if (first != second) either++;
        }

        if (open == 0) return null;
        if (dayFirst > 0 && monthFirst > 0)
            Add("date-order-mixed", $"The dates of '{column}' change their order: {dayFirst:N0} can only be day/month/year and {monthFirst:N0} only month/day/year, so {either:N0} others could be either. Write them as 2026-03-05.", FindingSeverity.Error);
        else if (dayFirst == 0 && monthFirst == 0)
            Add("date-order-unknown", $"No number in the dates of '{column}' is above 12, so that none of the {open:N0} tells the day from the month. Write them as 2026-03-05, or say the order in SQL: strptime({column}, '%d/%m/%Y').", FindingSeverity.Error);
        else
        {
            Add("date-order", $"The dates of '{column}' are read as {(dayFirst > 0 ? "day/month/year" : "month/day/year")}; {either:N0} of {open:N0} would also be valid the other way round.", FindingSeverity.Warning);
            return dayFirst > 0;
        }

        return null;

        void Add(string code, FormattableString message, FindingSeverity severity) =>
            findings.Add(new Finding(code, message.ToString(CultureInfo.InvariantCulture), new SourcePlace(file), severity));
    }
}
