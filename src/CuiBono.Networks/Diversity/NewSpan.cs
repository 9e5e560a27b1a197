namespace CuiBono.Networks.Diversity;

/// <summary>A link that would have to be built.</summary>
/// <param name="From">The index of the node at one end.</param>
/// <param name="To">The index of the node at the other.</param>
/// <param name="Metres">Its length as the great circle runs.</param>
public sealed record NewSpan(int From, int To, long Metres);
