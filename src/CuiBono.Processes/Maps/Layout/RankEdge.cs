namespace CuiBono.Processes.Maps.Layout;

/// <summary>A demand on ranks: the second node lies at least this far behind the first, and every step beyond costs.</summary>
/// <param name="From">The first node.</param>
/// <param name="To">The second node.</param>
/// <param name="Length">The least difference of their ranks.</param>
/// <param name="Weight">The cost of a step; 0 for an order alone.</param>
internal readonly record struct RankEdge(int From, int To, int Length, int Weight);
