namespace CuiBono.Documents.Office;

/// <summary>What a cell's format makes of its number.</summary>
internal enum NumberKind
{
    Plain,
    Percent,
    DateOrTime,
}
