using System.Globalization;

namespace CuiBono.Networks.Diversity;

/// <summary>Answers a question for the shortest pair: first without the limits on paths, then under them.</summary>
/// <remarks>A pair that is the shortest without limits and meets them is the shortest under them, and where no pair exists without limits none does under them; the proofs are the same.</remarks>
public static class ShortestPair
{
    private const int MostParts = 20_000;
    private const int MostLimitedParts = 2_000;
    private const int LargestProof = 2_000;

    /// <summary>Searches.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="further">Who is asked where the own search is not sure, or null.</param>
    public static PairAnswer Of(PairQuestion question, PairSolver? further = null)
    {
        var conflicts = question.Limits.NodeDisjoint ? NodeMeetings.Added(question.Conflicts, question.Graph, question.Source, question.Target) : question.Conflicts;
        var problem = new PairProblem(question.Graph, question.Metres, conflicts, question.Closed, question.Source, question.Target);
        var search = new RiskDisjointSearch(problem, proves: true);
        var pair = Numbered(search.Solve(MostParts), problem);
        if (!search.GaveUp && (pair is null || question.Meet(pair.A, pair.B))) return Sure(pair, search.Proof!, problem);
        var parts = search.Parts;
        if (question.Limits.BoundPaths)
        {
            var limited = new LimitedSearch(problem, question);
            pair = Numbered(limited.Solve(MostLimitedParts), problem);
            if (!limited.GaveUp) return Sure(pair, limited.Proof, problem);
            parts = limited.Parts;
        }

        return further?.Invoke(question) ?? new PairAnswer(null, IsSure: false) { RestsOn = string.Create(CultureInfo.InvariantCulture, $"the search ended after {parts} parts before it was sure") };
    }

    private static PairAnswer Sure(PathPair? pair, ProofNode proof, PairProblem problem) => proof.Size <= LargestProof
        ? new PairAnswer(pair, IsSure: true) { Proof = proof.With(link => problem.Links[link]) }
        : new PairAnswer(pair, IsSure: true) { RestsOn = string.Create(CultureInfo.InvariantCulture, $"the product's own search, whose proof of {proof.Size} cases is too large to write down") };

    private static PathPair? Numbered(PathPair? pair, PairProblem problem) =>
        pair is null ? null : pair with { A = [.. pair.A.Select(link => problem.Links[link])], B = [.. pair.B.Select(link => problem.Links[link])] };
}
