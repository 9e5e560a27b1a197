namespace CuiBono.Verdicts.Wording;

/// <summary>A run of words with the same fate.</summary>
/// <param name="Kind">What became of them.</param>
/// <param name="Text">The words, a blank between each two.</param>
public readonly record struct DiffPart(DiffKind Kind, string Text);
