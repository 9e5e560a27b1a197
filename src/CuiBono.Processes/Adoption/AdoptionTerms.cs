namespace CuiBono.Processes.Adoption;

/// <summary>What adoption looks for in a log: from when on, who could take the new way, and by what the new and the old way are known.</summary>
/// <param name="GoLive">The first day on which people could take the new way.</param>
/// <remarks>Marks are columns with the values that count; the column "activity" names activities, any other an attribute of events, or of cases where events
/// have none of that name. An event with one of the values of one of the columns is a mark.</remarks>
public sealed record AdoptionTerms(DateOnly GoLive)
{
    /// <summary>The name by which marks call the activity.</summary>
    public const string Activity = "activity";

    /// <summary>The attribute that holds who acted, where no other is named.</summary>
    public const string Resource = "org:resource";

    private const int MostListed = 20;

    /// <summary>No marks.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> NoMarks { get; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The zone whose days the go-live and the weeks are.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Which cases could take the new way: each column named must have one of its values in the case. Empty where all could.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Eligible { get; init; } = NoMarks;

    /// <summary>The marks of the new way.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> New { get; init; } = NoMarks;

    /// <summary>The marks of the old way.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Old { get; init; } = NoMarks;

    /// <summary>The activity with which a case is complete; null where every case of the log counts as complete.</summary>
    public string? To { get; init; }

    /// <summary>The column of the team, or null.</summary>
    public string? Team { get; init; }

    /// <summary>The column of the person; null for <see cref="Resource"/>.</summary>
    public string? Person { get; init; }

    /// <summary>The actors that are no people.</summary>
    public IReadOnlyList<string> Automatic { get; init; } = [];

    /// <summary>What must be dead after the go-live.</summary>
    public IReadOnlyList<RetiredTerms> Retired { get; init; } = [];

    /// <summary>The seed of the permutations; the same seed gives the same result.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>What keeps adoption from being told from a log with these terms, with the term's name as an initiative file writes it; empty where nothing does.</summary>
    public IReadOnlyList<(string Term, string Message)> Check(EventLog log)
    {
        var problems = new List<(string, string)>();
        if (New.Count == 0) problems.Add(("new", "Nothing says by what the new way is known."));
        (string Term, IReadOnlyDictionary<string, IReadOnlyList<string>> Marks)[] all = [("eligible", Eligible), ("new", New), ("old", Old), .. Retired.Select(path => ("retired_paths", path.Marks))];
        foreach (var (term, marks) in all)
            foreach (var name in marks.Keys)
                if (name != Activity)
                    Column(term, name);
        if (Team is not null) Column("team", Team);
        if (Person is not null) Column("person", Person);
        if (To is not null && log.ActivityNames.IndexOf(To) < 0) problems.Add(("to", $"The log has no activity '{To}'; it has {string.Join(", ", log.ActivityNames.Take(MostListed).Select(name => $"'{name}'"))}."));
        if (Eligible.Count + Retired.Count > AdoptionMarks.MostBits) problems.Add(("retired_paths", $"At most {AdoptionMarks.MostBits} columns of eligibility and retired paths together can be looked for."));
        return problems;

        void Column(string term, string name)
        {
            if (MarkBits.Columns(log, name).Length > 0) return;
            string[] held = [.. log.CaseAttributes.Concat(log.EventAttributes).Where(column => column.Parent is null).Select(column => column.Name).Distinct(StringComparer.Ordinal)];
            problems.Add((term, $"The log has no column '{name}'; it has {(held.Length == 0 ? "none" : string.Join(", ", held.Take(MostListed).Select(one => $"'{one}'")))}."));
        }
    }
}
