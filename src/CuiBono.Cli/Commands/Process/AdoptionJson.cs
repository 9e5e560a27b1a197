using System.Globalization;
using System.Text.Json;
using CuiBono.Processes;
using CuiBono.Processes.Adoption;
using CuiBono.Promises;
namespace CuiBono.Cli.Commands.Process;

/// <summary>Writes the figures of adoption as one JSON document; members are added, never renamed.</summary>
internal static class AdoptionJson
{
    private static readonly AdoptionPath[] Paths = [AdoptionPath.New, AdoptionPath.Old, AdoptionPath.Mixed, AdoptionPath.Fallback];

    public static void Write(EventLog log, AdoptionFigures figures, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, SummaryJson.Options))
        {
            json.WriteStartObject();
            json.WriteString("goLive", Day(figures.GoLive));
            json.WriteNumber("eligible", figures.Eligible);
            json.WriteStartObject("paths");
            foreach (var path in Paths) Share(json, KebabCase.Of(path), "cases", figures.PathShare(path));
            json.WriteEndObject();
            json.WriteNumber("open", figures.Open);
            json.WriteStartArray("weeks");
            foreach (var week in figures.Weeks)
            {
                json.WriteStartObject();
                json.WriteString("start", Day(week.Start));
                Adoption(json, week.Eligible, week.New);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            Teams(json, figures);
            Reversion(json, log, figures.Reversion);
            Retired(json, figures);
            Change(json, figures);
            Texts(json, "blindSpots", figures.BlindSpots);
            Denominators(json, figures);
            json.WriteString("summary", figures.Summary);
            json.WriteStartObject("evidence");
            json.WriteString("culture", figures.Culture);
            json.WriteString("process", figures.Process);
            json.WriteString("system", figures.System);
            json.WriteEndObject();
            Texts(json, "notes", figures.Notes);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Denominators(Utf8JsonWriter json, AdoptionFigures figures)
    {
        json.WriteNumber("version", AdoptionFigures.Version);
        json.WriteNumber("cases", figures.Cases);
        json.WriteNumber("complete", figures.Decided);
        Share(json, "noMark", "cases", figures.PathShare(AdoptionPath.None));
        json.WriteStartObject("openSoFar");
        foreach (var path in Paths) json.WriteNumber(KebabCase.Of(path), figures.OpenOn(path));
        json.WriteEndObject();
        Share(json, "before", "new", figures.Before);
        if (figures.DualRunning is { } dual) Share(json, "dualRunning", "cases", dual);
        else json.WriteNull("dualRunning");
        if (figures.FallbackByLoad is { } load)
        {
            json.WriteStartObject("fallbackByLoad");
            Share(json, "busy", "cases", load.Busy);
            Share(json, "otherwise", "cases", load.Otherwise);
            json.WriteNumber("p", load.P);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("fallbackByLoad");
        }

        json.WriteStartObject("automation");
        var automation = figures.Automation;
        (string Name, CaseShare? Share)[] shares =
            [("possible", automation.Possible), ("reached", automation.Reached), ("used", automation.Used), ("untouched", automation.Untouched), ("touchedAfterCompletion", automation.TouchedAfter)];
        foreach (var (name, share) in shares)
        {
            if (share is { } known) Share(json, name, "cases", known);
            else json.WriteNull(name);
        }

        json.WriteEndObject();
    }

    private static void Teams(Utf8JsonWriter json, AdoptionFigures figures)
    {
        json.WriteStartArray("teams");
        foreach (var team in figures.Teams)
        {
            json.WriteStartObject();
            json.WriteString("team", team.Team);
            Adoption(json, team.Eligible, team.New);
            SummaryJson.Number(json, "shrunk", team.Shrunk);
            if (team.StillSince is { } week) json.WriteNumber("stillSinceWeek", week);
            else json.WriteNull("stillSinceWeek");
            if (team.Relapse is { } relapse)
            {
                json.WriteStartObject("relapse");
                json.WriteNumber("week", relapse.Week);
                Share(json, "earlier", "new", relapse.Earlier);
                Share(json, "since", "new", relapse.Since);
                json.WriteNumber("p", relapse.P);
                json.WriteEndObject();
            }
            else
            {
                json.WriteNull("relapse");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Reversion(Utf8JsonWriter json, EventLog log, Reversion? reversion)
    {
        if (reversion is null)
        {
            json.WriteNull("reversion");
            return;
        }

        json.WriteStartObject("reversion");
        json.WriteString("by", reversion.IsByTeam ? "team" : "person");
        json.WriteNumber("users", reversion.Users.Count);
        json.WriteNumber("returned", reversion.Returned);
        SummaryJson.Number(json, "medianDays", reversion.MedianDays);
        json.WriteStartArray("curve");
        foreach (var step in reversion.Curve)
        {
            json.WriteStartObject();
            json.WriteNumber("days", step.Days);
            json.WriteNumber("atRisk", step.AtRisk);
            json.WriteNumber("returned", step.Returned);
            json.WriteNumber("stayed", step.Stayed);
            SummaryJson.Number(json, "low", step.Low);
            SummaryJson.Number(json, "high", step.High);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("returns");
        foreach (var user in reversion.Users.Where(user => user.Return != EventLog.NoTime))
        {
            json.WriteStartObject();
            json.WriteString("who", user.Name);
            Instant(json, "firstUse", user.First);
            Instant(json, "return", user.Return);
            json.WriteString("case", log.CaseId(user.Case));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Retired(Utf8JsonWriter json, AdoptionFigures figures)
    {
        json.WriteStartArray("retired");
        foreach (var path in figures.Retired)
        {
            var interval = path.Touched.Interval;
            json.WriteStartObject();
            json.WriteString("what", path.Name);
            json.WriteNumber("casesAfterGoLive", path.Touched.Count);
            Instant(json, "last", path.Last);
            json.WriteString("state", KebabCase.Of(path.State));
            json.WriteNumber("of", path.Touched.Total);
            SummaryJson.Number(json, "share", path.Touched.Value);
            json.WriteNumber("low", interval.Low);
            json.WriteNumber("high", interval.High);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Change(Utf8JsonWriter json, AdoptionFigures figures)
    {
        json.WriteStartObject("changedAtGoLive");
        if (figures.Change is not { } change)
        {
            json.WriteNull("p");
            json.WriteNull("effect");
            json.WriteString("why", figures.NoChange);
            json.WriteEndObject();
            return;
        }

        json.WriteNumber("p", change.P);
        json.WriteNumber("effect", change.Effect);
        json.WriteString("by", change.ByVariants ? "variants" : "directly-follows");
        Distance(json, "variants", change.Variants);
        Distance(json, "directlyFollows", change.DirectlyFollows);
        json.WriteNumber("weeksBefore", change.WeeksBefore);
        json.WriteNumber("weeksAfter", change.WeeksAfter);
        json.WriteNumber("cases", change.Cases);
        json.WriteNumber("followedDays", change.Days);
        json.WriteStartObject("most");
        json.WriteString("start", Day(change.MostAt));
        json.WriteNumber("p", change.MostP);
        json.WriteNumber("effect", change.MostEffect);
        json.WriteEndObject();
        Tail(json, "before", change.Before);
        Tail(json, "after", change.After);
        json.WriteEndObject();
    }

    private static void Distance(Utf8JsonWriter json, string name, Distance distance)
    {
        json.WriteStartObject(name);
        json.WriteNumber("distance", distance.Value);
        json.WriteNumber("byChance", distance.ByChance);
        json.WriteNumber("effect", distance.Effect);
        json.WriteEndObject();
    }

    private static void Tail(Utf8JsonWriter json, string name, HeadAndTail tail)
    {
        json.WriteStartObject(name);
        json.WriteNumber("cases", tail.Head.Total);
        json.WriteNumber("variants", tail.Variants);
        SummaryJson.Number(json, "topTenShare", tail.Head.Value);
        SummaryJson.Number(json, "entropyBits", tail.Entropy);
        json.WriteEndObject();
    }

    private static void Adoption(Utf8JsonWriter json, int eligible, CaseShare share)
    {
        var interval = share.Interval;
        json.WriteNumber("eligible", eligible);
        SummaryJson.Number(json, "share", share.Value);
        json.WriteNumber("low", interval.Low);
        json.WriteNumber("high", interval.High);
        json.WriteNumber("complete", share.Total);
        json.WriteNumber("new", share.Count);
    }

    private static void Share(Utf8JsonWriter json, string name, string count, CaseShare share)
    {
        var interval = share.Interval;
        json.WriteStartObject(name);
        json.WriteNumber(count, share.Count);
        SummaryJson.Number(json, "share", share.Value);
        json.WriteNumber("low", interval.Low);
        json.WriteNumber("high", interval.High);
        json.WriteNumber("of", share.Total);
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void Instant(Utf8JsonWriter json, string name, long ticks)
    {
        if (ticks == EventLog.NoTime) json.WriteNull(name);
        else json.WriteString(name, new DateTimeOffset(ticks, TimeSpan.Zero));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
