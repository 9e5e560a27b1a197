namespace CuiBono.Networks.Impact;

/// <summary>What several losses at once take, and what they leave.</summary>
public sealed record WhatIf
{
    /// <summary>Each loss by itself, as asked: what is more together is the overlap.</summary>
    public required IReadOnlyList<LossShare> Alone { get; init; }

    /// <summary>All that is lost, through every layer.</summary>
    public required Footprint Lost { get; init; }

    /// <summary>The unordered pairs of nodes, neither of them lost, that were connected and are no longer.</summary>
    public required long PairsCut { get; init; }

    /// <summary>The transactions an hour of the services that are lost.</summary>
    public required double TransactionsPerHourCut { get; init; }

    /// <summary>The same by customer, most first; they add up to it.</summary>
    public required IReadOnlyList<CustomerImpact> Customers { get; init; }

    /// <summary>The services that are lost or have fewer ways than before: the worst first, then most transactions, then as the inventory has them.</summary>
    public required IReadOnlyList<ServiceImpact> Services { get; init; }

    /// <summary>The services that were not connected before; nothing is said of them.</summary>
    public required int DownBefore { get; init; }
}
