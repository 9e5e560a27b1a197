namespace CuiBono.Promises;

/// <summary>The second enabler: the standard path, what changes in it, what retires, and what may leave it.</summary>
public sealed record ProcessChange
{
    /// <summary>The standard path after the change, in one line.</summary>
    public string? StandardPath { get; init; }

    /// <summary>What changes in the process.</summary>
    public IReadOnlyList<string> Changed { get; init; } = [];

    /// <summary>The date by which the process has changed, or null.</summary>
    public DateOnly? By { get; init; }

    /// <summary>Activities, systems, queues or roles that must be dead afterwards.</summary>
    public IReadOnlyList<RetiredPath> RetiredPaths { get; init; } = [];

    /// <summary>How it is told whether people use the new way, or null.</summary>
    public Adoption? Adoption { get; init; }

    /// <summary>The exception register.</summary>
    public IReadOnlyList<PathException> Exceptions { get; init; } = [];
}
