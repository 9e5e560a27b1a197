using System.Text;
using System.Text.Unicode;
using CuiBono.Evidence;

namespace CuiBono.Reviews.Sources;

/// <summary>The text of a file that a workspace is made of: UTF-8, or UTF-16 with its mark.</summary>
internal static class WorkspaceText
{
    /// <summary>The text; null where the bytes are none, which a finding says with its line.</summary>
    public static string? Of(byte[] content, string file, ICollection<Finding> findings)
    {
        using var reader = new StreamReader(new MemoryStream(content), new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
        try
        {
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            findings.Add(new Finding("not-utf-8", "The file is not UTF-8 text; save it as UTF-8.", new SourcePlace(file) { Line = FirstWrongLine(content) }));
            return null;
        }
    }

    private static int FirstWrongLine(ReadOnlySpan<byte> content)
    {
        var line = 0;
        foreach (var range in content.Split((byte)'\n'))
        {
            line++;
            if (!Utf8.IsValid(content[range])) break;
        }

        return line;
    }
}
