namespace CuiBono.Processes.Import.TmForum;

/// <summary>A field that points from a resource to another.</summary>
/// <param name="Field">The field, an object or a list of them.</param>
/// <param name="Target">The kind that it points to; null where the entry says so itself, the empty text for the kind of the resource.</param>
/// <param name="Nested">The field of the entry that holds the reference, where it is not the entry itself.</param>
/// <param name="Qualifier">The field of the entry that says what the other is to the resource.</param>
internal sealed record RelationKind(string Field, string? Target, string? Nested = null, string? Qualifier = null)
{
    /// <summary>Whether what happens to the resource happens to the other too.</summary>
    public bool IsOwner { get; init; }

    /// <summary>Whether what happens to the other happens to the resource too.</summary>
    public bool IsPart { get; init; }

    /// <summary>Whether the entry may describe the other, not only name it.</summary>
    public bool IsValue { get; init; }
}
