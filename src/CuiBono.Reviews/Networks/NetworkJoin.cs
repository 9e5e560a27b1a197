using System.Globalization;
using CuiBono.Evidence;
using CuiBono.Networks;

namespace CuiBono.Reviews.Networks;

/// <summary>Makes one inventory of files and what a network.yaml says of them. What names nothing stays where it is and is told.</summary>
internal sealed class NetworkJoin
{
    public const string UnknownReference = "unknown-reference";

    private const int MostFindings = 100;

    private readonly List<NetworkNode> nodes = [];
    private readonly List<NetworkLink> links = [];
    private readonly List<NetworkElement> elements = [];
    private readonly List<Risk> risks = [];
    private readonly List<NetworkService> services = [];
    private readonly List<DiversityClaim> claims = [];
    private readonly Dictionary<string, int> nodeOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> linksOf = new(StringComparer.Ordinal);
    private readonly Dictionary<ElementKey, List<ElementKey>> linesOf = [];
    private readonly HashSet<ElementKey> known = [];
    private readonly HashSet<ElementKey> told = [];
    private readonly ICollection<Finding> findings;

    public NetworkJoin(NetworkFile declared, IReadOnlyList<Inventory> parts, ICollection<Finding> findings)
    {
        this.findings = findings;
        foreach (var part in parts) Take(part);
        foreach (var link in links)
            if (link.Id is { } id) (linksOf.TryGetValue(id, out var same) ? same : linksOf[id] = []).Add(link.Index);
        var surveyed = declared.Files.Select(file => file.Lines).OfType<ElementKind>().ToHashSet();
        foreach (var link in links)
            foreach (var piece in link.RestsOn.Where(key => surveyed.Contains(key.Kind) && key.Id == link.Id)) (linesOf.TryGetValue(piece, out var same) ? same : linesOf[piece] = []).Add(link.Key);
        LeaveOut(surveyed, declared);
        foreach (var element in declared.Elements.Concat(elements)) known.Add(element.Key);
        foreach (var service in declared.Services.Concat(parts.SelectMany(part => part.Services))) known.Add(new ElementKey(ElementKind.Service, service.Id));
        foreach (var flow in declared.Flows.Concat(parts.SelectMany(part => part.Flows))) known.Add(new ElementKey(ElementKind.Flow, flow.Id));

        foreach (var addition in declared.Links)
            foreach (var key in Resolve([addition.Element.Key], addition.Element.Place))
                if (Index(key) is { } link && link < links.Count) links[link] = links[link] with { RestsOn = [.. links[link].RestsOn, .. Resolve(addition.Element.RestsOn, addition.Element.Place)], Picoseconds = addition.Picoseconds ?? links[link].Picoseconds };
        foreach (var addition in declared.Nodes)
            foreach (var key in Resolve([addition.Key], addition.Place))
                if (nodeOf.TryGetValue(key.Id, out var node)) nodes[node] = nodes[node] with { RestsOn = [.. nodes[node].RestsOn, .. Resolve(addition.RestsOn, addition.Place)] };
        Inventory = new Inventory
        {
            Nodes = nodes,
            Links = links,
            SelfLoops = parts.Sum(part => part.SelfLoops),
            Elements = Merged([.. elements.Select(element => element with { RestsOn = Told(element.RestsOn, element.Place) }), .. declared.Elements.Select(element => element with { RestsOn = Resolve(element.RestsOn, element.Place), Ends = Resolve(element.Ends, element.Place) })]),
            Risks = [.. risks, .. declared.Risks.Select(risk => risk with { Takes = Resolve(risk.Takes, risk.Place) })],
            Services = [.. services, .. declared.Services.Select(Service)],
            Flows = [.. parts.SelectMany(part => part.Flows), .. declared.Flows.Select(Flow)],
            Claims = [.. claims, .. declared.Claims.Select(claim => claim with { A = WithLines(Resolve(claim.A, claim.Place)), B = WithLines(Resolve(claim.B, claim.Place)) })],
            Findings = [.. parts.SelectMany(part => part.Findings)],
        };
    }

    public Inventory Inventory { get; }

    private void Take(Inventory part)
    {
        var at = new int[part.Nodes.Count];
        foreach (var (index, node) in part.Nodes.Index())
        {
            if (nodeOf.TryAdd(node.Id, nodes.Count))
            {
                at[index] = nodes.Count;
                nodes.Add(node);
                continue;
            }

            at[index] = nodeOf[node.Id];
            var earlier = nodes[at[index]];
            if (earlier.Position is { } place && node.Position is { } other && place != other)
                findings.Add(new Finding("node-repeated", $"Node {node.Id} stands in {earlier.Place?.File} and in {node.Place?.File} at different places; the first counts.", node.Place ?? new SourcePlace(NetworkFile.FileName), FindingSeverity.Warning));
            nodes[at[index]] = earlier with { Position = earlier.Position ?? node.Position, RestsOn = [.. earlier.RestsOn, .. node.RestsOn] };
        }

        var first = links.Count;
        foreach (var link in part.Links) links.Add(link with { Index = links.Count, From = at[link.From], To = at[link.To], RestsOn = Moved(link.RestsOn) });
        elements.AddRange(part.Elements.Select(element => element with { RestsOn = Moved(element.RestsOn) }));
        risks.AddRange(part.Risks.Select(risk => risk with { Takes = Moved(risk.Takes) }));
        services.AddRange(part.Services.Select(service => service with { Paths = [.. service.Paths.Select(Moved)] }));
        claims.AddRange(part.Claims.Select(claim => claim with { A = Moved(claim.A), B = Moved(claim.B) }));

        // The indices of a file count from its own first link.
        IReadOnlyList<ElementKey> Moved(IReadOnlyList<ElementKey> keys) =>
            [.. keys.Select(key => key.Kind == ElementKind.Link && Index(key) is { } index ? new ElementKey(ElementKind.Link, (first + index).ToString(CultureInfo.InvariantCulture)) : key)];
    }

    private NetworkService Service(NetworkService service)
    {
        foreach (var end in (string?[])[service.From, service.To])
            if (end is not null) Tell(new ElementKey(ElementKind.Node, end), service.Place);
        return service with { Paths = [.. service.Paths.Select(path => WithLines(Resolve(path, service.Place)))] };
    }

    private TransactionFlow Flow(TransactionFlow flow)
    {
        Tell(new ElementKey(ElementKind.Service, flow.Service), flow.Place);
        return flow;
    }

    /// <summary>Where a file gives the ducts, a duct that a list of circuits names and the file does not is a record that is missing.</summary>
    private void LeaveOut(HashSet<ElementKind> surveyed, NetworkFile declared)
    {
        var own = declared.Elements.Select(element => element.Key).ToHashSet();
        elements.RemoveAll(element => surveyed.Contains(element.Key.Kind) && element is { Route.Count: 0, RestsOn.Count: 0 } && !linesOf.ContainsKey(element.Key) && !own.Contains(element.Key));
    }

    private IReadOnlyList<ElementKey> Told(IReadOnlyList<ElementKey> keys, SourcePlace? place)
    {
        foreach (var key in keys)
            if (key.Kind is ElementKind.Cable or ElementKind.Duct) Tell(key, place);
        return keys;
    }

    /// <summary>One element for each key, for an organisation or a duct that two files name is one: what stands later, and so the network.yaml, names it and says where it runs; it rests on what any of them says.</summary>
    private List<NetworkElement> Merged(IReadOnlyList<NetworkElement> all)
    {
        var (merged, at) = (new List<NetworkElement>(all.Count), new Dictionary<ElementKey, int>());
        foreach (var element in all)
        {
            if (at.TryAdd(element.Key, merged.Count))
            {
                merged.Add(element);
                continue;
            }

            var before = merged[at[element.Key]];
            merged[at[element.Key]] = before with
            {
                Name = element.Name == element.Key.Id ? before.Name : element.Name,
                Route = element.Route.Count > 0 ? element.Route : before.Route,
                RestsOn = [.. before.RestsOn.Union(element.RestsOn)],
                Ends = element.Ends.Count > 0 ? element.Ends : before.Ends,
            };
        }

        return [.. merged.Select(element => element with { RestsOn = WithLines(element.RestsOn) })];
    }

    /// <summary>What runs in a duct runs along the line that the duct is.</summary>
    private IReadOnlyList<ElementKey> WithLines(IReadOnlyList<ElementKey> keys) =>
        keys.Any(linesOf.ContainsKey) ? [.. keys.Concat(keys.SelectMany(key => linesOf.GetValueOrDefault(key, []))).Distinct()] : keys;

    private List<ElementKey> Resolve(IReadOnlyList<ElementKey> keys, SourcePlace? place)
    {
        var resolved = new List<ElementKey>(keys.Count);
        foreach (var key in keys)
        {
            if (key.Kind == ElementKind.Link && OfLink(key.Id, place) is { Count: > 0 } found)
            {
                resolved.AddRange(found);
                continue;
            }

            resolved.Add(key);
            Tell(key, place);
        }

        return resolved;
    }

    /// <summary>The links of an id, which may be several parts of one line, or of an index: "#3", or "3" where no link has that id.</summary>
    private List<ElementKey> OfLink(string id, SourcePlace? place)
    {
        int? index = int.TryParse(id.AsSpan(id.StartsWith('#') ? 1 : 0), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < links.Count ? number : null;
        if (id.StartsWith('#') && index is not null) return [links[number].Key];
        if (!linksOf.TryGetValue(id, out var same)) return index is null ? [] : [links[number].Key];
        if (index is not null && !same.SequenceEqual([number]))
            findings.Add(new Finding("ambiguous-link", $"link {id} is the index of one link and the id of another; write #{number} for the former, #{same[0]} for the latter", place ?? new SourcePlace(NetworkFile.FileName)));
        return [.. same.Select(link => links[link].Key)];
    }

    private static int? Index(ElementKey key) => int.TryParse(key.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;

    private void Tell(ElementKey key, SourcePlace? place)
    {
        if (key.Kind == ElementKind.Node ? nodeOf.ContainsKey(key.Id) : known.Contains(key)) return;
        if (!told.Add(key) || told.Count > MostFindings + 1) return;
        findings.Add(new Finding(
            UnknownReference,
            told.Count > MostFindings ? "more names below match nothing; mend these first" : $"{key} is in no file and not declared here; what leans on it is unknown",
            place ?? new SourcePlace(NetworkFile.FileName),
            FindingSeverity.Warning));
    }
}
