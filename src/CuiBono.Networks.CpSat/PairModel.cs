using CuiBono.Networks.Connectivity;
using CuiBono.Networks.Diversity;
using Google.OrTools.Sat;

namespace CuiBono.Networks.CpSat;

/// <summary>A question as a model: for each path and each link two variables, one a direction.</summary>
/// <remarks>
/// Without a limit on latency the arcs of a path are a flow of one unit; a round trip beside the path would only cost, and is not on the path that is read off. With one, a round trip could make up for a short path, so that the arcs must be one circuit over
/// target and source with the nodes that it leaves out.
/// </remarks>
internal sealed class PairModel
{
    private readonly PairQuestion question;
    private readonly List<int> links;
    private readonly List<Arc>[] arcs = [[], []];

    private PairModel(PairQuestion question, List<int> links)
    {
        this.question = question;
        this.links = links;
        for (var path = 0; path < 2; path++)
        {
            foreach (var link in links)
            {
                var (from, to) = (question.Graph.From[link], question.Graph.To[link]);
                Add(path, link, from, to);
                Add(path, link, to, from);
            }

            if (question.Limits.MostDelayDifference is null) Flow(arcs[path]);
            else Circuit(arcs[path]);
            Limit(arcs[path]);
        }

        Apart();
        if (question.Limits.MostDelayDifference is { } most) Model.AddLinearConstraint(Sum(arcs[0], question.DelayOf) - Sum(arcs[1], question.DelayOf), -most, most);
        Model.Minimize(Sum(arcs[0], Metres) + Sum(arcs[1], Metres));
    }

    public CpModel Model { get; } = new();

    /// <summary>The model, or null where no path joins the two nodes.</summary>
    public static PairModel? Of(PairQuestion question)
    {
        var links = Between(question);
        return links.Count == 0 ? null : new PairModel(question, links);
    }

    /// <summary>The pair of a solution.</summary>
    public PathPair Pair(CpSolver solver)
    {
        var (first, second) = (Path(0), Path(1));
        return new PathPair(first, second, first.Concat(second).Sum(Metres));

        List<int> Path(int path)
        {
            var next = arcs[path].Where(arc => solver.BooleanValue(arc.Taken)).ToDictionary(arc => arc.From);
            List<int> found = [];
            for (var node = question.Source; node != question.Target; node = next[node].To) found.Add(next[node].Link);
            return found;
        }
    }

    // The links on a simple path between the two: those of the block that a link between them would be in (Whitney 1932).
    private static List<int> Between(PairQuestion question)
    {
        List<int> open = [.. Enumerable.Range(0, question.Graph.LinkCount).Where(link => question.Closed is null || !question.Closed[link])];
        var from = open.Select(link => question.Graph.From[link]).Append(question.Source).ToArray();
        var to = open.Select(link => question.Graph.To[link]).Append(question.Target).ToArray();
        var division = Biconnectivity.Of(new Graph(question.Graph.NodeCount, from, to));
        var block = division.BlockOf[open.Count];
        return [.. open.Where((_, at) => division.BlockOf[at] == block)];
    }

    private void Add(int path, int link, int from, int to)
    {
        if (to == question.Source || from == question.Target) return;
        arcs[path].Add(new Arc(link, from, to, Model.NewBoolVar("")));
    }

    private void Flow(List<Arc> path)
    {
        var into = path.ToLookup(arc => arc.To, arc => arc.Taken);
        var outOf = path.ToLookup(arc => arc.From, arc => arc.Taken);
        Model.AddExactlyOne(outOf[question.Source]);
        Model.AddExactlyOne(into[question.Target]);
        foreach (var node in path.Select(arc => arc.To).Where(node => node != question.Target).Distinct())
        {
            Model.AddAtMostOne(into[node]);
            Model.Add(LinearExpr.Sum(into[node]) == LinearExpr.Sum(outOf[node]));
        }
    }

    private void Circuit(List<Arc> path)
    {
        var numberOf = new Dictionary<int, int>();
        var circuit = Model.AddCircuit();
        foreach (var arc in path) circuit.AddArc(Number(arc.From), Number(arc.To), arc.Taken);
        circuit.AddArc(Number(question.Target), Number(question.Source), Model.TrueLiteral());
        foreach (var (node, number) in numberOf)
            if (node != question.Source && node != question.Target) circuit.AddArc(number, number, Model.NewBoolVar(""));

        int Number(int node)
        {
            if (!numberOf.TryGetValue(node, out var number)) numberOf.Add(node, number = numberOf.Count);
            return number;
        }
    }

    private void Limit(List<Arc> path)
    {
        if (question.Limits.MostHops is { } hops) Model.Add(Sum(path, _ => 1) <= hops);
        if (question.Limits.MostMetres is { } metres) Model.Add(Sum(path, Metres) <= metres);
    }

    private void Apart()
    {
        var taken = arcs.Select(path => path.ToLookup(arc => arc.Link, arc => arc.Taken)).ToArray();
        var known = links.ToHashSet();
        foreach (var link in links)
        {
            Model.AddAtMostOne(taken[0][link].Concat(taken[1][link]));
            foreach (var other in question.Conflicts.Of(link))
                if (known.Contains(other)) Model.AddAtMostOne(taken[0][link].Concat(taken[1][other]));
        }

        if (!question.Limits.NodeDisjoint) return;
        foreach (var node in arcs[0].Concat(arcs[1]).Where(arc => arc.To != question.Target).ToLookup(arc => arc.To, arc => arc.Taken)) Model.AddAtMostOne(node);
    }

    private long Metres(int link) => question.Metres[link];

    private static LinearExpr Sum(List<Arc> path, Func<int, long> weight) => LinearExpr.WeightedSum(path.Select(arc => arc.Taken), path.Select(arc => weight(arc.Link)));

    private readonly record struct Arc(int Link, int From, int To, BoolVar Taken);
}
