using CuiBono.Evidence;

namespace CuiBono.Documents;

/// <summary>The checks that come before any reader sees a file.</summary>
internal static class Opening
{
    /// <summary>The format to read, or <see cref="SourceFormat.Unknown"/> where the file is refused, which is then said.</summary>
    public static SourceFormat Check(ReadOnlyMemory<byte> content, Reading reading)
    {
        if (content.Length > reading.Limits.MaxFileBytes)
        {
            reading.LeaveUnread(
                FindingCodes.FileTooLarge,
                $"the file has {Reading.Number(content.Length)} bytes and the limit is {Reading.Number(reading.Limits.MaxFileBytes)}",
                reading.Whole);
            return SourceFormat.Unknown;
        }

        var kind = ContentKind.Of(content.Span, reading.Whole.File, reading.Encoding);
        if (kind.Format == SourceFormat.Unknown)
        {
            reading.LeaveUnread(kind.Code, kind.Why, reading.Whole);
            return SourceFormat.Unknown;
        }

        if (ByEnding(reading.Whole.File) is { } expected && expected != kind.Format)
            reading.Say(
                FindingCodes.WrongExtension,
                $"the name says {expected} and the content is {kind.Format}; it was read as {kind.Format}",
                reading.Whole,
                FindingSeverity.Warning);
        return kind.Format;
    }

    private static SourceFormat? ByEnding(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".md" or ".markdown" or ".txt" => SourceFormat.Markdown,
        ".docx" or ".docm" or ".dotx" or ".doc" => SourceFormat.Word,
        ".pptx" or ".pptm" or ".ppsx" or ".potx" or ".ppt" => SourceFormat.PowerPoint,
        ".pdf" => SourceFormat.Pdf,
        ".xlsx" or ".xlsm" or ".xltx" or ".xls" => SourceFormat.Excel,
        ".csv" or ".tsv" => SourceFormat.Csv,
        ".json" => SourceFormat.Json,
        _ => null,
    };
}
