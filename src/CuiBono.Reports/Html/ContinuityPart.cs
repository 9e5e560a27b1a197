using System.Globalization;
using CuiBono.Outcomes;
using CuiBono.Reviews;
using CuiBono.Reviews.Observers;

namespace CuiBono.Reports.Html;

/// <summary>What a network inventory says of the declared continuity: how often services are down, and whether "diverse" is true, with a map.</summary>
internal static class ContinuityPart
{
    public static void Write(Markup page, ReviewedInitiative reviewed, string anchor)
    {
        var found = reviewed.Continuity;
        if (reviewed.Initiative.Continuity is not { } continuity || found is { Provenance: null, Problem: null }) return;
        page.Write("<h4>Always on, truly diverse</h4>\n");
        if (found.Problem is { } problem) page.Write($"<p class=\"hint\"><bdi>{problem}</bdi></p>\n");
        if (found.Services.Count > 0) WriteServices(page, found.Services, continuity.TargetAvailability);
        for (var at = 0; at < found.Pairs.Count; at++) WritePair(page, found.Pairs[at], at < reviewed.Maps.Count ? reviewed.Maps[at] : null, string.Create(CultureInfo.InvariantCulture, $"{anchor}.m{at + 1}"));
        if (found.Provenance is not { } source) return;
        page.Write("<details><summary>Rates, repair times and where they come from</summary>\n<ul class=\"files\">");
        page.Write($"<li><bdi>{source.File}</bdi>{(source.Sha256 is { } hash ? $", SHA-256 {hash[..12]}" : "")}</li>\n");
        foreach (var figure in found.Services.SelectMany(service => service.Assumptions).Distinct())
            page.Write($"<li><bdi>{figure.What}</bdi>: {figure.Value.ToString("0.######", CultureInfo.InvariantCulture)} <small><bdi>{figure.Source}</bdi>{(figure.Confidence is { } sure ? $", {sure.ToString("0.##%", CultureInfo.InvariantCulture).Replace("%", " %", StringComparison.Ordinal)} sure" : "")}</small></li>\n");
        page.Write("</ul></details>\n");
    }

    private static void WriteServices(Markup page, IReadOnlyList<AvailabilityEvidence> services, decimal? target)
    {
        if (target is { } promise) page.Write($"<p class=\"hint\">Promised: {(promise * 100).ToString("0.######", CultureInfo.InvariantCulture)} %, which allows {Continuities.Minutes((double)(1 - promise))} a year.</p>\n");
        page.Write("<table class=\"cards on\"><thead><tr><th scope=\"col\">Service</th><th scope=\"col\">Down a year, by each link's own cuts alone</th><th scope=\"col\">Down a year, with what takes several at once</th><th scope=\"col\">The gap</th><th scope=\"col\">Transactions lost a year</th><th scope=\"col\">Promise</th></tr></thead><tbody>\n");
        foreach (var service in services)
        {
            page.Write($"<tr><th scope=\"row\"><bdi>{service.Service}</bdi></th><td>{(service.Independent is { } alone ? Continuities.Minutes(alone) : "not known")}</td><td>{Continuities.Down(service)}</td><td>{(service.Gap is { } gap ? Continuities.Minutes(gap) : "not known")}</td><td>");
            if (service.Lost.Count == 0) page.Write("no flow on record");
            foreach (var loss in service.Lost) page.Write($"<bdi>{Continuities.Lost(loss)}</bdi><br>");
            var keeps = target is { } promised ? service.Keeps(promised) : null;
            page.Write($"</td><td class=\"{(keeps == false ? "bad" : "")}\">{(keeps switch { true => "kept", false => "missed", null => target is null ? "none" : "not decided" })}</td></tr>\n");
        }

        page.Write("</tbody></table>\n");
        foreach (var missing in services.SelectMany(service => service.Missing).Distinct()) page.Write($"<p class=\"hint\">Missing: <bdi>{missing}</bdi></p>\n");
    }

    private static void WritePair(Markup page, DiversityEvidence pair, PairMap? map, string id)
    {
        page.Write("<figure class=\"pair\">");
        if (map is not null)
        {
            page.Write("<div class=\"drawn\" tabindex=\"0\" role=\"region\" ");
            page.Write($"aria-label=\"Map of {pair.A} and {pair.B}\">");
            page.Drawing(map, id);
            page.Write("</div>");
        }

        page.Write("<figcaption><p><span class=\"way a\"></span>");
        page.Write($"<b><bdi>{pair.A}</bdi></b> <span class=\"way b\"></span><b><bdi>{pair.B}</bdi></b>");
        if (pair.Service is { } service) page.Write($" of <bdi>{service}</bdi>");
        if (!pair.IsShared && !pair.IsUnknown)
        {
            page.Write($": {Continuities.Diverse(pair)}.</p></figcaption></figure>\n");
            return;
        }

        page.Write($": <span class=\"bad\">{(pair.IsShared ? "shared" : "not known")}</span></p>\n<ul class=\"files\">");
        foreach (var thing in pair.Shared)
        {
            page.Write($"<li><bdi>{Continuities.Thing(thing)}</bdi>");
            if (thing.Beneath.Count > 0) page.Write($"<br><small>and so <bdi>{string.Join("; ", thing.Beneath.Where(below => below.Kind != "link").Select(Continuities.Thing))}</bdi></small>");
            page.Write("</li>\n");
        }

        foreach (var missing in pair.Missing) page.Write($"<li>Missing: <bdi>{missing}</bdi></li>\n");
        page.Write("</ul></figcaption></figure>\n");
    }
}
