using CuiBono.Evidence;
using CuiBono.Reviews;

namespace CuiBono.Reports.Html;

/// <summary>What a reader must know beside the verdicts: notes, findings about the inputs, and what could not be read.</summary>
internal static class RemarksSection
{
    public static void Write(Markup page, Review review)
    {
        page.Write("""
            <section id="remarks" aria-labelledby="remarks-title">
            <h2 id="remarks-title">Remarks</h2>

            """);
        if (review is { Notes.Count: 0, Findings.Count: 0, Unread.Count: 0 })
            page.Write("<p>None: every input was read whole, and nothing about it needs saying.</p>\n");
        WriteNotes(page, review.Notes);
        WriteUnread(page, review);
        WriteFindings(page, review.Findings);
        page.Write("</section>\n");
    }

    private static void WriteNotes(Markup page, IReadOnlyList<string> notes)
    {
        if (notes.Count == 0) return;
        page.Write("<h3>Notes</h3>\n<ul>\n");
        foreach (var note in notes)
            page.Write($"<li><bdi>{note}</bdi></li>\n");
        page.Write("</ul>\n");
    }

    private static void WriteUnread(Markup page, Review review)
    {
        if (review.Unread.Count == 0) return;
        page.Write("<h3 id=\"unread\">Not read</h3>\n<p>What is unread is never taken as absent.</p>\n<ul>\n");
        foreach (var part in review.Unread)
            page.Write($"<li><span class=\"place\"><bdi>{part.Place.ToString()}</bdi></span> <bdi>{part.Why}</bdi></li>\n");
        page.Write("</ul>\n");
    }

    private static void WriteFindings(Markup page, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0) return;
        page.Write("<h3>Findings about the inputs</h3>\n<ul>\n");
        foreach (var finding in findings)
            page.Write($"<li><b>{Of(finding.Severity)}</b> <code>{finding.Code}</code> <bdi>{finding.Message}</bdi> <span class=\"place\"><bdi>{finding.Place.ToString()}</bdi></span></li>\n");
        page.Write("</ul>\n");
    }

    private static string Of(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "Error",
        FindingSeverity.Warning => "Warning",
        _ => "Note",
    };
}
