namespace CuiBono.Networks.Impact;

/// <summary>What one of several losses would do by itself.</summary>
/// <param name="What">What it is, as asked.</param>
/// <param name="PairsCut">The pairs of nodes that it cuts alone.</param>
/// <param name="TransactionsPerHourCut">The transactions an hour that it costs alone.</param>
/// <param name="Services">The services that it takes alone.</param>
public sealed record LossShare(string What, long PairsCut, double TransactionsPerHourCut, int Services);
