using CuiBono.Networks.Availability;
using CuiBono.Networks.Connectivity;
using CuiBono.Networks.Diversity;

namespace CuiBono.Networks.Impact;

/// <summary>What if all of these were gone at once?</summary>
/// <remarks>
/// Losses combine: what both leave standing stands. A service with given ways loses its diversity where one of several is left; one without, where its ends had two ways without a common link and have one.
/// The unavailability while the loss lasts is that of what is left, with the same failures as before.
/// </remarks>
public sealed class WhatIfAnalysis
{
    /// <summary>Beyond so many pairs of ends, services that may take any way get no availability.</summary>
    private const int MostPairs = 50;

    /// <summary>The states that are kept for these; above it the result is two bounds.</summary>
    private const int States = 20_000;

    private readonly Inventory inventory;
    private readonly RiskBasis basis;
    private readonly FailureRates rates;
    private readonly ImpactAnalysis impact;
    private readonly Dictionary<string, double> carried = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> serviceOf = new(StringComparer.Ordinal);

    /// <summary>Takes an inventory and the failures that are counted in the availability of what is left.</summary>
    public WhatIfAnalysis(Inventory inventory, RiskBasis basis, FailureRates rates)
    {
        (this.inventory, this.basis, this.rates) = (inventory, basis, rates);
        impact = new ImpactAnalysis(inventory);
        foreach (var (index, service) in inventory.Services.Index()) serviceOf.TryAdd(service.Id, index);
        foreach (var flow in inventory.Flows) carried[flow.Service] = carried.GetValueOrDefault(flow.Service) + flow.PerHour;
    }

    /// <summary>Takes all of these at once.</summary>
    public WhatIf Of(IReadOnlyList<LossCase> losses)
    {
        var alone = losses.Select(each => (each.What, Lost: impact.Lose(impact.Dependents.Of(each.Keys)))).ToList();
        List<ElementKey> taken = [.. losses.SelectMany(each => each.Keys)];
        var footprint = impact.Dependents.Of(taken);
        var (pairs, down) = impact.Lose(footprint);
        var (services, downBefore) = Touched(footprint, down);
        return new WhatIf
        {
            Alone = [.. alone.Select(each => new LossShare(each.What, each.Lost.PairsCut, PerHour(each.Lost.Services), each.Lost.Services.Count))],
            Lost = footprint,
            PairsCut = pairs,
            TransactionsPerHourCut = PerHour(down),
            Customers = Customers(down),
            Services = [.. WithAvailability(services, taken).OrderBy(each => each.State).ThenByDescending(each => each.TransactionsPerHour)],
            DownBefore = downBefore,
        };
    }

    private double PerHour(IEnumerable<int> services) => services.Sum(service => Carried(inventory.Services[service]));

    private double Carried(NetworkService service) => carried.GetValueOrDefault(service.Id);

    private IReadOnlyList<CustomerImpact> Customers(SortedSet<int> down)
    {
        var perHour = new Dictionary<string, double>(StringComparer.Ordinal);
        var services = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        foreach (var service in down)
            if (inventory.Services[service].Customer is { } customer) Count(customer, service, 0);
        foreach (var flow in inventory.Flows)
            if (serviceOf.TryGetValue(flow.Service, out var service) && down.Contains(service)) Count(flow.Customer ?? inventory.Services[service].Customer ?? "", service, flow.PerHour);
        return [.. perHour.Select(each => new CustomerImpact(each.Key, each.Value, services[each.Key].Count)).OrderByDescending(each => each.TransactionsPerHourCut).ThenBy(each => each.Customer, StringComparer.Ordinal)];

        void Count(string customer, int service, double transactions)
        {
            perHour[customer] = perHour.GetValueOrDefault(customer) + transactions;
            if (!services.TryGetValue(customer, out var set)) services.Add(customer, set = []);
            set.Add(service);
        }
    }

    private (List<ServiceImpact> Services, int DownBefore) Touched(Footprint footprint, SortedSet<int> down)
    {
        var lostWays = footprint.Paths.GroupBy(path => path.Service).ToDictionary(group => group.Key, group => group.Count());
        var parts = Components.Of(impact.Graph).ComponentOf.ToArray();
        var (before, after) = (TwoWayParts.Of(impact.Graph, new HashSet<int>()), TwoWayParts.Of(impact.Graph, footprint.Links.ToHashSet()));
        var touched = new List<ServiceImpact>();
        var downBefore = 0;
        foreach (var (index, service) in inventory.Services.Index())
        {
            var (ways, left) = (service.Paths.Count, service.Paths.Count - lostWays.GetValueOrDefault(index));
            if (ways == 0)
            {
                if (impact.Dependents.NodeOf(service.From) is not { } from || impact.Dependents.NodeOf(service.To) is not { } to || parts[from] != parts[to])
                {
                    downBefore++;
                    continue;
                }

                (ways, left) = (before[from] == before[to] ? 2 : 1, after[from] == after[to] ? 2 : 1);
            }

            if (down.Contains(index)) touched.Add(new ServiceImpact(service, ServiceState.Down, ways, 0, Carried(service)));
            else if (left < ways) touched.Add(new ServiceImpact(service, left == 1 ? ServiceState.Single : ServiceState.Fewer, ways, left, Carried(service)));
        }

        return (touched, downBefore);
    }

    private List<ServiceImpact> WithAvailability(List<ServiceImpact> services, IReadOnlyList<ElementKey> taken)
    {
        if (services.TrueForAll(each => each.State == ServiceState.Down)) return services;
        var (before, after) = (new AvailabilityAnalysis(inventory, basis, rates), new AvailabilityAnalysis(inventory, basis, rates, taken));
        var known = new Dictionary<(string?, string?), (Unavailability?, Unavailability?)>();
        return services.ConvertAll(each =>
        {
            if (each.State == ServiceState.Down) return each;
            if (each.Service.Paths.Count > 0) return each with { Before = before.Of(each.Service)?.Last, After = after.Of(each.Service)?.Last };
            var ends = (each.Service.From, each.Service.To);
            if (!known.TryGetValue(ends, out var both) && known.Count < MostPairs)
                known.Add(ends, both = (before.Of(each.Service, States)?.Last, after.Of(each.Service, States)?.Last));
            return each with { Before = both.Item1, After = both.Item2 };
        });
    }
}
