using CuiBono.Documents;
using CuiBono.Reviews;

namespace CuiBono.Reports.Html;

/// <summary>What the verdict rests on: the files read, the parts unread, the fields assumed.</summary>
internal static class SourcesPart
{
    public static void Write(Markup page, ReviewedInitiative reviewed, IReadOnlyList<UnreadPart> unread)
    {
        var initiative = reviewed.Initiative;
        page.Write($"<h4>What was read</h4>\n<ul class=\"files\">\n<li><bdi>{initiative.Place.ToString()}</bdi></li>\n");
        foreach (var file in reviewed.Read)
            if (file != initiative.Place.File)
                page.Write($"<li><bdi>{file}</bdi></li>\n");
        foreach (var part in unread)
            if (IsOf(reviewed, part))
                page.Write($"<li><b class=\"miss\">not read:</b> <bdi>{part.Place.ToString()}: {part.Why}</bdi></li>\n");
        page.Write("</ul>\n");
        if (initiative.Assumed.Count > 0)
            page.Write($"<p class=\"hint\">Assumed, not stated: <bdi>{string.Join(", ", initiative.Assumed)}</bdi>.</p>\n");
    }

    /// <summary>A part of a register that is unread belongs to none of its rows.</summary>
    private static bool IsOf(ReviewedInitiative reviewed, UnreadPart part) => part.Place.File == reviewed.Initiative.Place.File
        ? reviewed.Initiative.Place.Cell is null
        : reviewed.Read.Contains(part.Place.File);
}
