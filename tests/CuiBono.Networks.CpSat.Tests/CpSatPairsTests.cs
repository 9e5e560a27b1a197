using CsCheck;
using CuiBono.Networks.Connectivity;
using CuiBono.Networks.Diversity;
using CuiBono.Networks.Import;
using CuiBono.Networks.Tests.Diversity;

namespace CuiBono.Networks.CpSat.Tests;

public sealed class CpSatPairsTests
{
    [Fact]
    public void Under_limits_it_finds_what_looking_at_all_pairs_of_paths_finds() => RandomLimits.Question(7, 13, 6).Sample(question =>
    {
        var answer = CpSatPairs.Of(question);
        var shortest = SlowPairs.ShortestThat(question.Graph, question.Metres, (a, b) => SlowPairs.Fits(question, a, b), 0, 1);

        Assert.True(answer.IsSure);
        Assert.Equal(shortest, answer.Pair?.Metres ?? -1);
        if (answer.Pair is not { } pair) return;
        Assert.True(SlowPairs.IsPath(question.Graph, pair.A, 0, 1) && SlowPairs.IsPath(question.Graph, pair.B, 0, 1));
        Assert.True(SlowPairs.Fits(question, [.. pair.A], [.. pair.B]));
    }, iter: 300);

    [Fact]
    public void Without_limits_it_finds_the_same() => RandomLimits.Question(8, 14, 8).Sample(question =>
        Assert.Equal(SlowPairs.Shortest(question.Graph, question.Metres, (a, b) => SlowPairs.Conflict(question.Conflicts, a, b), 0, 1), CpSatPairs.Of(question with { Limits = PairLimits.None }).Pair?.Metres ?? -1), iter: 200);

    [Theory]
    [InlineData("Abilene")]
    [InlineData("Geant2012")]
    [InlineData("Bellcanada")]
    [InlineData("Missouri")]
    public void It_agrees_with_the_own_search_on_every_pair_of_a_real_network_with_and_without_limits(string name)
    {
        var compared = 0;
        foreach (var free in Questions(name))
        {
            var own = ShortestPair.Of(free);
            Agree(free, own);
            compared++;
            // What the shortest pair has is narrowed, so that the limits decide.
            if (own.Pair is not { } pair) continue;
            var limited = free with { Limits = Narrowed(free, pair, compared) };
            Agree(limited, ShortestPair.Of(limited));
        }

        Assert.True(compared > 40);
    }

    [Fact]
    public void It_ends_unsure_where_it_may_not_work_and_says_so()
    {
        var question = Questions("TataNld").First(each => ShortestPair.Of(each).Pair is { } pair && pair.A.Count > 5);
        var answer = CpSatPairs.Of(question, mostWork: 0);

        Assert.False(answer.IsSure);
        Assert.Contains("CP-SAT", answer.RestsOn, StringComparison.Ordinal);
        Assert.Contains("ended before it was sure", answer.RestsOn, StringComparison.Ordinal);
    }

    [Fact]
    public void It_settles_what_the_own_search_gives_up()
    {
        // Twelve times a choice of 10 or 20 m, beside a direct link of 185 m: no choice comes within 1 m of it, but thousands have to be looked at one by one.
        const int choices = 12;
        int[] from = [.. Enumerable.Range(0, choices), .. Enumerable.Range(0, choices), 0];
        int[] to = [.. Enumerable.Range(1, choices), .. Enumerable.Range(1, choices), choices];
        int[] metres = [.. Enumerable.Repeat(10, choices), .. Enumerable.Repeat(20, choices), 185];
        var limits = new PairLimits { NodeDisjoint = true, MostDelayDifference = 1, PicosecondsPerMetre = 1 };
        var question = new PairQuestion(new Graph(choices + 1, from, to), metres, Conflicts.Of(metres.Length, []), 0, choices) { Limits = limits };
        var alone = ShortestPair.Of(question);
        var together = ShortestPair.Of(question, each => CpSatPairs.Of(each));
        var wider = ShortestPair.Of(question with { Limits = limits with { MostDelayDifference = 5 } }, each => CpSatPairs.Of(each));

        Assert.False(alone.IsSure);
        Assert.True(together.IsSure);
        Assert.Null(together.Pair);
        Assert.Null(together.Proof);
        Assert.Contains("CP-SAT", together.RestsOn, StringComparison.Ordinal);
        Assert.Equal(365, wider.Pair!.Metres);
    }

    [Fact]
    public void The_same_question_has_the_same_answer()
    {
        var question = Questions("Geant2012").First(each => ShortestPair.Of(each).Pair is not null) with { Limits = new PairLimits { NodeDisjoint = true, MostHops = 12 } };
        var (one, other) = (CpSatPairs.Of(question), CpSatPairs.Of(question));

        Assert.Equal(one.Pair!.A, other.Pair!.A);
        Assert.Equal(one.Pair.B, other.Pair.B);
        Assert.Equal(one.RestsOn, other.RestsOn);
    }

    private static void Agree(PairQuestion question, PairAnswer own)
    {
        var answer = CpSatPairs.Of(question);
        Assert.True(own.IsSure && answer.IsSure, $"{question.Source} - {question.Target}, {question.Limits}");
        Assert.True(own.Pair?.Metres == answer.Pair?.Metres, $"{question.Source} - {question.Target}, {question.Limits}: {own.Pair?.Metres} and {answer.Pair?.Metres}");
    }

    private static PairLimits Narrowed(PairQuestion question, PathPair pair, int turn)
    {
        var (first, second) = (pair.A.Sum(link => (long)question.Metres[link]), pair.B.Sum(link => (long)question.Metres[link]));
        return (turn % 4) switch
        {
            0 => new PairLimits { NodeDisjoint = true },
            1 => new PairLimits { MostMetres = Math.Max(first, second) - 1 },
            2 => new PairLimits { MostHops = Math.Max(pair.A.Count, pair.B.Count) - 1 },
            _ => new PairLimits { NodeDisjoint = true, MostDelayDifference = Math.Abs(first - second) * FibreDelay.PicosecondsPerMetre / 2 },
        };
    }

    private static IEnumerable<PairQuestion> Questions(string name)
    {
        using var file = File.OpenRead(RealData.Path($"networks/topology-zoo/{name}.graphml"));
        var inventory = GraphMlReader.Read(file, name);
        var risks = RiskModel.Of(inventory, RiskBasis.DefaultCorridor);
        var graph = Graph.Of(inventory);
        int[] metres = [.. risks.Lines.Metres.Select(length => Math.Max(0, length))];
        bool[] closed = [.. risks.Lines.Metres.Select(length => length < 0)];
        for (var a = 0; a < graph.NodeCount; a++)
            for (var b = a + 1; b < graph.NodeCount; b++)
                if (inventory.Nodes[a].Position is not null && inventory.Nodes[b].Position is not null) yield return new PairQuestion(graph, metres, risks.ConflictsFor(a, b), a, b) { Closed = closed };
    }
}
