namespace CuiBono.Documents.Office;

/// <summary>A sheet of a workbook.</summary>
internal sealed record Sheet(string Name, string? Part, bool IsHidden);
