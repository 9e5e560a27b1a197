using System.Globalization;
using CuiBono.Outcomes;
using CuiBono.Promises;

namespace CuiBono.Reports.Html;

/// <summary>Before, since and target on one line, with the intervals.</summary>
internal static class OutcomeFigure
{
    private const double Width = 300;
    private const double Margin = 34;

    public static void Write(Markup page, Outcome outcome, OutcomeAssessment assessment)
    {
        if (assessment.Observed is not { } since) return;
        var target = (double?)outcome.Target?.Value;
        List<double> values = [since.Value, since.Interval.Low, since.Interval.High];
        if (assessment.Before is { } old) values.AddRange([old.Value, old.Interval.Low, old.Interval.High]);
        if (target is { } goal) values.Add(goal);
        values.RemoveAll(value => !double.IsFinite(value));
        var (low, high) = (values.Min(), values.Max());
        if (!(high > low)) (low, high) = (low - 1, high + 1);
        double At(double value) => Margin + ((Width - (2 * Margin)) * (Math.Clamp(value, low, high) - low) / (high - low));

        page.Write($"""<svg class="range" viewBox="0 0 300 {(target is null ? "84" : "112")}" role="img" aria-label="{Label(assessment, since, target, outcome.Unit)}">""");
        if (target is { } line)
            page.Write($"""<g class="target"><path d="M{Place(At(line))} 6V86"/><text x="{Place(At(line))}" y="104" text-anchor="middle">target {Number(line)}</text></g>""");
        if (assessment.Before is { } before) Row(page, "before", before, 26, At);
        Row(page, "since", since, 66, At);
        page.Write("</svg>\n");
    }

    private static void Row(Markup page, string name, Estimate figure, int y, Func<double, double> at)
    {
        var middle = at(figure.Value);
        page.Write($"""<g class="{name}"><path d="M{Place(at(figure.Interval.Low))} {Place(y)}H{Place(at(figure.Interval.High))}"/><circle cx="{Place(middle)}" cy="{Place(y)}" r="5"/><text x="{Place(middle)}" y="{Place(y - 11)}" text-anchor="middle">{name} {Number(figure.Value)}</text></g>""");
    }

    private static string Label(OutcomeAssessment assessment, Estimate since, double? target, string? unit) =>
        $"{(assessment.Before is { } before ? $"before {Number(before.Value)}, " : "")}since {Number(since.Value)}{(target is { } goal ? $", target {Number(goal)}" : "")} {unit}".TrimEnd();

    private static string Place(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString(Math.Abs(value) < 1 ? "0.##" : "#,0.#", CultureInfo.InvariantCulture);
}
