namespace CuiBono.Processes.Exceptions;

/// <summary>Cases that leave the path in the same way, on the same ground, at the same place.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Pattern">What was skipped, inserted, repeated or reordered.</param>
/// <param name="Probability">The probability of the kind, 0 to 1; where the kind cannot be told, that of the likeliest one.</param>
/// <param name="Evidence">What speaks for what, in words.</param>
/// <param name="Cases">The cases, as places in the log.</param>
public sealed record DeviationGroup(ExceptionKind Kind, string Pattern, double Probability, IReadOnlyList<string> Evidence, IReadOnlyList<int> Cases)
{
    /// <summary>The team that the deviation gathers at, or null.</summary>
    public string? Team { get; init; }

    /// <summary>The person that it gathers at where no team is known, or null.</summary>
    public string? Person { get; init; }

    /// <summary>The customer that it gathers at, or null.</summary>
    public string? Customer { get; init; }

    /// <summary>The product that it gathers at, or null.</summary>
    public string? Product { get; init; }

    /// <summary>The register entry that is the basis, or null.</summary>
    public string? Basis { get; init; }

    /// <summary>What its customers got.</summary>
    public required CaseResults Results { get; init; }
}
