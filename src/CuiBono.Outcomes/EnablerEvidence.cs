using CuiBono.Evidence;

namespace CuiBono.Outcomes;

/// <summary>What an event log says of the enablers once people could take the new way: culture, process and system.</summary>
public sealed record EnablerEvidence
{
    /// <summary>Nothing was looked for.</summary>
    public static EnablerEvidence None { get; } = new();

    /// <summary>Whether people use the new way; null where <see cref="NoAdoption"/> says why it is not known.</summary>
    public AdoptionEvidence? Adoption { get; init; }

    /// <summary>Why adoption is not known, in a sentence; null where it is, or nothing was looked for.</summary>
    public string? NoAdoption { get; init; }

    /// <summary>What flows off the path; null where <see cref="NoExceptions"/> says why it is not known.</summary>
    public ExceptionsEvidence? Exceptions { get; init; }

    /// <summary>Why exceptions are not known, in a sentence; null where they are, or nothing was looked for.</summary>
    public string? NoExceptions { get; init; }

    /// <summary>The last day of the log that counts; null where it was not read.</summary>
    public DateOnly? Until => Provenance?.Until;

    /// <summary>Where the figures come from; null where no log was read.</summary>
    public Provenance? Provenance { get; init; }
}
