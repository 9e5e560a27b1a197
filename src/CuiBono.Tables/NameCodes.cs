using System.Text;

namespace CuiBono.Tables;

/// <summary>Gives the distinct texts of a column numbers in the order in which they come.</summary>
/// <param name="most">Most of them.</param>
internal sealed class NameCodes(int most)
{
    private const int LongestName = 1_024;

    private readonly List<string> names = [];
    private readonly Dictionary<string, int> codes = new(StringComparer.Ordinal);
    private readonly byte[] last = new byte[LongestName];
    private int lastLength;
    private int lastCode = -1;

    /// <summary>The texts by number.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>The number of a text; -1 for an empty one, -2 where it is longer than 1,024 bytes or there are too many.</summary>
    public int Code(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty) return -1;
        if (text.SequenceEqual(last.AsSpan(0, lastLength))) return lastCode;
        if (text.Length > LongestName) return -2;
        Span<char> letters = stackalloc char[LongestName];
        var name = letters[..Encoding.UTF8.GetChars(text, letters)];
        var lookup = codes.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(name, out var code))
        {
            if (names.Count >= most) return -2;
            code = names.Count;
            names.Add(name.ToString());
            codes.Add(names[code], code);
        }

        text.CopyTo(last);
        (lastLength, lastCode) = (text.Length, code);
        return code;
    }
}
