using CuiBono.Networks.Connectivity;
using CuiBono.Networks.Impact;

namespace CuiBono.Networks.Availability;

/// <summary>What takes the ways of services that are built on given ways.</summary>
internal sealed class Causes
{
    private const int MostPaths = 16;

    private readonly Dictionary<int, List<Cause>> ownOf = [];
    private readonly Dictionary<int, List<Cause>> sharedOf = [];
    private readonly Dependents dependents;

    public Causes(IReadOnlyList<Failure> failures, Footprint? lost, Dependents dependents)
    {
        this.dependents = dependents;
        foreach (var failure in failures)
            if (failure.PerYear > 0) Put(failure.IsShared ? sharedOf : ownOf, failure, failure.Share, failure.Footprint);
        if (lost is not null) Put(sharedOf, null, 1, lost);
    }

    /// <summary>The service with ways failing each for itself, and with what they share; null where nothing on record can take one of its ways.</summary>
    /// <param name="service">One with ways.</param>
    /// <param name="after">What becomes of the failures; left out: they stay as they are. Only those that take a way of this service are looked at.</param>
    public (Unavailability? Independent, Unavailability? Together) Of(NetworkService service, Scenario? after = null)
    {
        var index = dependents.ServiceOf(service);
        if (index < 0 || service.Paths.Count > MostPaths || !ownOf.TryGetValue(index, out var own)) return (null, null);
        var shared = sharedOf.GetValueOrDefault(index, []);
        if (after is not null) (own, shared) = (Replaced(own, index, after), [.. Replaced(shared, index, after), .. Added(index, after)]);
        var apart = new double[service.Paths.Count];
        var known = 0;
        foreach (var (_, share, paths) in own)
        {
            known |= paths;
            for (var path = 0; path < apart.Length; path++)
                if ((paths >> path & 1) == 1) apart[path] += (1 - apart[path]) * share;
        }

        if (known != (1 << apart.Length) - 1) return (null, null);
        var independent = apart.Aggregate(1.0, (product, share) => product * share);
        var together = new SortedDictionary<int, double>();
        foreach (var (_, share, paths) in own.Concat(shared))
            together[paths] = share + (1 - share) * together.GetValueOrDefault(paths);
        SharedEvent[] events = [.. together.Select(each => new SharedEvent("", each.Value, [.. Enumerable.Range(0, apart.Length).Where(path => (each.Key >> path & 1) == 1)]))];
        var (from, to) = (new int[apart.Length], new int[apart.Length]);
        Array.Fill(to, 1);
        return (new Unavailability(independent, independent), TwoTerminal.Of(new Graph(2, from, to), new double[apart.Length], events, 0, 1));
    }

    private static List<Cause> Replaced(List<Cause> causes, int service, Scenario after)
    {
        if (!causes.Exists(cause => cause.Failure is not null && after.Replaced.ContainsKey(cause.Failure))) return causes;
        var replaced = new List<Cause>(causes.Count);
        foreach (var cause in causes)
        {
            if (cause.Failure is null || !after.Replaced.TryGetValue(cause.Failure, out var then)) replaced.Add(cause);
            else if (then.PerYear > 0 && Over(then.Footprint, service) is not 0 and var paths) replaced.Add(new Cause(then, then.Share, paths));
        }

        return replaced;
    }

    private static IEnumerable<Cause> Added(int service, Scenario after)
    {
        foreach (var failure in after.Added)
            if (failure.PerYear > 0 && Over(failure.Footprint, service) is not 0 and var paths) yield return new Cause(failure, failure.Share, paths);
    }

    private static int Over(Footprint footprint, int service)
    {
        var paths = 0;
        foreach (var (each, path) in footprint.Paths)
            if (each == service) paths |= Bit(path);
        return paths;
    }

    private static void Put(Dictionary<int, List<Cause>> causes, Failure? failure, double share, Footprint footprint)
    {
        foreach (var service in footprint.Paths.GroupBy(path => path.Service))
        {
            if (!causes.TryGetValue(service.Key, out var list)) causes.Add(service.Key, list = []);
            list.Add(new Cause(failure, share, service.Aggregate(0, (paths, path) => paths | Bit(path.Path))));
        }
    }

    private static int Bit(int path) => path < MostPaths ? 1 << path : 0;

    /// <summary>What takes some ways of one service, as bits; without a failure where that is gone already.</summary>
    private readonly record struct Cause(Failure? Failure, double Share, int Paths);
}
