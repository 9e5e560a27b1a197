using CsCheck;
using CuiBono.Networks.Connectivity;
using CuiBono.Networks.Diversity;

namespace CuiBono.Networks.Tests.Diversity;

public sealed class ShortestPairTests
{
    [Fact]
    public void Under_limits_it_finds_what_looking_at_all_pairs_of_paths_finds() => RandomLimits.Question(7, 14, 6).Sample(question =>
    {
        var answer = ShortestPair.Of(question);
        var shortest = SlowPairs.ShortestThat(question.Graph, question.Metres, (a, b) => SlowPairs.Fits(question, a, b), 0, 1);

        Assert.True(answer.IsSure);
        Assert.Equal(shortest, answer.Pair?.Metres ?? -1);
        if (answer.Pair is not { } pair) return;
        Assert.True(SlowPairs.IsPath(question.Graph, pair.A, 0, 1) && SlowPairs.IsPath(question.Graph, pair.B, 0, 1));
        Assert.True(SlowPairs.Fits(question, [.. pair.A], [.. pair.B]));
        Assert.Equal(pair.Metres, pair.A.Concat(pair.B).Sum(link => (long)question.Metres[link]));
    }, iter: 3000);

    // 0 - 1 by three ways: 1 + 1 m over node 2, 1 + 4 m over node 3, 10 m in one link; the first two also meet by a link 2 - 3 of 1 m.
    private static readonly Graph Three = new(4, [0, 2, 0, 3, 0, 2], [2, 1, 3, 1, 1, 3]);
    private static readonly int[] Metres = [1, 1, 1, 4, 10, 1];

    [Theory]
    [InlineData(null, null, null, 7L)]
    [InlineData(4L, null, null, -1L)]
    [InlineData(5L, null, null, 7L)]
    [InlineData(null, 1, null, -1L)]
    [InlineData(null, 2, null, 7L)]
    [InlineData(null, null, 2L, -1L)]
    [InlineData(null, null, 3L, 7L)]
    public void Limits_are_counted_by_hand(long? metres, int? hops, long? apart, long expected)
    {
        var conflicts = Conflicts.Of(6, [(4, 0), (4, 2)]);
        var question = new PairQuestion(Three, Metres, conflicts, 0, 1) { Limits = new PairLimits { MostMetres = metres, MostHops = hops, MostDelayDifference = apart, PicosecondsPerMetre = 1 } };

        Assert.Equal(expected, ShortestPair.Of(question).Pair?.Metres ?? -1);
    }

    [Fact]
    public void A_longer_first_path_is_taken_where_delays_must_come_near()
    {
        // Ways of 2, 5, 6 and 6 m (over both nodes by the link between them); the shortest two without a common link, 2 and 5 m, differ by 3.
        var question = new PairQuestion(Three, [1, 1, 1, 4, 6, 1], Conflicts.Of(6, []), 0, 1) { Limits = new PairLimits { MostDelayDifference = 1, PicosecondsPerMetre = 1 } };

        var pair = ShortestPair.Of(question).Pair!;

        Assert.Equal(11, pair.Metres);
        Assert.Contains(pair.A.Count == 1 ? pair.A : pair.B, link => link == 4);
    }

    [Fact]
    public void Where_the_own_search_is_sure_nobody_else_is_asked()
    {
        var asked = 0;
        var question = new PairQuestion(Three, Metres, Conflicts.Of(6, []), 0, 1);

        Assert.True(ShortestPair.Of(question, Further).IsSure);
        Assert.Equal(0, asked);

        PairAnswer Further(PairQuestion _)
        {
            asked++;
            return new PairAnswer(null, true);
        }
    }
}
