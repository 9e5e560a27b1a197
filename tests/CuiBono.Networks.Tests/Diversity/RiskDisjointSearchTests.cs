using CsCheck;
using CuiBono.Networks.Diversity;

namespace CuiBono.Networks.Tests.Diversity;

public sealed class RiskDisjointSearchTests
{
    [Fact]
    public void It_finds_what_looking_at_all_pairs_of_paths_finds() => RandomProblem.Of(8, 16, 10).Sample(problem =>
    {
        var conflicts = problem.Conflicts;
        var search = new PairSearch(problem.Graph, problem.Metres, RiskModel.Of(problem.Inventory, RiskBasis.Inventory), null);
        search.From(0);
        var (linkDisjoint, diverse) = search.Lengths(1);

        Assert.Equal(SlowPairs.Shortest(problem.Graph, problem.Metres, (a, b) => a == b, 0, 1), linkDisjoint);
        Assert.Equal(SlowPairs.Shortest(problem.Graph, problem.Metres, (a, b) => SlowPairs.Conflict(conflicts, a, b), 0, 1), diverse);
    }, iter: 1500);

    [Fact]
    public void The_paths_that_it_gives_lead_to_the_target_and_share_nothing() => RandomProblem.Of(8, 16, 6).Sample(problem =>
    {
        var conflicts = problem.Conflicts;
        var part = new PairProblem(problem.Graph, problem.Metres, conflicts, null, 0, 1);
        if (new RiskDisjointSearch(part).Solve(1000) is not { } pair) return;
        var (a, b) = (pair.A.Select(link => part.Links[link]).ToArray(), pair.B.Select(link => part.Links[link]).ToArray());

        Assert.True(SlowPairs.IsPath(problem.Graph, a, 0, 1) && SlowPairs.IsPath(problem.Graph, b, 0, 1));
        Assert.DoesNotContain(a, x => b.Any(y => SlowPairs.Conflict(conflicts, x, y)));
        Assert.Equal(pair.Metres, a.Concat(b).Sum(link => (long)problem.Metres[link]));
    }, iter: 1000);
}
