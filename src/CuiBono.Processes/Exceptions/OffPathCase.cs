namespace CuiBono.Processes.Exceptions;

/// <summary>What the log says of one case off the path.</summary>
/// <param name="Case">Its index.</param>
/// <param name="Signature">Its deviations, a number.</param>
/// <param name="Row">The event that deviates, or before which a step is missing.</param>
internal readonly record struct OffPathCase(int Case, int Signature, int Row)
{
    /// <summary>The event of the path that shows who had the case at the deviation: the deviating one, or the one before an activity beside the path.</summary>
    public int ActorRow { get; init; }

    /// <summary>The register entry that is its basis, or -1.</summary>
    public int Basis { get; init; }

    /// <summary>The register entry that applies but is no basis, or -1: not approved before, or ended.</summary>
    public int Unapproved { get; init; }

    /// <summary>What became of it.</summary>
    public GoalState Goal { get; init; }

    /// <summary>Whether a step of the path was done again after the deviation.</summary>
    public bool IsRetried { get; init; }

    /// <summary>Whether a correcting activity follows the deviation.</summary>
    public bool IsCorrected { get; init; }

    /// <summary>Whether one person entered several of its steps in one second.</summary>
    public bool IsBatched { get; init; }

    /// <summary>The team that had the case at the deviation, or -1.</summary>
    public int Team { get; init; }

    /// <summary>The person who had it, or -1; automatic actors are none.</summary>
    public int Person { get; init; }

    /// <summary>The customer, or -1.</summary>
    public int Customer { get; init; }

    /// <summary>The product, or -1.</summary>
    public int Product { get; init; }
}
