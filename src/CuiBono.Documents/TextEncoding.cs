using System.Text;

namespace CuiBono.Documents;

/// <summary>The encoding that somebody says a text file has.</summary>
/// <remarks>Names are those of the IANA registry, as .NET knows them; where a file begins with a byte order mark, the mark counts and not the name.</remarks>
public sealed class TextEncoding
{
    private static readonly string[] Common =
        ["utf-8", "utf-16le", "utf-16be", "windows-1252", "windows-1250", "windows-1251", "iso-8859-1", "iso-8859-2", "iso-8859-15", "shift_jis", "gb18030", "big5", "euc-jp", "euc-kr", "koi8-r", "macintosh", "ibm850"];

    private static readonly DecoderReplacementFallback Unknown = new("\uFFFD");

    private TextEncoding(string name, Encoding encoding) => (Name, Encoding) = (name, encoding);

    /// <summary>The name by which it was asked for.</summary>
    public string Name { get; }

    /// <summary>Names that offices use, for those who have to choose.</summary>
    public static IReadOnlyList<string> Names => Common;

    internal Encoding Encoding { get; }

    /// <summary>The encoding of a name such as "windows-1252" or "shift_jis"; null where there is none. UTF-7, in which text can hide from every check, is none.</summary>
    public static TextEncoding? Of(string name)
    {
        name = name.Trim();
        if (name.Length is 0 or > 40 || name.Replace("-", "", StringComparison.Ordinal).StartsWith("utf7", StringComparison.OrdinalIgnoreCase)) return null;
        try
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ReplacementFallback, Unknown)
                ?? Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, Unknown);
            return new TextEncoding(name.ToLowerInvariant(), encoding);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
