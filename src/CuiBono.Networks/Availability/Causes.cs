using CuiBono.Networks.Connectivity;
using CuiBono.Networks.Impact;

namespace CuiBono.Networks.Availability;

/// <summary>What takes the ways of services that are built on given ways.</summary>
internal sealed class Causes
{
    private const int MostPaths = 16;

    private readonly Dictionary<int, List<(double Share, int Paths)>> ownOf = [];
    private readonly Dictionary<int, List<(double Share, int Paths)>> sharedOf = [];
    private readonly Dependents dependents;

    public Causes(IReadOnlyList<Failure> failures, Footprint? lost, Dependents dependents)
    {
        this.dependents = dependents;
        foreach (var failure in failures)
            if (failure.PerYear > 0) Put(failure.IsShared ? sharedOf : ownOf, failure.Share, failure.Footprint);
        if (lost is not null) Put(sharedOf, 1, lost);
    }

    /// <summary>The service with ways failing each for itself, and with what they share; null where nothing on record can take one of its ways.</summary>
    public (Unavailability? Independent, Unavailability? Together) Of(NetworkService service)
    {
        var index = dependents.ServiceOf(service);
        if (index < 0 || service.Paths.Count > MostPaths || !ownOf.TryGetValue(index, out var own)) return (null, null);
        var apart = new double[service.Paths.Count];
        var known = 0;
        foreach (var (share, paths) in own)
        {
            known |= paths;
            for (var path = 0; path < apart.Length; path++)
                if ((paths >> path & 1) == 1) apart[path] += (1 - apart[path]) * share;
        }

        if (known != (1 << apart.Length) - 1) return (null, null);
        var independent = apart.Aggregate(1.0, (product, share) => product * share);
        var together = new SortedDictionary<int, double>();
        foreach (var (share, paths) in own.Concat(sharedOf.GetValueOrDefault(index, [])))
            together[paths] = share + (1 - share) * together.GetValueOrDefault(paths);
        SharedEvent[] events = [.. together.Select(each => new SharedEvent("", each.Value, [.. Enumerable.Range(0, apart.Length).Where(path => (each.Key >> path & 1) == 1)]))];
        var (from, to) = (new int[apart.Length], new int[apart.Length]);
        Array.Fill(to, 1);
        return (new Unavailability(independent, independent), TwoTerminal.Of(new Graph(2, from, to), new double[apart.Length], events, 0, 1));
    }

    private static void Put(Dictionary<int, List<(double Share, int Paths)>> causes, double share, Footprint footprint)
    {
        foreach (var service in footprint.Paths.GroupBy(path => path.Service))
        {
            if (!causes.TryGetValue(service.Key, out var list)) causes.Add(service.Key, list = []);
            list.Add((share, service.Aggregate(0, (paths, path) => path.Path < MostPaths ? paths | 1 << path.Path : paths)));
        }
    }
}
