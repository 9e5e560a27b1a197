namespace CuiBono.Evidence;

/// <summary>A piece of a document's text, at most a paragraph, with the place where it stands.</summary>
/// <param name="Text">The text, white space collapsed to single blanks; never empty.</param>
/// <param name="Place">Where the text stands.</param>
/// <param name="Kind">What part of the document it is.</param>
public sealed record Passage(string Text, SourcePlace Place, PassageKind Kind = PassageKind.Paragraph);
