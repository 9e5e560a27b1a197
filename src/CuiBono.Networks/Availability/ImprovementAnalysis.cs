using CuiBono.Networks.Diversity;
using CuiBono.Networks.Impact;

namespace CuiBono.Networks.Availability;

/// <summary>Ranks changes of a network by the transactions that they would save.</summary>
/// <remarks>
/// Each change is computed by itself: the transactions lost a year as things are, less those lost after it, by the same engine and figures. Savings of two changes do not add up. Only what the inventory gives
/// figures for is tried; costs are metres and counts, never money.
/// </remarks>
public sealed class ImprovementAnalysis
{
    private const int States = 20_000;
    private const int MostWork = 200_000;
    private const int WorkOfPair = 50;
    private const int MostSpanPairs = 10;

    private readonly Inventory inventory;
    private readonly RiskBasis basis;
    private readonly FailureRates rates;
    private readonly AvailabilityAnalysis analysis;
    private readonly List<Served> given = [];
    private readonly List<Served> free = [];
    private readonly Dictionary<int, Served> givenOf = [];
    private readonly Dictionary<Footprint, List<Served>> touched = new(ReferenceEqualityComparer.Instance);
    private readonly int pairs;
    private readonly int unknown;

    private ImprovementAnalysis(Inventory inventory, RiskBasis basis, FailureRates rates)
    {
        (this.inventory, this.basis, this.rates) = (inventory, basis, rates);
        analysis = new AvailabilityAnalysis(inventory, basis, rates);
        analysis.Keep(States);
        var carried = inventory.Flows.GroupBy(flow => flow.Service, StringComparer.Ordinal).ToDictionary(flows => flows.Key, flows => flows.ToList(), StringComparer.Ordinal);
        var ends = new Dictionary<(int, int), Unavailability?>();
        foreach (var (index, service) in inventory.Services.Index())
        {
            if (!carried.Remove(service.Id, out var flows)) continue;
            var perHour = flows.Sum(flow => flow.PerHour);
            if (perHour <= 0) continue;
            var (from, to) = (analysis.Dependents.NodeOf(service.From) ?? -1, analysis.Dependents.NodeOf(service.To) ?? -1);
            var found = service.Paths.Count > 0 ? OfWays(service, null)
                : from < 0 || to < 0 ? null
                : ends.TryGetValue((from, to), out var known) ? known : ends[(from, to)] = Known(analysis.Between(from, to, States));
            if (found is not { } share)
            {
                unknown++;
                continue;
            }

            var served = new Served(service, from, to, perHour * 8760, share, [.. flows.Select(flow => flow.Customer ?? service.Customer ?? "").Where(customer => customer.Length > 0).Distinct()]);
            (service.Paths.Count > 0 ? given : free).Add(served);
            if (service.Paths.Count > 0) givenOf.Add(index, served);
        }

        pairs = ends.Count;
    }

    /// <summary>Tries all changes that the inventory gives figures for.</summary>
    public static Improvements Of(Inventory inventory, RiskBasis basis, FailureRates rates) => new ImprovementAnalysis(inventory, basis, rates).Ranked();

    private Improvements Ranked()
    {
        var changes = new List<Improvement>();
        var (work, left) = (0L, 0);
        if (given.Count + free.Count > 0)
        {
            foreach (var (candidate, services) in ImprovementCandidates.Of(inventory, analysis).Select(candidate => (candidate, Services: Touched(candidate))).OrderByDescending(each => each.candidate.Share * each.Services.Sum(served => served.PerYear)))
            {
                if (services.Count == 0) continue;
                work += 1 + services.Count(served => served.Service.Paths.Count > 0) + (services.Exists(served => served.Service.Paths.Count == 0) ? (long)pairs * WorkOfPair : 0);
                if (work > MostWork) left++;
                else if (Saved(candidate.Change, services, After(candidate, services)) is { } change) changes.Add(change);
            }

            changes.AddRange(Spans());
        }

        return new Improvements
        {
            Changes = [.. changes.OrderByDescending(change => change.SavedPerYear).ThenBy(change => change.Kind).ThenBy(change => change.Id, StringComparer.Ordinal)],
            LostPerYear = given.Concat(free).Sum(served => served.PerYear * served.Before.High),
            UnknownServices = unknown,
            UnratedThings = analysis.UnratedThings,
            NotLookedAt = left,
            Assumptions = analysis.Assumptions,
        };
    }

    private List<Served> Touched(Candidate candidate)
    {
        if (touched.TryGetValue(candidate.Touched[0], out var known) && candidate.Touched.Count == 1) return known;
        var ways = candidate.Touched.SelectMany(footprint => footprint.Paths).Select(path => path.Service).Distinct().Order().Where(givenOf.ContainsKey).Select(service => givenOf[service]);
        List<Served> services = [.. ways, .. candidate.Touched.Any(footprint => footprint.Links.Count > 0) ? free : []];
        if (candidate.Touched.Count == 1) touched.Add(candidate.Touched[0], services);
        return services;
    }

    private Unavailability?[] After(Candidate candidate, List<Served> services)
    {
        var after = new Unavailability?[services.Count];
        foreach (var scenario in candidate.Scenarios.Value)
        {
            var network = new Lazy<AvailabilityAnalysis>(() => analysis.With([.. scenario.Of(analysis.Failures)]));
            var between = new Dictionary<(int, int), Unavailability?>();
            foreach (var (at, served) in services.Index())
            {
                var found = served.Service.Paths.Count > 0 ? OfWays(served.Service, scenario)
                    : between.TryGetValue((served.From, served.To), out var known) ? known : between[(served.From, served.To)] = network.Value.Between(served.From, served.To, States).Last;
                var sum = after[at] ?? default;
                after[at] = found is { } share ? new Unavailability(sum.Low + (scenario.Weight * share.Low), sum.High + (scenario.Weight * share.High)) : served.Before;
            }
        }

        return after;
    }

    private IEnumerable<Improvement> Spans()
    {
        if (free.Count == 0) yield break;
        var diversity = new DiversityAnalysis(inventory, RiskModel.Of(inventory, basis));
        var tried = new HashSet<(int, int)>();
        foreach (var (from, to) in free.OrderByDescending(served => served.PerYear * served.Before.High).Select(served => (served.From, served.To)).Distinct().Where(ends => ends.From != ends.To).Take(MostSpanPairs))
        {
            var verdict = diversity.Between(from, to, remedies: true);
            if (verdict.NewSpan is not { } span || !tried.Add((span.From, span.To))) continue;
            var with = new AvailabilityAnalysis(inventory with { Links = [.. inventory.Links, new NetworkLink(inventory.Links.Count, span.From, span.To) { Metres = span.Metres }] }, basis, rates);
            var between = free.Select(served => (served.From, served.To)).Distinct().ToDictionary(ends => ends, ends => with.Between(ends.From, ends.To, States).Last);
            var (a, b) = (inventory.Nodes[span.From], inventory.Nodes[span.To]);
            if (Saved(new Improvement(ImprovementKind.Span, $"{a.Id}-{b.Id}", $"a new span {a.Name} - {b.Name}", 0) { Metres = span.Metres }, free, [.. free.Select(served => (Unavailability?)between[(served.From, served.To)])]) is { } change) yield return change;
        }
    }

    /// <summary>The change with what it saves; null where that is nothing.</summary>
    private static Improvement? Saved(Improvement change, List<Served> services, Unavailability?[] after)
    {
        double saved = 0, low = 0, high = 0;
        var customers = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (at, served) in services.Index())
        {
            if (after[at] is not { } then) continue;
            saved += served.PerYear * (served.Before.High - then.High);
            low += served.PerYear * (served.Before.Low - then.High);
            high += served.PerYear * (served.Before.High - then.Low);
            if (served.Before.High > then.High) customers.UnionWith(served.Customers);
        }

        return saved <= 0 ? null : change with { SavedPerYear = saved, Low = Math.Max(0, low), High = high, Customers = [.. customers] };
    }

    private Unavailability? OfWays(NetworkService service, Scenario? after)
    {
        var (independent, together) = analysis.Causes.Of(service, after);
        return together ?? independent;
    }

    private static Unavailability? Known(PairAvailability found) => found.Last is { Low: 0, High: 1 } ? null : found.Last;

    /// <summary>A service with transactions whose availability is known.</summary>
    private sealed record Served(NetworkService Service, int From, int To, double PerYear, Unavailability Before, IReadOnlyList<string> Customers);
}
