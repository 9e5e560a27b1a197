namespace CuiBono.Tables;

/// <summary>A column that tells customers apart.</summary>
/// <param name="Column">Its name in the table.</param>
/// <param name="Names">Its distinct values, in the order in which they first occur.</param>
/// <param name="Codes">For each row the index of its value in <paramref name="Names"/>, or -1 where it has none.</param>
public sealed record TableSegment(string Column, IReadOnlyList<string> Names, IReadOnlyList<int> Codes);
