using CuiBono.Evidence;
using CuiBono.Outcomes;
using CuiBono.Promises;

namespace CuiBono.Reports.Html;

/// <summary>What comes before the system: culture, then process, then the system that enables both.</summary>
internal static class EnablersPart
{
    public static void Write(Markup page, Initiative initiative, EnablerEvidence found)
    {
        page.Write("<h4>Culture, process, system</h4>\n");
        if (initiative is { Culture: null, Process: null, System: null })
        {
            page.Write("<p class=\"hint\">None of the three is declared.</p>\n");
            return;
        }

        page.Write("<dl class=\"enablers\">\n");
        WriteCulture(page, initiative.Culture, found.Adoption?.Culture);
        WriteProcess(page, initiative.Process, found.Adoption?.Process);
        WriteSystem(page, initiative.System, found.Adoption?.System);
        page.Write("</dl>\n");
        if (found.Provenance is { } source) WriteEvidence(page, found, source);
    }

    private static void WriteEvidence(Markup page, EnablerEvidence found, Provenance source)
    {
        if (found.Adoption is { } adoption) page.Write($"<p><b>In one sentence</b> <bdi>{adoption.Summary}</bdi></p>\n");
        if (found.Exceptions is { } exceptions)
        {
            page.Write($"<p><b>Off the path</b> {Wording.Of((int)(exceptions.Cases - exceptions.OnPath.Count))} of {Wording.Of(exceptions.Cases, "case", "cases")} since the go-live: {Wording.Of(exceptions.Sanctioned)} on a declared basis, {Wording.Of(exceptions.Workarounds)} by habit, {Wording.Of(exceptions.Errors)} in error, {Wording.Of(exceptions.CannotTell)} cannot be told.</p>\n");
            foreach (var habit in exceptions.Habits) page.Write($"<p><b>By habit</b> <bdi>{habit}</bdi></p>\n");
            foreach (var worse in exceptions.WorseOff) page.Write($"<p><b>Worse off</b> <bdi>{worse}</bdi></p>\n");
            foreach (var offer in exceptions.Offers) page.Write($"<p><b>A path of its own?</b> <bdi>{offer}</bdi></p>\n");
        }

        page.Write("<details><summary>Who uses the new way, where that comes from, and what the log cannot show</summary>\n<ul class=\"files\">");
        foreach (var (team, share) in found.Adoption?.Teams ?? []) page.Write($"<li><bdi>{team}</bdi>: {Wording.Of((int)share.Count)} of {Wording.Of((int)share.Total, "case", "cases")} the new way</li>\n");
        page.Write($"<li><bdi>{source.File}</bdi>{(source.Until is { } until ? $", known up to {Wording.Of(until)}" : "")}{(source.Sha256 is { } hash ? $", SHA-256 {hash[..12]}" : "")}</li>\n");
        foreach (var problem in new[] { found.NoAdoption, found.NoExceptions }.OfType<string>().Distinct()) page.Write($"<li><bdi>{problem}</bdi></li>\n");
        foreach (var note in source.Notes.Concat(found.Exceptions?.Notes ?? [])) page.Write($"<li><bdi>{note}</bdi></li>\n");
        foreach (var spot in found.Adoption?.BlindSpots ?? []) page.Write($"<li><bdi>{spot}</bdi></li>\n");
        page.Write("</ul></details>\n");
    }

    private static void WriteCulture(Markup page, Culture? culture, string? evidence)
    {
        Begin(page, "Culture", culture is null);
        foreach (var behaviour in culture?.Stops ?? []) WriteLine(page, "stops", Of(behaviour));
        foreach (var behaviour in culture?.Starts ?? []) WriteLine(page, "starts", Of(behaviour));
        End(page, evidence);
    }

    private static void WriteProcess(Markup page, ProcessChange? process, string? evidence)
    {
        Begin(page, "Process", process is null);
        if (process?.StandardPath is { } path) WriteLine(page, "standard path", path);
        foreach (var change in process?.Changed ?? []) WriteLine(page, "changes", change);
        if (process?.By is { } by) WriteLine(page, "by", Wording.Of(by));
        foreach (var retired in process?.RetiredPaths ?? []) WriteLine(page, "retires", retired.Name);
        foreach (var exception in process?.Exceptions ?? []) WriteLine(page, "exception", Of(exception));
        End(page, evidence);
    }

    private static void WriteSystem(Markup page, SystemChange? system, string? evidence)
    {
        Begin(page, "System", system is null);
        if (system?.Name is { } name) WriteLine(page, "name", name);
        if (system?.GoLive is { } live) WriteLine(page, "goes live", Wording.Of(live));
        foreach (var wave in system?.Waves ?? []) WriteLine(page, "wave", $"{wave.Name}, {Wording.Of(wave.Date)}");
        End(page, evidence);
    }

    private static string Of(BehaviourChange change) =>
        change.Behaviour
        + (change.Team is null ? "" : $" ({change.Team})")
        + (change.By is { } by ? $", by {Wording.Of(by)}" : "");

    private static string Of(PathException exception) =>
        exception.Name
        + (exception.Condition is null ? "" : $": {exception.Condition}")
        + (exception.Volume is { } volume ? $", expected {Wording.Of(volume * 100, "%")} of cases" : "")
        + (exception.Allowance is { } allowance ? $", at most {Wording.Of(allowance * 100, "%")}" : "")
        + (exception.Owner is null ? "" : $", owner {exception.Owner}")
        + (exception.Until is { } until ? $", until {Wording.Of(until)}" : "");

    private static void Begin(Markup page, string name, bool absent)
    {
        page.Write($"<div><dt>{name}</dt>");
        if (absent) page.Write("<dd class=\"miss\">not declared</dd>");
    }

    private static void WriteLine(Markup page, string label, string text) => page.Write($"<dd><i>{label}</i> <bdi>{text}</bdi></dd>");

    private static void End(Markup page, string? evidence)
    {
        if (evidence is not null) page.Write($"<dd class=\"why\"><bdi>{evidence}</bdi></dd>");
        page.Write("</div>\n");
    }
}
