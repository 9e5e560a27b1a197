namespace CuiBono.Networks.Diversity;

/// <summary>Judges what is sold as diverse: services and claims.</summary>
public static class SoldAsDiverse
{
    /// <summary>The verdicts in the order of the inventory: services that are sold as diverse or have several ways, then claims; a service without ways is judged by what the graph offers.</summary>
    public static IReadOnlyList<PairVerdict> Of(Inventory inventory, DiversityAnalysis analysis)
    {
        var nodeOf = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, node) in inventory.Nodes.Index()) nodeOf.TryAdd(node.Id, index);
        var verdicts = new List<PairVerdict>();
        var ways = new GivenWays(inventory, analysis.Risks, analysis.Limits);
        foreach (var service in inventory.Services)
        {
            if (!service.SoldAsDiverse && service.Paths.Count < 2) continue;
            var (source, target) = (Index(service.From), Index(service.To));
            if (service.Paths.Count == 1)
                verdicts.Add(Unknown(service, $"service {service.Id} has one path on record; the second is missing"));
            for (var a = 0; a < service.Paths.Count; a++)
                for (var b = a + 1; b < service.Paths.Count; b++) verdicts.Add(ways.Judged(Given(analysis.Risks, service.Name, service.From, service.To, service.Paths[a], service.Paths[b], source, target), source, target));
            if (service.Paths.Count > 0) continue;
            if (source < 0 || target < 0 || source == target) verdicts.Add(Unknown(service, $"service {service.Id} has neither paths nor two known ends"));
            else verdicts.Add(analysis.Between(source, target) with { Name = service.Name });
        }

        foreach (var claim in inventory.Claims) verdicts.Add(ways.Judged(Given(analysis.Risks, claim.Name, null, null, claim.A, claim.B, -1, -1), -1, -1));
        return verdicts;

        int Index(string? id) => id is not null && nodeOf.TryGetValue(id, out var index) ? index : -1;
    }

    /// <summary>The verdict on two ways that are given.</summary>
    public static PairVerdict Given(RiskModel risks, string? name, string? from, string? to, IReadOnlyList<ElementKey> a, IReadOnlyList<ElementKey> b, int source, int target)
    {
        var shared = risks.SharedBy(a, b, source, target);
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        missing.UnionWith(risks.MissingOf(a, source, target));
        missing.UnionWith(risks.MissingOf(b, source, target));
        if (a.Count == 0 || b.Count == 0) missing.Add("a path without any piece on record");
        if (from is not null && from == to) missing.Add($"the other end: both ends of {name ?? "the two ways"} are {from}");
        return new PairVerdict(from, to, shared.Count > 0 ? DiversityVerdict.Shared : missing.Count > 0 ? DiversityVerdict.Unknown : DiversityVerdict.Diverse)
        {
            Name = name,
            Ways = [a, b],
            Paths = [Links(a), Links(b)],
            Shared = shared,
            Missing = [.. missing],
        };
    }

    private static PairVerdict Unknown(NetworkService service, string missing) => new(service.From, service.To, DiversityVerdict.Unknown) { Name = service.Name, Missing = [missing] };

    private static List<int> Links(IReadOnlyList<ElementKey> way)
    {
        var links = new List<int>();
        foreach (var key in way)
            if (key.Kind == ElementKind.Link && int.TryParse(key.Id, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var link)) links.Add(link);
        return links;
    }
}
