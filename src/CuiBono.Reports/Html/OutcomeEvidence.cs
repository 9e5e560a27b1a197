using System.Globalization;
using CuiBono.Outcomes;
using CuiBono.Promises;

namespace CuiBono.Reports.Html;

/// <summary>What the evidence says of one outcome: the figures side by side, what decided, what else explains it, who is worse off, and where it comes from.</summary>
internal static class OutcomeEvidence
{
    public static void Write(Markup page, Outcome outcome, TestedOutcome tested)
    {
        var assessment = tested.Assessment;
        page.Write("<div class=\"seen\">");
        OutcomeFigure.Write(page, outcome, assessment);
        page.Write($"<div><p class=\"{(assessment.Status is OutcomeStatus.Harmed or OutcomeStatus.Missed ? "bad" : "why")}\"><bdi>{assessment.Why}</bdi></p>\n");
        if (assessment.Baseline is { } check) page.Write($"<p><b>Baseline</b> <bdi>{check.Text}</bdi></p>\n");
        if (assessment.Effect is { } effect)
            page.Write($"<p><b>{(effect.IsWeak ? "Change, which attributes nothing" : "Effect")}</b> <bdi>{Number(effect.Value)} {(outcome.Unit == "%" ? "points" : outcome.Unit)} ({Number(effect.Interval.Low)} to {Number(effect.Interval.High)}) by {effect.Design}. {effect.Compared} {effect.Remark}</bdi></p>\n");
        foreach (var doubt in assessment.Doubts)
            page.Write($"<p><b>{(doubt.Kind == CreditDoubtKind.BeganBefore ? "Credit refused" : "What else explains it")}</b> <bdi>{doubt.Text}.</bdi></p>\n");
        foreach (var limit in assessment.Limits) page.Write($"<p class=\"hint\"><bdi>{limit}</bdi></p>\n");
        if (assessment.Harmed.Count > 0) WriteSegments(page, "Worse off", assessment.Harmed);
        WriteOthers(page, assessment);
        WriteSource(page, tested);
        page.Write("</div></div>\n");
    }

    private static void WriteOthers(Markup page, OutcomeAssessment assessment)
    {
        var harmed = assessment.Harmed;
        List<SegmentFinding> others = [.. assessment.Segments.Where(segment => !harmed.Contains(segment))];
        if (others.Count == 0) return;
        page.Write($"<details><summary>{Wording.Of(others.Count, "segment", "segments")} not worse off beyond chance</summary>\n");
        WriteSegments(page, "Segment", others);
        page.Write("</details>\n");
    }

    private static void WriteSegments(Markup page, string heading, IReadOnlyList<SegmentFinding> segments)
    {
        page.Write($"<table class=\"segments\"><thead><tr><th scope=\"col\">{heading}</th><th scope=\"col\">Before</th><th scope=\"col\">Since</th><th scope=\"col\">Worse by chance</th></tr></thead><tbody>\n");
        foreach (var segment in segments)
            page.Write($"<tr><th scope=\"row\"><bdi>{segment.Segment}</bdi> <small><bdi>{segment.Segmentation}</bdi></small></th><td>{Figure(segment.Before)}</td><td>{Figure(segment.After)}</td><td>{Chance(segment.P)}</td></tr>\n");
        page.Write("</tbody></table>\n");
    }

    private static void WriteSource(Markup page, TestedOutcome tested)
    {
        if (tested.Provenance is not { } source) return;
        page.Write("<details><summary>Where the figure comes from</summary>\n<ul class=\"files\">");
        if (tested.Measurement is { } figure)
            page.Write($"<li>measure <code>{figure.Measure.Name}</code>, version {Wording.Of(figure.Measure.Version)}: {figure.Measure.Summary} {Wording.Of(figure.Count, "case", "cases")} that began {figure.Period.ToString().Replace("/", " to ", StringComparison.Ordinal)}, {Wording.Of(figure.OpenCount)} of them still open</li>\n");
        page.Write($"<li><bdi>{source.File}</bdi>{(source.Until is { } until ? $", known up to {Wording.Of(until)}" : "")}{(source.Sha256 is { } hash ? $", SHA-256 {hash[..12]}" : "")}</li>\n");
        if (tested.Assessment.Horizon is { } horizon) page.Write($"<li>durations are cut at {Number(horizon)} {tested.Measurement?.Unit}, within which 99 of 100 cases end</li>\n");
        foreach (var note in source.Notes) page.Write($"<li><bdi>{note}</bdi></li>\n");
        page.Write("</ul></details>\n");
    }

    private static string Figure(Estimate estimate) => $"{Number(estimate.Value)} ({Number(estimate.Interval.Low)} to {Number(estimate.Interval.High)}; {Wording.Of(estimate.Count, "case", "cases")})";

    private static string Number(double value) => double.IsFinite(value) ? value.ToString(Math.Abs(value) < 1 ? "0.###" : "#,0.##", CultureInfo.InvariantCulture) : "?";

    private static string Chance(double p) => p < 0.0001 ? "< 0.0001" : p.ToString("0.####", CultureInfo.InvariantCulture);
}
