namespace CuiBono.Evidence;

/// <summary>What a reader has to say about an input: bad input is data, not an exception.</summary>
/// <param name="Code">A stable name in kebab-case, such as "unknown-field" or "zip-ratio".</param>
/// <param name="Message">One sentence for a person: what is wrong and, where it is known, what would be right.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Severity">How much it matters.</param>
public sealed record Finding(string Code, string Message, SourcePlace Place, FindingSeverity Severity = FindingSeverity.Error)
{
    /// <summary>The line that is wrong and, under it, a mark at the letter; null where the place says enough.</summary>
    public string? Excerpt { get; init; }

    /// <summary>The finding as compilers write it: "file:line: error code: message", with the excerpt below.</summary>
    public override string ToString() => $"{Place}: {Severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "note",
    }} {Code}: {Message}{(Excerpt is null ? "" : $"\n{Excerpt}")}";
}
