namespace CuiBono.Promises;

/// <summary>The evidence source on which an outcome will be tested.</summary>
/// <param name="File">A file of the workspace, or null where a query is given.</param>
/// <param name="Query">A query, or null where a file is given.</param>
/// <param name="Time">The column that says when.</param>
/// <param name="Unit">The column that says for which case or customer.</param>
/// <param name="Cohort">The column that says in which roll-out wave or group.</param>
public sealed record OutcomeData(string? File, string? Query, string? Time, string? Unit, string? Cohort);
