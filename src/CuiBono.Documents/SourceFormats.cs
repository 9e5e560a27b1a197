namespace CuiBono.Documents;

/// <summary>Tells formats apart by content.</summary>
public static class SourceFormats
{
    /// <summary>What the content is; the name's ending decides only between the text formats (Markdown and CSV).</summary>
    public static SourceFormat Of(ReadOnlySpan<byte> content, string name, TextEncoding? encoding = null) => ContentKind.Of(content, name, encoding).Format;
}
