using CuiBono.Evidence;

namespace CuiBono.Promises.Drafting;

/// <summary>A draft in the making: the fields that were found so far, each with its quote and place.</summary>
internal sealed class DraftBuilder(SourcePlace document, IReadOnlyList<Customer> known)
{
    private const int MostEntries = 25;

    private readonly Dictionary<string, FieldSource> sources = new(StringComparer.Ordinal);
    private readonly List<string> assumed = ["stage", "class"];
    private readonly List<FieldContradiction> contradictions = [];

    public Money? Investment { get; set; }

    public List<Customer> Customers { get; } = [];

    public List<Outcome> Outcomes { get; } = [];

    public List<CostGoal> CostGoals { get; } = [];

    public List<BehaviourChange> Stops { get; } = [];

    public List<BehaviourChange> Starts { get; } = [];

    public List<string> Changed { get; } = [];

    public List<string> RetiredPaths { get; } = [];

    public List<PathException> Exceptions { get; } = [];

    public List<Obligation> Obligations { get; } = [];

    public string? BusinessSponsor { get; set; }

    public string? ItSponsor { get; set; }

    public string? StandardPath { get; set; }

    public string? SystemName { get; set; }

    public DateOnly? GoLive { get; set; }

    public Continuity? Continuity { get; set; }

    /// <summary>Records the words that give a field.</summary>
    public void Found(string path, SourcePlace? place, string quote) => sources[path] = new FieldSource(place ?? document, quote);

    /// <summary>Says that a field was filled in by assumption.</summary>
    public void Assume(string path) => assumed.Add(path);

    /// <summary>Takes a field's words back, since a second passage contradicts them.</summary>
    /// <param name="path">The field's path.</param>
    /// <param name="subject">The field as people call it.</param>
    /// <param name="value">What the first passage gave.</param>
    /// <param name="other">What the second one gives.</param>
    public void Contradict(string path, string subject, string value, FieldClaim other)
    {
        if (sources.Remove(path, out var source)) contradictions.Add(new FieldContradiction(path, subject, [new FieldClaim(value, source), other]));
    }

    /// <summary>Drops a contradiction that a clearer passage decides.</summary>
    public void Settle(string path) => contradictions.RemoveAll(contradiction => contradiction.Path == path);

    /// <summary>Where the first of the given fields that was found stands, or null.</summary>
    public SourcePlace? PlaceOf(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
            if (sources.TryGetValue(path, out var source))
                return source.Place;
        return null;
    }

    /// <summary>Adds an entry to a list of the draft, unless it is there already or the list is long.</summary>
    public void Add<T>(List<T> list, string path, T entry, SourcePlace place, string quote, string field = "")
    {
        if (list.Count >= MostEntries || list.Contains(entry)) return;
        Found($"{path}[{list.Count}]{field}", place, quote);
        list.Add(entry);
    }

    /// <summary>Adds an outcome; its fields' words are recorded by <paramref name="found"/>, which is given the outcome's path.</summary>
    public void AddOutcome(Outcome outcome, Action<string> found)
    {
        if (Outcomes.Count >= MostEntries) return;
        found($"outcomes[{Outcomes.Count}]");
        Outcomes.Add(outcome with { Id = Unique(outcome.Id, id => Outcomes.Exists(other => other.Id == id)) });
    }

    /// <summary>The customer that the words mean: one whom the organisation declares, one found before, or a new one whose kind is assumed.</summary>
    public Customer Customer(string words, CustomerKind kind, SourcePlace? place, string quote)
    {
        var declared = known.FirstOrDefault(customer => customer.Words.Prepend(customer.Name).Any(name => Means(words, name)));
        foreach (var other in Customers)
            if (other == declared || Means(words, other.Name) && Means(other.Name, words))
                return other;
        var customer = declared ?? new Customer(Unique(words, id => Customers.Exists(other => other.Id == id)), words, kind);
        var path = $"customers[{Customers.Count}]";
        Found($"{path}.name", place, quote);
        if (declared is null) Assume($"{path}.kind");
        Customers.Add(customer);
        return customer;
    }

    /// <summary>Whether the words hold a name as whole words, in the singular or the plural.</summary>
    private static bool Means(string words, string name)
    {
        if (name.Length > 2 && name[^1] is 's' or 'S') name = name[..^1];
        var at = words.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || (at > 0 && char.IsLetterOrDigit(words[at - 1]))) return false;
        var rest = words.AsSpan(at + name.Length).TrimStart("sS");
        return rest.IsEmpty || !char.IsLetterOrDigit(rest[0]);
    }

    public Initiative Build(string id, string title, Stage stage, InitiativeClass @class) => new(id, title, stage, @class, document)
    {
        Assumed = assumed,
        Investment = Investment,
        Sponsor = BusinessSponsor is null && ItSponsor is null ? null : new Sponsor(BusinessSponsor, ItSponsor),
        Customers = Customers,
        Outcomes = Outcomes,
        CostGoals = CostGoals,
        Culture = Stops.Count + Starts.Count == 0 ? null : new Culture(Stops, Starts),
        Process = StandardPath is null && Changed.Count + RetiredPaths.Count + Exceptions.Count == 0
            ? null : new ProcessChange { StandardPath = StandardPath, Changed = Changed, RetiredPaths = [.. RetiredPaths.Select(name => new RetiredPath(name))], Exceptions = Exceptions },
        System = SystemName is null && GoLive is null ? null : new SystemChange(SystemName, GoLive, []),
        Continuity = Continuity,
        Obligations = Obligations,
        Sources = sources,
        Contradictions = contradictions,
    };

    private static string Unique(string words, Func<string, bool> taken)
    {
        var id = KebabCase.OfText(words);
        if (!taken(id)) return id;
        var number = 2;
        while (taken($"{id}-{number}")) number++;
        return $"{id}-{number}";
    }
}
