namespace CuiBono.Promises.Lens;

/// <summary>The quantity, target and date that belong to a change for a customer, as the text writes them.</summary>
/// <param name="Quantity">What changes and by how much: "processing time of a claim to 125 days"; null where none is said.</param>
/// <param name="Target">The value promised: "125 days"; null where none is said.</param>
/// <param name="By">When: "by March 2027"; null where it is not said.</param>
public sealed record CustomerMeasure(string? Quantity, string? Target, string? By);
