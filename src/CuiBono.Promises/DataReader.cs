using System.Globalization;
using CuiBono.Promises.Yaml;

namespace CuiBono.Promises;

/// <summary>Reads the evidence source of an outcome.</summary>
internal static class DataReader
{
    public static OutcomeData? Read(YamlMap? map, string file)
    {
        if (map is null) return null;
        map.Only(InitiativeFields.Data);
        return new OutcomeData(File(map, file), map.Text("query"), map.Text("time"), map.Text("unit"), map.Text("cohort"))
        {
            Measure = map.Text("measure"),
            Value = map.Text("value"),
            Segments = map.TextOrTexts("segments"),
            Where = Values(map.Map("where")),
            MaxAgeDays = map.Duration("max_age") is { } age ? (int)Math.Ceiling(age.TotalDays) : null,
            Satisfied = map.Number("satisfied"),
            Scale = Scale(map),
            Zone = Zone(map),
            Log = Log(map),
            Terms = new LogTerms
            {
                From = map.Text("from"),
                To = map.Text("to"),
                Promised = map.Text("promised"),
                Within = map.Duration("within"),
                Activities = map.TextOrTexts("activities"),
                Path = map.Texts("path"),
                Actor = map.Text("actor"),
                Automatic = map.TextOrTexts("automatic"),
                Attribute = map.Text("attribute"),
                Clock = Clock(map.Map("clock")),
                Calendar = Calendar(map.Map("calendar")),
            },
        };
    }

    /// <summary>A file of the workspace.</summary>
    public static string? File(YamlMap map, string file)
    {
        var path = map.Text("file");
        if (path is not null && WorkspacePath.Refusal(path, file) is { } refusal) map.Report("file", "outside-workspace", refusal);
        return path;
    }

    /// <summary>The columns of a log in a table.</summary>
    public static LogColumns Log(YamlMap map) => new(map.Text("case"), map.Text("activity"), map.Text("resource"), map.Text("object"));

    /// <summary>For each column that the group names, the values that count.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Values(YamlMap? map)
    {
        var where = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var column in map?.Names ?? []) where[column] = map!.TextOrTexts(column);
        return where;
    }

    private static Dictionary<string, ClockOwner> Clock(YamlMap? map)
    {
        var owners = new Dictionary<string, ClockOwner>(StringComparer.Ordinal);
        foreach (var state in map?.Names ?? [])
            if (map!.Choice<ClockOwner>(state) is { } owner)
                owners[state] = owner;
        return owners;
    }

    private static AnswerRange? Scale(YamlMap map)
    {
        if (map.Text("scale") is not { } scale) return null;
        var ends = scale.Split('-', StringSplitOptions.TrimEntries);
        if (ends.Length == 2 && decimal.TryParse(ends[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var low)
            && decimal.TryParse(ends[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var high) && low < high)
            return new AnswerRange(low, high);
        map.Report("scale", "wrong-type", $"'{scale}' is no scale; write the lowest and the highest answer, as 1-7");
        return null;
    }

    /// <summary>A time zone by its IANA name.</summary>
    public static string? Zone(YamlMap map)
    {
        if (map.Text("zone") is not { } zone) return null;
        if (TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)) return zone;
        map.Report("zone", "unknown-value", $"there is no time zone '{zone}'; write a name of the IANA database, as Europe/Berlin");
        return null;
    }

    private static WorkCalendar? Calendar(YamlMap? map)
    {
        if (map is null) return null;
        map.Only(InitiativeFields.Calendar);
        var days = new HashSet<DayOfWeek>();
        foreach (var name in map.Texts("days"))
        {
            if (KebabCase.Parse<DayOfWeek>(name.ToLowerInvariant()) is { } day) days.Add(day);
            else map.Report("days", "unknown-value", $"'{name}' is not a day of the week; write monday");
        }

        if (!map.Has("days")) days.UnionWith(Enum.GetValues<DayOfWeek>()[1..6]);
        var holidays = new HashSet<DateOnly>();
        foreach (var text in map.Texts("holidays"))
        {
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) holidays.Add(day);
            else map.Report("holidays", "not-a-date", $"'{text}' is not a day; write it as 2027-12-25");
        }

        var (opens, closes) = (TimeSpan.Zero, TimeSpan.FromDays(1));
        if (map.Text("hours") is { } hours)
        {
            var parts = hours.Split('-', StringSplitOptions.TrimEntries);
            if (parts.Length != 2 || Time(parts[0]) is not { } first || Time(parts[1]) is not { } last || first >= last)
                map.Report("hours", "wrong-type", $"'{hours}' are no hours; write 08:00-18:00");
            else (opens, closes) = (first, last);
        }

        return new WorkCalendar(days, opens, closes, holidays);
    }

    private static TimeSpan? Time(string text) =>
        text == "24:00" ? TimeSpan.FromDays(1) : TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time.ToTimeSpan() : null;
}
