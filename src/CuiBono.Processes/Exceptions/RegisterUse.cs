using CuiBono.Evidence;

namespace CuiBono.Processes.Exceptions;

/// <summary>How a register entry is used.</summary>
/// <param name="Name">The entry.</param>
/// <param name="Applying">The cases that it applies to.</param>
/// <param name="Used">The cases off the path whose basis it is.</param>
/// <param name="Share">The share of all cases.</param>
/// <param name="Interval">Wilson's interval of the share, 95 %.</param>
public sealed record RegisterUse(string Name, int Applying, int Used, double Share, Interval Interval)
{
    /// <summary>Whether more than the allowance is certain: the whole interval lies above it.</summary>
    public bool IsExceeded { get; init; }

    /// <summary>The cases that used it after its last day.</summary>
    public int AfterEnd { get; init; }

    /// <summary>The cases that it applies to without the approval that it asks for.</summary>
    public int WithoutApproval { get; init; }

    /// <summary>Whether its share of cases rises.</summary>
    public bool IsGrowing { get; init; }

    /// <summary>Why it is offered as a path of its own, with its volume and the expected gain; null where it is not.</summary>
    public string? Offer { get; init; }

    /// <summary>What to do about it, in sentences.</summary>
    public IReadOnlyList<string> Says { get; init; } = [];
}
