using System.Diagnostics;
using System.Globalization;
using CuiBono.Networks;
using CuiBono.Networks.Connectivity;
using CuiBono.Networks.CpSat;
using CuiBono.Networks.Diversity;

namespace CuiBono.NetworkTimes;

/// <summary>Risk-disjoint pairs by the own search, proof included, beside CP-SAT alone with one worker, model included: the pairs where the shortest link-disjoint pair shares a risk.</summary>
internal static class BesideCpSat
{
    private const int MostPairs = 200;
    private const int OwnRuns = 5;

    /// <summary>One line of the table.</summary>
    public static string Row(string name, Inventory inventory)
    {
        var risks = RiskModel.Of(inventory, RiskBasis.DefaultCorridor);
        var questions = Questions(inventory, risks);
        var found = questions.Count;
        new Random(7).Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(questions));
        if (found == 0) return $"| {name} | 0 of 0 | | | | | |";
        foreach (var question in questions.Take(3)) CpSatPairs.Of(question);
        List<double> own = [], solver = [], ratios = [];
        foreach (var question in questions.Take(MostPairs))
        {
            var times = new double[OwnRuns];
            PairAnswer answer = null!;
            for (var run = 0; run < OwnRuns; run++) times[run] = Seconds(() => answer = ShortestPair.Of(question));
            Array.Sort(times);
            PairAnswer other = null!;
            solver.Add(Seconds(() => other = CpSatPairs.Of(question)));
            if (answer.IsSure && other.IsSure && answer.Pair?.Metres != other.Pair?.Metres) throw new InvalidOperationException($"{name}, {question.Source} - {question.Target}: the two differ.");
            if (!answer.IsSure || !other.IsSure) throw new InvalidOperationException($"{name}, {question.Source} - {question.Target}: not sure.");
            own.Add(times[OwnRuns / 2]);
            ratios.Add(solver[^1] / own[^1]);
        }

        ratios.Sort();
        return string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {ratios.Count} of {found} | {own.Average() * 1e3:0.000} | {solver.Average() * 1e3:0.0} | {ratios[ratios.Count / 2]:#,0} | {ratios[ratios.Count / 10]:#,0.0} | {ratios[0]:#,0.0} |");
    }

    private static List<PairQuestion> Questions(Inventory inventory, RiskModel risks)
    {
        var graph = Graph.Of(inventory);
        int[] metres = [.. risks.Lines.Metres.Select(length => Math.Max(0, length))];
        bool[] closed = [.. risks.Lines.Metres.Select(length => length < 0)];
        var pairs = new MinSumPairs(graph, metres, closed);
        var questions = new List<PairQuestion>();
        for (var a = 0; a < graph.NodeCount; a++)
        {
            pairs.From(a);
            for (var b = a + 1; b < graph.NodeCount; b++)
            {
                if (inventory.Nodes[a].Position is null || inventory.Nodes[b].Position is null || pairs.To(b) is not (>= 0 and var length)) continue;
                var (pair, conflicts) = (pairs.Pair(b, length), risks.ConflictsFor(a, b));
                if (pair.A.Any(one => pair.B.Any(other => conflicts.Between(one, other)))) questions.Add(new PairQuestion(graph, metres, conflicts, a, b) { Closed = closed });
            }
        }

        return questions;
    }

    private static double Seconds(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
