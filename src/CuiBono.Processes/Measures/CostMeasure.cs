using System.Globalization;
using CuiBono.Evidence;

namespace CuiBono.Processes.Measures;

/// <summary>cost-a-case: the sum of an amount over the events of a case, or the case's own.</summary>
internal static class CostMeasure
{
    public static LogMeasure Definition { get; } = new(
        new Measure("cost-a-case", 1, MeasureKind.Mean, "of the attribute", "The mean of a case's amount: the sum over its events, or its own."),
        ["attribute"], ["to"], Of);

    private static CaseMeasurement Of(EventLog log, MeasureTerms terms)
    {
        var amounts = new NamedAttribute<double>(log, terms.Attribute!, Number);
        var cases = new MeasuredCases(log, terms, terms.To);
        var unread = 0;
        foreach (var one in cases.Each())
        {
            var (sum, count) = (0.0, 0);
            for (var row = one.Begin; row < one.End && amounts.IsOfEvents; row++)
            {
                if (amounts.OfEvent(row) is not { } amount) continue;
                if (double.IsNaN(amount)) unread++;
                else (sum, count) = (sum + amount, count + 1);
            }

            if (count == 0 && amounts.OfCase(one.Case) is { } own) (sum, count) = (own, double.IsNaN(own) ? 0 : 1);
            if (count == 0) cases.LeaveOut(one.Case, $"have no number in '{terms.Attribute}'");
            else cases.Add(one, sum, one.HasMilestone && !one.IsCompleted ? EventLog.NoTime : one.Last);
        }

        if (unread > 0) cases.Notes.Add(string.Create(CultureInfo.InvariantCulture, $"{unread:N0} values of '{terms.Attribute}' are no numbers and were not counted."));
        return cases.Result();
    }

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : double.NaN;
}
