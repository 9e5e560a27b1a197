using CuiBono.Promises;
using CuiBono.Reviews;

namespace CuiBono.Reports.Html;

/// <summary>The promised outcomes, with every field that is not there said to be missing.</summary>
internal static class OutcomeTable
{
    public static void Write(Markup page, ReviewedInitiative reviewed, DateOnly asOf)
    {
        var outcomes = reviewed.Initiative.Outcomes;
        page.Write("<h4>Promised outcomes</h4>\n");
        if (outcomes.Count == 0)
        {
            page.Write("<p class=\"hint\">No outcome is declared.</p>\n");
            return;
        }

        page.Write($"""
            <table class="cards outcomes">
            <caption class="quiet">Outcomes of <bdi>{reviewed.Initiative.Title}</bdi></caption>
            <thead><tr><th scope="col">Outcome</th><th scope="col">Customer</th><th scope="col">Metric</th><th scope="col">Baseline</th><th scope="col">Target</th><th scope="col">By</th><th scope="col">Owner</th><th scope="col">Status</th></tr></thead>
            <tbody>

            """);
        for (var at = 0; at < outcomes.Count; at++)
            WriteRow(page, reviewed, at, asOf);
        page.Write("</tbody>\n</table>\n");
    }

    private static void WriteRow(Markup page, ReviewedInitiative reviewed, int index, DateOnly asOf)
    {
        var outcome = reviewed.Initiative.Outcomes[index];
        page.Write($"""<tr><th scope="row"><bdi>{outcome.Statement ?? outcome.Id}</bdi>""");
        if (outcome.Guardrail) page.Write(" <span class=\"q\">guardrail</span>");
        page.Write("</th>");
        WriteCell(page, reviewed.Initiative.CustomerOf(outcome)?.Name ?? outcome.Customer, required: !outcome.Guardrail);
        WriteCell(page, MetricOf(outcome));
        WriteCell(page, BaselineOf(outcome), required: !outcome.Guardrail);
        WriteCell(page, outcome.Target?.Value is { } target ? $"{(outcome.Guardrail ? "limit " : "")}{Wording.Of(target, outcome.Unit)}" : null);
        WriteCell(page, outcome.Target?.By is { } by ? Wording.Of(by) : null, required: !outcome.Guardrail);
        WriteCell(page, outcome.Owner, required: !outcome.Guardrail);
        var status = KebabCase.Of(OutcomeStatuses.Of(reviewed, index, asOf));
        page.Write($"<td class=\"status {status}\">{status.Replace('-', ' ')}</td></tr>\n");
        if (OutcomeStatuses.TestedAt(reviewed, index) is not { } tested) return;
        page.Write("<tr class=\"evidence\"><td colspan=\"8\">");
        OutcomeEvidence.Write(page, outcome, tested);
        page.Write("</td></tr>\n");
    }

    private static void WriteCell(Markup page, string? value, bool required = true)
    {
        if (!string.IsNullOrWhiteSpace(value)) page.Write($"<td><bdi>{value}</bdi></td>");
        else if (required) page.Write("<td class=\"miss\">missing</td>");
        else page.Write("<td class=\"none\">-</td>");
    }

    private static string? MetricOf(Outcome outcome) => (outcome.Metric, outcome.Direction) switch
    {
        (null, _) => null,
        ({ } metric, Direction.Increase) => $"{metric} ↑ more is better",
        ({ } metric, Direction.Decrease) => $"{metric} ↓ less is better",
        ({ } metric, _) => metric,
    };

    private static string? BaselineOf(Outcome outcome)
    {
        if (outcome.Baseline is not { } baseline) return null;
        if (baseline.Value is not { } value) return baseline.PlannedBy is { } planned ? $"to be measured by {Wording.Of(planned)}" : null;
        var text = Wording.Of(value, outcome.Unit);
        if (baseline.Period is not null) text += $" in {baseline.Period}";
        if (baseline.Source is not null) text += $"; source: {baseline.Source}";
        return text;
    }
}
