using System.Globalization;
using CuiBono.Statistics.Proportions;

namespace CuiBono.Processes.Adoption;

/// <summary>What the figures mean, in sentences.</summary>
internal static class AdoptionWords
{
    public static IReadOnlyList<string> Notes(EventLog log, AdoptionTerms terms, AdoptionMarks marks, AdoptionPass pass)
    {
        List<string> notes = [.. marks.Notes];
        if (pass.Timeless > 0) notes.Add(Text($"{Count(pass.Timeless, "case has", "cases have")} no time and count nowhere."));
        if (pass.MarksOfBoth > 0) notes.Add(Text($"{Count(pass.MarksOfBoth, "event is a mark", "events are marks")} of both ways."));
        if (pass.RunOff > 0) notes.Add(Text($"{Count(pass.RunOff, "case", "cases")} begun before the go-live touched a retired path after it: run-off, not counted as dual running."));
        if (terms.To is null) notes.Add("No completion is declared ('to'): every case counts as complete, the youngest too.");
        if (terms.Old.Count == 0) notes.Add("Nothing says by what the old way is known ('old'): old, mixed and fallback are 0 by that, not by use.");
        if (terms.Automatic.Count > 0 && log.EventAttribute(terms.Person ?? AdoptionTerms.Resource) is null)
            notes.Add($"Events have no '{terms.Person ?? AdoptionTerms.Resource}': who acted is not known, and automation cannot be told.");
        return notes;
    }

    public static IReadOnlyList<string> BlindSpots(EventLog log, AdoptionTerms terms)
    {
        List<string> spots =
        [
            "A real process beside the reported one (a spreadsheet, a call, a mailbox) leaves no event: adoption in the log is not adoption in the room.",
            "Fictitious entries look like use: a log does not know whether an order, a customer or a step was real.",
            "People who have no access to the system, or act under another's name, are not in it as themselves.",
            "Cases that were never begun, held back or split to avoid the new way are not seen.",
        ];
        if (terms.Eligible.Count == 0) spots.Add("No condition of eligibility is declared: every case counts as one that could take the new way.");
        if (log.EventAttribute(terms.Person ?? AdoptionTerms.Resource) is null) spots.Add("Events do not name who acted: nobody's return to the old way can be seen, only a team's.");
        if (terms.Retired.Count == 0) spots.Add("No retired path is declared: whether the old way is dead beyond its marks cannot be told.");
        if (terms.To is not null) spots.Add("Complete cases alone are judged; where one way is slower than the other, the last weeks hold too few of its cases.");
        return spots;
    }

    /// <summary>What people do: the share, and the team that stands still furthest behind.</summary>
    public static string Culture(AdoptionFigures figures)
    {
        if (figures.Decided == 0) return "No eligible case begun since the go-live is complete: whether people use the new way cannot be told.";
        var used = figures.PathShare(AdoptionPath.New);
        var line = $"{Percent(used)} of {Count(figures.Decided, "complete eligible case is", "complete eligible cases are")} on the new way alone ({Range(used)})";
        if (Behind(figures) is { } team) line += $"; {team.Team} ({Percent(team.New)} of {team.New.Total.ToString("N0", CultureInfo.InvariantCulture)}) has not moved since week {team.StillSince}";
        foreach (var one in figures.Teams)
            if (one is { Team: not null, Relapse: { } relapse })
                line += $"; {one.Team} went back in week {relapse.Week} ({Percent(relapse.Earlier)} before, {Percent(relapse.Since)} since)";
        if (figures.Reversion is { Returned: > 0 } reversion)
            line += Text($"; {reversion.Returned:N0} of {reversion.Users.Count:N0} {(reversion.IsByTeam ? "teams" : "people")} who used it went back at least once");
        return line + ".";
    }

    /// <summary>Whether the path holds, and what should be dead is.</summary>
    public static string Process(AdoptionFigures figures)
    {
        var held = figures.Automation.Reached;
        var line = held.Total == 0 ? "No complete eligible case began the new way" : $"{Percent(held)} of {Count(held.Total, "case", "cases")} that began the new way stayed on it ({Range(held)})";
        if (figures.FallbackByLoad is { P: <= 0.05 } load) line += $"; when busy {Percent(load.Busy)} of them fell back to the old way, otherwise {Percent(load.Otherwise)}";
        if (figures.DualRunning is { } dual)
            line += dual.Total == 0 ? "" : $"; {Percent(dual)} of {Count(dual.Total, "case", "cases")} begun since the go-live still touched a retired path";
        string[] left = [.. figures.Retired.Where(path => path.State is RetiredState.Alive or RetiredState.Dying).Select(path => $"{path.Name} is {path.State.ToString().ToLowerInvariant()}")];
        if (left.Length > 0) line += $"; {string.Join(", ", left)}";
        if (figures.Change is { } change)
            line += change.P <= 0.05 ? Text($"; what cases do changed at the go-live (effect {change.Effect:0.00}, p {change.P:0.000})") : Text($"; no change of what cases do is seen at the go-live (effect {change.Effect:0.00}, p {change.P:0.000})");
        return line + ".";
    }

    /// <summary>Whether the system is ready.</summary>
    public static string System(AdoptionFigures figures)
    {
        var possible = figures.Automation.Possible;
        if (possible.Total == 0) return "No case began since the go-live.";
        var line = $"{Percent(possible)} of {Count(possible.Total, "case", "cases")} begun since the go-live could take the new way";
        if (figures.Automation.Untouched is { Total: > 0 } untouched) line += $"; {Percent(untouched)} of {Count(untouched.Total, "complete eligible case", "complete eligible cases")} ran without a person's touch";
        if (figures.Automation.TouchedAfter is { Count: > 0 } touched) line += $"; {Percent(touched)} of {Count(touched.Total, "case", "cases")} completed automatically were touched by a person afterwards";
        return line + ".";
    }

    /// <summary>System, path and people in one sentence.</summary>
    public static string Summary(AdoptionFigures figures)
    {
        if (figures.Decided == 0) return Culture(figures);
        var (possible, held, used) = (figures.Automation.Possible, figures.Automation.Reached, figures.PathShare(AdoptionPath.New));
        var line = $"{(possible.Value >= 0.5 ? "The system is ready" : "The system reaches few")} ({Percent(possible)} of cases could take the new way)";
        if (held.Total > 0) line += $", {(held.Value >= 0.5 ? "the standard path holds" : "the standard path does not hold")} ({Percent(held)} of those that began it)";
        line += used.Value >= 0.5 ? $", people are there: {Percent(used)} use it" : $", people are not there: {Percent(used)} use it";
        return line + (Behind(figures) is { } team ? $"; {team.Team} has not moved since week {team.StillSince}." : ".");
    }

    /// <summary>The team that stands still, furthest behind the whole beyond chance.</summary>
    private static TeamAdoption? Behind(AdoptionFigures figures)
    {
        var whole = figures.PathShare(AdoptionPath.New).Value;
        // One of many teams lies low by chance: the level is shared out among them (Bonferroni).
        var level = 1 - (0.1 / Math.Max(1, figures.Teams.Count));
        var behind = figures.Teams.Where(team => team is { Team: not null, StillSince: not null, New.Total: > 0 } && new Share(team.New.Count, team.New.Total).Wilson(level).High < whole).OrderBy(team => team.Shrunk).ToList();
        return behind.Count == 0 ? null : behind[0];
    }

    private static string Range(CaseShare share) => Text($"95 % interval {100 * share.Interval.Low:0.0} to {100 * share.Interval.High:0.0} %");

    private static string Percent(CaseShare share) => Text($"{100 * share.Value:0.#} %");

    private static string Count(long count, string one, string many) => Text($"{count:N0} {(count == 1 ? one : many)}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
