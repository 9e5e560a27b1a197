using CuiBono.Promises;

namespace CuiBono.Reports.Html;

/// <summary>What comes before the system: culture, then process, then the system that enables both.</summary>
internal static class EnablersPart
{
    public static void Write(Markup page, Initiative initiative)
    {
        page.Write("<h4>Culture, process, system</h4>\n");
        if (initiative is { Culture: null, Process: null, System: null })
        {
            page.Write("<p class=\"hint\">None of the three is declared.</p>\n");
            return;
        }

        page.Write("<dl class=\"enablers\">\n");
        WriteCulture(page, initiative.Culture);
        WriteProcess(page, initiative.Process);
        WriteSystem(page, initiative.System);
        page.Write("</dl>\n");
    }

    private static void WriteCulture(Markup page, Culture? culture)
    {
        Begin(page, "Culture", culture is null);
        foreach (var behaviour in culture?.Stops ?? []) WriteLine(page, "stops", Of(behaviour));
        foreach (var behaviour in culture?.Starts ?? []) WriteLine(page, "starts", Of(behaviour));
        End(page);
    }

    private static void WriteProcess(Markup page, ProcessChange? process)
    {
        Begin(page, "Process", process is null);
        if (process?.StandardPath is { } path) WriteLine(page, "standard path", path);
        foreach (var change in process?.Changed ?? []) WriteLine(page, "changes", change);
        if (process?.By is { } by) WriteLine(page, "by", Wording.Of(by));
        foreach (var retired in process?.RetiredPaths ?? []) WriteLine(page, "retires", retired.Name);
        foreach (var exception in process?.Exceptions ?? []) WriteLine(page, "exception", Of(exception));
        End(page);
    }

    private static void WriteSystem(Markup page, SystemChange? system)
    {
        Begin(page, "System", system is null);
        if (system?.Name is { } name) WriteLine(page, "name", name);
        if (system?.GoLive is { } live) WriteLine(page, "goes live", Wording.Of(live));
        foreach (var wave in system?.Waves ?? []) WriteLine(page, "wave", $"{wave.Name}, {Wording.Of(wave.Date)}");
        End(page);
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

    private static void End(Markup page) => page.Write("</div>\n");
}
