using CuiBono.Evidence;

namespace CuiBono.Documents.Office;

/// <summary>A paragraph inside a table, until its row is complete.</summary>
internal readonly record struct WordPassage(string Text, PassageKind Kind, int Paragraph);
