namespace CuiBono.Reports.Csv;

/// <summary>A text as a cell of CSV (RFC 4180).</summary>
public static class CsvCell
{
    /// <summary>The text, in quotation marks where it holds a comma, a quotation mark or a line end; empty for null.</summary>
    public static string Of(string? text) =>
        text is null ? "" : text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
