using CuiBono.Evidence;

namespace CuiBono.Promises.Drafting.Several;

/// <summary>Puts the drafts of several documents about one initiative together; where documents contradict each other the field stays missing.</summary>
/// <remarks>Amounts, days, names, customers and figures contradict each other where they differ. Free text (a standard path, a behaviour) does not: lists hold what
/// any document says, and of single texts the first is taken.</remarks>
internal sealed class DraftMerge(IReadOnlyList<Initiative> drafts)
{
    private readonly Claims claims = new();
    private readonly List<Customer> customers = [];
    private readonly List<string> assumed = ["stage", "class"];

    /// <summary>One initiative of all drafts.</summary>
    public static Initiative Of(IReadOnlyList<Initiative> drafts, Initiative shell) => new DraftMerge(drafts).Into(shell);

    /// <summary>What an initiative and the drafts of its documents contradict each other on.</summary>
    public static IReadOnlyList<FieldContradiction> Contradictions(Initiative declared, IReadOnlyList<Initiative> drafts) =>
        new DraftMerge([declared, .. drafts]).Into(declared).Contradictions;

    private Initiative Into(Initiative shell)
    {
        claims.Found("title", shell.SourceOf("title"));
        var business = Name("sponsor.business", "the business sponsor", draft => draft.Sponsor?.Business);
        var it = Name("sponsor.it", "the sponsor in IT", draft => draft.Sponsor?.It);
        var system = Name("system.name", "the system", draft => draft.System?.Name);
        var goLive = Day("system.go_live", FieldNames.GoLive, drafts.Select(draft => (draft, draft.System?.GoLive, "system.go_live")));
        var investment = claims.Agreed("investment", FieldNames.Investment,
            drafts.Where(draft => draft.Investment is not null).Select(draft => new Claim<Money?>(draft.Investment, FieldNames.Of(draft.Investment!.Value), draft.SourceOf("investment"))),
            (a, b) => a.Value == b.Value ? a : null, Within("investment"));
        var outcomes = Outcomes();
        var stops = Union("culture.stops", draft => draft.Culture?.Stops ?? [], stop => stop.Behaviour, ".behaviour");
        var starts = Union("culture.starts", draft => draft.Culture?.Starts ?? [], start => start.Behaviour, ".behaviour");
        return shell with
        {
            Investment = investment,
            Sponsor = business is null && it is null ? null : new Sponsor(business, it),
            Outcomes = outcomes,
            Customers = Customers(),
            CostGoals = Union("goals", draft => draft.CostGoals, goal => goal.Statement, ".cost", ".saving", ".by"),
            Culture = stops.Count + starts.Count == 0 ? null : new Culture(stops, starts),
            Process = Process(),
            System = system is null && goLive is null ? null : new SystemChange(system, goLive, []),
            Continuity = Continuity(),
            Obligations = Union("obligations", draft => draft.Obligations, obligation => obligation.Citation, ".citation"),
            Assumed = assumed,
            Sources = claims.Sources,
            Contradictions = claims.Contradictions,
        };
    }

    private ProcessChange? Process()
    {
        var path = claims.First("process.standard_path", drafts.Where(draft => draft.Process?.StandardPath is not null).Select(draft => new Claim<string>(draft.Process!.StandardPath!, "", draft.SourceOf("process.standard_path"))));
        var changed = Union("process.changed", draft => draft.Process?.Changed ?? [], change => change);
        var retired = Union("process.retired_paths", draft => draft.Process?.RetiredPaths ?? [], retired => retired.Name);
        var exceptions = Union("process.exceptions", draft => draft.Process?.Exceptions ?? [], exception => exception.Name, ".name");
        return path is null && changed.Count + retired.Count + exceptions.Count == 0 ? null
            : new ProcessChange { StandardPath = path, Changed = changed, RetiredPaths = retired, Exceptions = exceptions };
    }

    private Continuity? Continuity()
    {
        var availability = claims.Agreed("continuity.target_availability", "the target availability",
            drafts.Where(draft => draft.Continuity?.TargetAvailability is not null).Select(draft => new Claim<decimal?>(draft.Continuity!.TargetAvailability, FieldNames.Of(100 * draft.Continuity.TargetAvailability!.Value, "%"), draft.SourceOf("continuity.target_availability"))),
            (a, b) => a.Value == b.Value ? a : null);
        var redundancy = claims.First("continuity.redundancy", drafts.Where(draft => draft.Continuity?.Redundancy is not null).Select(draft => new Claim<string>(draft.Continuity!.Redundancy!, "", draft.SourceOf("continuity.redundancy"))));
        var test = claims.First("continuity.failure_test", drafts.Where(draft => draft.Continuity?.FailureTest is not null).Select(draft => new Claim<string>(draft.Continuity!.FailureTest!, "", draft.SourceOf("continuity.failure_test"))));
        return availability is null && redundancy is null && test is null ? null
            : new Continuity { TargetAvailability = availability, Redundancy = redundancy, FailureTest = test };
    }

    private List<Outcome> Outcomes()
    {
        var outcomes = new List<Outcome>();
        foreach (var group in OutcomeGroups.Of(drafts))
        {
            var merged = new OutcomeMerge(claims, group, $"outcomes[{outcomes.Count}]", CustomerId).Merged();
            outcomes.Add(merged with { Id = Unique(merged.Id, id => outcomes.Exists(other => other.Id == id)) });
        }

        return outcomes;
    }

    /// <summary>The id in the merged list of a draft's customer, who is added where he is new.</summary>
    private string CustomerId(Initiative draft, string id)
    {
        var at = draft.Customers.ToList().FindIndex(customer => customer.Id == id);
        return at < 0 ? id : CustomerId(draft, at);
    }

    private string CustomerId(Initiative draft, int at)
    {
        var customer = draft.Customers[at];
        var tokens = SameMeaning.Tokens(customer.Name);
        if (customers.Find(other => SameMeaning.Tokens(other.Name).SetEquals(tokens)) is { } known) return known.Id;
        var added = customer with { Id = Unique(customer.Id, id => customers.Exists(other => other.Id == id)) };
        claims.Found($"customers[{customers.Count}].name", draft.SourceOf($"customers[{at}].name"));
        if (draft.Assumed.Contains($"customers[{at}].kind")) assumed.Add($"customers[{customers.Count}].kind");
        customers.Add(added);
        return added.Id;
    }

    private List<Customer> Customers()
    {
        foreach (var draft in drafts)
            for (var at = 0; at < draft.Customers.Count; at++)
                CustomerId(draft, at);
        return customers;
    }

    private string? Name(string path, string subject, Func<Initiative, string?> value) => claims.Agreed(path, subject,
        drafts.Where(draft => value(draft) is not null).Select(draft => new Claim<string>(value(draft)!, value(draft)!, draft.SourceOf(path))), SameMeaning.Within);

    private DateOnly? Day(string path, string subject, IEnumerable<(Initiative Draft, DateOnly? Day, string At)> days)
    {
        var said = days.Where(day => day.Day is not null).Select(day => new Claim<DateOnly>(day.Day!.Value, FieldNames.Of(day.Day.Value), day.Draft.SourceOf(day.At))).ToList();
        var agreed = claims.Agreed(path, subject, said, SameMeaning.Days, Within(path));
        return claims.Sources.ContainsKey(path) ? agreed : null;
    }

    private IEnumerable<FieldContradiction> Within(string path) => drafts.SelectMany(draft => draft.Contradictions).Where(one => one.Path == path);

    private List<T> Union<T>(string path, Func<Initiative, IReadOnlyList<T>> list, Func<T, string> words, params IReadOnlyList<string> fields)
    {
        var union = new List<T>();
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var draft in drafts)
        {
            var entries = list(draft);
            for (var at = 0; at < entries.Count; at++)
            {
                if (!known.Add(words(entries[at]).Trim().TrimEnd('.'))) continue;
                foreach (var field in fields.Count == 0 ? [""] : fields)
                    if (draft.Sources.TryGetValue($"{path}[{at}]{field}", out var source)) claims.Found($"{path}[{union.Count}]{field}", source);
                union.Add(entries[at]);
            }
        }

        return union;
    }

    private static string Unique(string id, Func<string, bool> taken)
    {
        var unique = id;
        for (var number = 2; taken(unique); number++) unique = $"{id}-{number}";
        return unique;
    }
}
