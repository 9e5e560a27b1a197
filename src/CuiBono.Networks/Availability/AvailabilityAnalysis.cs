using CuiBono.Networks.Connectivity;
using CuiBono.Networks.Diversity;
using CuiBono.Networks.Impact;

namespace CuiBono.Networks.Availability;

/// <summary>Availability in an inventory, with the figures that it leans on.</summary>
/// <remarks>
/// A link is down for its own length of cable, nodes never, unless a risk takes them. By a corridor each pair of links that share it has one event of its own, with the rate of 10 km of cable; by the
/// inventory each rated risk is an event, and each cable or duct with a route that several links rest on. Such an event comes on top of the links' own cuts.
/// </remarks>
public sealed class AvailabilityAnalysis
{
    /// <summary>So many shared events are added up with the links; more multiply the states, and bounds are given.</summary>
    private const int MostEvents = 8;

    private const double CorridorMetres = 10_000;

    private readonly Inventory inventory;
    private readonly FailureRates rates;
    private readonly Graph graph;
    private readonly double[] down;
    private readonly List<SharedEvent> events = [];
    private readonly List<Assumption> assumptions = [];
    private readonly List<Failure> failures = [];
    private readonly Footprint? lost;
    private readonly Dependents dependents;
    private readonly Lazy<Causes> causes;
    private readonly (int Link, double Down)? other;
    private GoneLinks? known;

    /// <summary>Derives the failures of an inventory.</summary>
    /// <param name="inventory">The network and what is sold.</param>
    /// <param name="basis">What counts as a shared risk.</param>
    /// <param name="rates">How often and how long things fail where the inventory does not say.</param>
    /// <param name="lost">What is gone already, with all that rests on it; left out: nothing. It counts in <see cref="PairAvailability.Last"/> only.</param>
    public AvailabilityAnalysis(Inventory inventory, RiskBasis basis, FailureRates rates, IReadOnlyList<ElementKey>? lost = null)
    {
        (this.inventory, this.rates) = (inventory, rates);
        graph = Graph.Of(inventory);
        dependents = new Dependents(inventory, graph);
        this.lost = lost is null ? null : dependents.Of(lost);
        causes = new Lazy<Causes>(CausesOf);
        var lines = LinkLines.Of(inventory);
        down = new double[graph.LinkCount];
        for (var link = 0; link < down.Length; link++)
        {
            down[link] = lines.Metres[link] < 0 ? 1 : rates.OfCable(lines.Metres[link]);
            if (lines.Metres[link] >= 0) failures.Add(OfCable(inventory.Links[link].Key, NameOf(inventory.Links[link]), lines.Metres[link], isShared: false));
        }

        foreach (var link in this.lost?.Links ?? []) down[link] = 1;

        assumptions.Add(new Assumption("cable cuts per kilometre and year", rates.CutsPerKilometreYear, rates.CutsSource));
        assumptions.Add(new Assumption("hours to repair", rates.RepairHours, rates.RepairSource));
        UnmeasuredLinks = lines.Metres.Count(metres => metres < 0);
        if (UnmeasuredLinks > 0) assumptions.Add(new Assumption("links without a known length, left out as if always down", UnmeasuredLinks, "the inventory"));
        if (basis.IsInventory) TakeInventory();
        else TakeCorridors(lines, basis);
    }

    private AvailabilityAnalysis(AvailabilityAnalysis before, IReadOnlyList<Failure> failures)
    {
        (inventory, rates, graph, dependents, lost, assumptions) = (before.inventory, before.rates, before.graph, before.dependents, before.lost, before.assumptions);
        (UnmeasuredLinks, UnratedThings, down) = (before.UnmeasuredLinks, before.UnratedThings, (double[])before.down.Clone());
        causes = new Lazy<Causes>(CausesOf);
        this.failures.AddRange(failures);
        foreach (var failure in failures)
        {
            if (failure.IsShared) AddEvent(failure);
            else if (failure.Kind == OwnCuts && lost?.Links.Contains(failure.Footprint.Links[0]) != true) down[failure.Footprint.Links[0]] = failure.Share;
        }

        // What is known holds while no more than one link has other cuts of its own.
        List<int> others = [.. Enumerable.Range(0, down.Length).Where(link => !down[link].Equals(before.down[link]))];
        if (others.Count == 1) other = (others[0], down[others[0]]);
        known = others.Count < 2 && before.other is null ? before.known : null;
    }

    internal const string OwnCuts = "link";

    /// <summary>What fails: own cuts of links and ducts first, then what is shared.</summary>
    internal IReadOnlyList<Failure> Failures => failures;

    internal Dependents Dependents => dependents;

    /// <summary>What takes the ways of services.</summary>
    internal Causes Causes => causes.Value;

    /// <summary>The same network with other failures; each link must have its own cuts among them.</summary>
    internal AvailabilityAnalysis With(IReadOnlyList<Failure> others) => new(this, others);

    /// <summary>Keeps what is worked out between two nodes for the networks with other failures; all must be asked with the same limit.</summary>
    internal void Keep(int limit) => known = new GoneLinks(graph, down, limit);

    /// <summary>What takes several links at once.</summary>
    public IReadOnlyList<SharedEvent> Events => events;

    /// <summary>Links without a known length: left out of the graph as if always down, and among the ways of services as if never.</summary>
    public int UnmeasuredLinks { get; }

    /// <summary>Shared things without a rate: they are not counted, and the truth is worse.</summary>
    public int UnratedThings { get; private set; }

    /// <summary>The figures that all results lean on.</summary>
    public IReadOnlyList<Assumption> Assumptions => assumptions;

    /// <summary>Two nodes over any way that the graph offers.</summary>
    /// <param name="source">The index of one node.</param>
    /// <param name="target">The index of the other.</param>
    /// <param name="limit">How many states are kept at once; above it the result is two bounds.</param>
    public PairAvailability Between(int source, int target, int limit = TwoTerminal.DefaultLimit)
    {
        var independent = Without([], source, target, limit);
        var parts = Components.Of(graph).ComponentOf;
        if (independent.Low >= 1 && parts[source] == parts[target] && !Located(source, target)) return new PairAvailability(new Unavailability(0, 1), null) { Assumptions = assumptions };
        return new PairAvailability(independent, events.Count == 0 ? independent : Shared(source, target, limit)) { Assumptions = assumptions };
    }

    private Unavailability Shared(int source, int target, int limit) => events.Count <= MostEvents
        ? TwoTerminal.Of(graph, down, events, source, target, limit)
        : ManyEvents.Of(events, gone => Without(gone, source, target, limit));

    private Unavailability Without(IReadOnlyList<int> gone, int source, int target, int limit)
    {
        if (known is not null) return known.Of(source, target, gone, other);
        var then = (double[])down.Clone();
        foreach (var link in gone) then[link] = 1;
        return TwoTerminal.Of(graph, then, [], source, target, limit);
    }

    /// <summary>A service: with ways that it is built on it is down while all of them are, without while its ends are not connected; null where neither is known.</summary>
    /// <param name="service">One of the inventory.</param>
    /// <param name="limit">How many states are kept at once where its ends decide.</param>
    public PairAvailability? Of(NetworkService service, int limit = TwoTerminal.DefaultLimit)
    {
        if (service.Paths.Count == 0)
            return dependents.NodeOf(service.From) is { } from && dependents.NodeOf(service.To) is { } to ? Between(from, to, limit) : null;
        var (independent, together) = causes.Value.Of(service);
        return independent is null ? null : new PairAvailability(independent.Value, together) { Assumptions = assumptions };
    }

    /// <summary>The transactions that each customer loses a year of 8,760 hours by this, most first; services whose availability is not known are left out.</summary>
    public IReadOnlyList<CustomerLoss> TransactionsLost()
    {
        var lost = new Dictionary<string, double>(StringComparer.Ordinal);
        var services = inventory.Services.ToLookup(service => service.Id, StringComparer.Ordinal);
        foreach (var flows in inventory.Flows.GroupBy(flow => flow.Service, StringComparer.Ordinal))
        {
            if (services[flows.Key].FirstOrDefault() is not { } service || Of(service) is not { } availability) continue;
            foreach (var flow in flows)
            {
                var customer = flow.Customer ?? service.Customer ?? "";
                lost[customer] = lost.GetValueOrDefault(customer) + flow.PerHour * 8760 * availability.Last.High;
            }
        }

        return [.. lost.Select(each => new CustomerLoss(each.Key, each.Value)).OrderByDescending(each => each.TransactionsPerYear).ThenBy(each => each.Customer, StringComparer.Ordinal)];
    }

    private bool Located(int source, int target) => Usable(source) && Usable(target);

    private bool Usable(int node)
    {
        foreach (var link in graph.LinksOf(node))
            if (down[link] < 1) return true;
        return inventory.Nodes[node].Position is not null;
    }

    private void TakeCorridors(LinkLines lines, RiskBasis basis)
    {
        foreach (var near in Corridors.Of(lines, basis.TrimMetres!.Value, basis.SeparationMetres!.Value))
        {
            ElementKey[] both = [inventory.Links[near.A].Key, inventory.Links[near.B].Key];
            Add(new Failure("corridor", $"{near.A}/{near.B}", $"the corridor of links {near.A} and {near.B}", CutsOf(CorridorMetres), rates.RepairHours, both, dependents) { IsShared = true, Metres = CorridorMetres });
        }

        assumptions.Add(new Assumption("pairs of links that share a corridor", events.Count, basis.ToString()));
        assumptions.Add(new Assumption("kilometres of cable whose cuts take both links of a corridor", CorridorMetres / 1000, "convention"));
    }

    private void TakeInventory()
    {
        var rated = new HashSet<ElementKey>();
        var unrated = 0;
        foreach (var risk in inventory.Risks)
        {
            if (risk.RatePerYear is not { } rate)
            {
                unrated++;
                continue;
            }

            var hours = risk.RepairHours ?? rates.RepairHours;
            Add(new Failure("risk", risk.Id, risk.Name, rate, hours, risk.Takes, dependents) { IsShared = true });
            rated.UnionWith(risk.Takes);
            var source = (risk.Source ?? "the inventory, no source given") + (risk.Date is { } date ? date.ToString(", yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : "");
            assumptions.Add(new Assumption($"{risk.Name}: times a year", rate, source) { Date = risk.Date, Confidence = risk.Confidence });
            assumptions.Add(new Assumption($"{risk.Name}: hours", hours, risk.RepairHours is null ? rates.RepairSource : source) { Date = risk.RepairHours is null ? null : risk.Date, Confidence = risk.RepairHours is null ? null : risk.Confidence });
        }

        var silent = 0;
        var lineOf = LinesOfPieces();
        foreach (var element in inventory.Elements)
        {
            if (rated.Contains(element.Key) || element.Key.Kind < ElementKind.Cable) continue;
            var footprint = dependents.Of([element.Key]);
            if (lineOf.TryGetValue(element.Key, out var line))
            {
                List<int> others = [.. footprint.Links.Where(link => link != line)];
                if (others.Count > 1) Add(OfCable(element.Key, element.Name, Geometry.SurveyedLine.Of(element.Route).Metres, isShared: true).With(without: new Footprint(footprint.Nodes, others, [])));
                continue;
            }

            if (element.Key.Kind is ElementKind.Cable or ElementKind.Duct && element.Route.Count > 1)
            {
                if (footprint.Links.Count != 1) Add(OfCable(element.Key, element.Name, Geometry.SurveyedLine.Of(element.Route).Metres, isShared: footprint.Links.Count > 1));
            }
            else if (footprint.Links.Count > 1 || footprint.Paths.Count > 1)
            {
                silent++;
            }
        }

        UnratedThings = unrated + silent;
        if (UnratedThings > 0) assumptions.Add(new Assumption("shared things without a rate, not counted: the truth is worse", UnratedThings, "the inventory"));
    }

    /// <summary>The link that a cable or duct is, where it runs as the link does: the link's own cuts count for it and for the ways over it.</summary>
    private Dictionary<ElementKey, int> LinesOfPieces()
    {
        var routes = new Dictionary<ElementKey, IReadOnlyList<Geometry.GeoPoint>>();
        foreach (var element in inventory.Elements)
            if (element.Key.Kind is ElementKind.Cable or ElementKind.Duct && element.Route.Count > 1) routes.TryAdd(element.Key, element.Route);
        var lines = new Dictionary<ElementKey, int>();
        var several = new HashSet<ElementKey>();
        foreach (var link in inventory.Links)
            foreach (var key in link.RestsOn)
                if (routes.TryGetValue(key, out var route) && route.SequenceEqual(link.Route) && !lines.TryAdd(key, link.Index)) several.Add(key);
        foreach (var key in several) lines.Remove(key);
        return lines;
    }

    private void Add(Failure failure)
    {
        failures.Add(failure);
        if (failure.IsShared) AddEvent(failure);
    }

    private void AddEvent(Failure failure)
    {
        if (failure.Footprint.Links.Count > 0) events.Add(new SharedEvent(failure.Name, failure.Share, failure.Footprint.Links));
    }

    private Failure OfCable(ElementKey key, string name, double metres, bool isShared) =>
        new(key.Kind.ToString().ToLowerInvariant(), key.Id, name, CutsOf(metres), rates.RepairHours, [key], dependents) { IsShared = isShared, Metres = metres };

    private double CutsOf(double metres) => rates.CutsPerKilometreYear * metres / 1000;

    private Causes CausesOf() => new(failures, lost, dependents);

    private string NameOf(NetworkLink link) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{link.Index} {inventory.Nodes[link.From].Name} - {inventory.Nodes[link.To].Name}");
}
