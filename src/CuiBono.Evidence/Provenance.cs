namespace CuiBono.Evidence;

/// <summary>Where a figure comes from.</summary>
/// <param name="File">The file, relative to the workspace where there is one.</param>
/// <param name="Sha256">SHA-256 of its content, lower-case hexadecimal; null where the content was not hashed.</param>
/// <param name="Until">The last day of which it knows; null where it names none.</param>
public sealed record Provenance(string File, string? Sha256, DateOnly? Until)
{
    /// <summary>How the file was read and what was assumed or left out, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
