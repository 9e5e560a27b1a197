namespace CuiBono.Outcomes;

/// <summary>One way of telling customers apart.</summary>
/// <param name="Name">Its name: "region".</param>
/// <param name="Values">The segments' names.</param>
/// <param name="OfCase">The segment of each case, a place in <paramref name="Values"/>, or -1 where it is not known.</param>
public sealed record Segmentation(string Name, IReadOnlyList<string> Values, IReadOnlyList<int> OfCase);
