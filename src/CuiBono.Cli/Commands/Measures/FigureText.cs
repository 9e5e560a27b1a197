using System.Globalization;
using CuiBono.Cli.Commands.Process;
using CuiBono.Evidence;
using CuiBono.Outcomes;
using CuiBono.Reports.Terminal;

namespace CuiBono.Cli.Commands.Measures;

/// <summary>The figure of a measure for people.</summary>
internal static class FigureText
{
    private const int MostSegments = 20;
    private const int Indent = 12;

    public static void Write(Page page, LogFigure figure)
    {
        var (measure, whole) = (figure.Measure.Measure, figure.Whole);
        page.Wrapped($"{measure.Name}, version {measure.Version}: {measure.Summary}", 2);
        page.Line();
        var (cases, case1) = figure.Measured.Values.Any(one => one.Case < 0) ? ("weeks", "week") : ("cases", "case");
        if (whole.Count == 0)
        {
            page.Line($"Figure      none: no {case1} is counted");
        }
        else
        {
            page.Line($"Figure      {Value(measure, whole.Value)}, 95 % interval {Interval(measure, whole)}");
            page.Wrapped($"Counted     {Figure.Count(whole.Count, case1)}, begun {Period(figure.Measurement.Period)}{(whole.OpenCount > 0 ? $"; {Figure.Count(whole.OpenCount)} still open, with their value so far" : "")}", Indent);
        }

        if (figure.Horizon is { } horizon) page.Wrapped($"Cut         at {Value(measure, horizon)}, which 99 of 100 finished {cases} do not pass; the open ones need no guess then", Indent);
        if (figure.FollowUp is { } days && figure.Measured.Values.Count - whole.Count is > 0 and var younger)
            page.Wrapped($"Younger     {Figure.Count(younger, case1)} begun in the last {Figure.Count(days, "day")} of the log: of them the fast would be final and the slow not", Indent);
        foreach (var left in figure.Measured.LeftOut) page.Wrapped($"Left out    {left.Why}: {Figure.Count(left.Cases.Count, "case")}", Indent);
        foreach (var note in figure.Measured.Notes) page.Wrapped($"Note        {note}", Indent);
        Segments(page, figure);
    }

    private static void Segments(Page page, LogFigure figure)
    {
        if (figure.Segments.Count == 0) return;
        var measure = figure.Measure.Measure;
        var shown = figure.Segments.Take(MostSegments).ToList();
        var width = Math.Clamp(shown.Max(one => one.Name.Length), 10, Math.Max(20, page.Width - 50));
        page.Line();
        page.Line($"{"Segment".PadRight(width)}{"counted",10}{"open",8}  figure, 95 % interval");
        foreach (var (name, one) in shown)
            page.Line($"{Page.Cut(Page.Plain(name), width).PadRight(width)}{Figure.Count(one.Count),10}{Figure.Count(one.OpenCount),8}  {(one.Count == 0 ? "-" : $"{Value(measure, one.Value)} ({Interval(measure, one)})")}");
        if (figure.Segments.Count > MostSegments) page.Line($"and {Figure.Count(figure.Segments.Count - MostSegments)} more; --format json has all");
    }

    private static string Value(Measure measure, double value) => measure.Kind == MeasureKind.Share ? $"{Number(100 * value)} %" : $"{Number(value)} {measure.Unit}";

    private static string Interval(Measure measure, Estimate estimate)
    {
        var scale = measure.Kind == MeasureKind.Share ? 100 : 1;
        return double.IsFinite(estimate.Interval.Low) ? $"{Number(scale * estimate.Interval.Low)} to {Number(scale * estimate.Interval.High)}{(scale == 100 ? " %" : "")}" : "unknown";
    }

    private static string Number(double value) => value.ToString(Math.Abs(value) switch { < 1 => "0.###", < 100 => "0.0#", _ => "N1" }, CultureInfo.InvariantCulture);

    private static string Period(Period period) => string.Create(CultureInfo.InvariantCulture, $"{period.From:yyyy-MM-dd} to {period.To:yyyy-MM-dd}");
}
