namespace CuiBono.Promises;

/// <summary>Someone the enterprise serves: a segment or a named account, with the words that mean them.</summary>
/// <param name="Id">The name by which outcomes refer to the customer, in kebab-case.</param>
/// <param name="Name">The name that people use.</param>
/// <param name="Kind">Whom the organisation serves in them.</param>
public sealed record Customer(string Id, string Name, CustomerKind Kind)
{
    /// <summary>How many there are, or null where it is not said.</summary>
    public long? Size { get; init; }

    /// <summary>Further words that mean this customer in the organisation's texts: "subscriber", "Harbour Bank".</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>True for everybody but the organisation's own staff.</summary>
    public bool IsExternal => Kind != CustomerKind.Internal;
}
