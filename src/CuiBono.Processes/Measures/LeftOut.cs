namespace CuiBono.Processes.Measures;

/// <summary>Cases of which a measure says nothing.</summary>
/// <param name="Why">Why, as the end of "n cases ...": "never reached 'Order received'".</param>
/// <param name="Cases">Their indices in the log.</param>
public sealed record LeftOut(string Why, IReadOnlyList<int> Cases);
