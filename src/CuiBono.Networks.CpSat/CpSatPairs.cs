using System.Globalization;
using CuiBono.Networks.Diversity;
using Google.OrTools.Init;
using Google.OrTools.Sat;

namespace CuiBono.Networks.CpSat;

/// <summary>Answers a question for the shortest two paths by the CP-SAT solver of OR-Tools, one worker, a fixed seed and a limit that does not depend on the clock.</summary>
/// <remarks>
/// The solver proves for itself that nothing is shorter, or that none exists; that proof is not written down, and <see cref="PairAnswer.RestsOn"/> says so. The native library is loaded by the first question.
/// Perron and Didier, CP-SAT, OR-Tools 9.15.
/// </remarks>
public static class CpSatPairs
{
    /// <summary>The limit in the solver's deterministic seconds.</summary>
    public const double MostWork = 60;

    /// <summary>Solves.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="mostWork">The limit in the solver's deterministic seconds, of the order of seconds.</param>
    public static PairAnswer Of(PairQuestion question, double mostWork = MostWork)
    {
        if (PairModel.Of(question) is not { } model) return new PairAnswer(null, IsSure: true) { RestsOn = "a search of the blocks of the network: no path joins the two nodes" };
        using var solver = new CpSolver();
        solver.StringParameters = string.Create(CultureInfo.InvariantCulture, $"num_workers:1,random_seed:1,max_deterministic_time:{mostWork}");
        return solver.Solve(model.Model) switch
        {
            CpSolverStatus.Optimal => Sure(model.Pair(solver), "it found no shorter pair to exist"),
            CpSolverStatus.Infeasible => Sure(null, "it found that no pair exists"),
            CpSolverStatus.Feasible => new PairAnswer(model.Pair(solver), IsSure: false) { RestsOn = $"{Solver}: it ended before it was sure that no shorter pair exists" },
            CpSolverStatus.Unknown => new PairAnswer(null, IsSure: false) { RestsOn = $"{Solver}: it ended before it was sure" },
            var status => throw new InvalidOperationException($"The model is not accepted: {status}."),
        };
    }

    private static string Solver => $"the solver CP-SAT (OR-Tools {OrToolsVersion.VersionString()}, one worker)";

    private static PairAnswer Sure(PathPair? pair, string found) => new(pair, IsSure: true) { RestsOn = $"{Solver}: {found}" };
}
