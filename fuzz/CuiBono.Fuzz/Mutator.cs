using System.Text;

namespace CuiBono.Fuzz;

/// <summary>Changes bytes blindly: flips, cuts, copies, splices, numbers at their edges, words of the formats.</summary>
internal sealed class Mutator(Random random, IReadOnlyList<byte[]> seeds)
{
    private static readonly byte[][] Words =
    [
        .. new[]
        {
            "0", "-1", "1", "255", "65536", "2147483647", "-2147483648", "4294967296", "99999999999999999999", "1e308", "NaN", "0.0000001",
            "<", ">", "</", "/>", "&amp;", "&#0;", "&x;", "<!DOCTYPE x [<!ENTITY x \"y\">]>", "<![CDATA[", "]]>", "<?xml version=\"1.0\" encoding=\"utf-16\"?>", "xmlns:x=\"y\"",
            "\"", "\"\"", ",", ";", "\t", "|", "\r", "\n", "\r\n", "---\n", "```", "| - |\n", "<!--", "-->", "[a](b)", "**", "# ", "- ", "> ", "\u00AD", "\uFB01", "\u200B", "\0",
            "{", "}", ":", "null", "true", "\"id\":", "\\ud800", "POINT (", "LINESTRING (", "EPSG:32632", "\f",
            "obj", "endobj", "stream\n", "endstream", "<<", ">>", "[", "]", "(", ")", "/Length ", " 0 R", "/Kids", "/Filter/FlateDecode", "/W[1 2 1]", "BT", "ET", " Tj", " Do", "q", "Q", "xref", "trailer", "startxref",
        }.Select(Encoding.UTF8.GetBytes),
        [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xC3], [0xED, 0xA0, 0x80],
    ];

    /// <summary>A seed, changed in a few places.</summary>
    public byte[] Mutate() => Mutate(Seed());

    public byte[] Seed() => seeds[random.Next(seeds.Count)];

    public byte[] Mutate(byte[] seed)
    {
        var bytes = seed.ToList();
        for (var changes = 1 + random.Next(6); changes > 0; changes--) Change(bytes);
        return [.. bytes];
    }

    private void Change(List<byte> bytes)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(bytes.Count - at, 1 + random.Next(random.Next(4) == 0 ? 2_000 : 20));
        switch (random.Next(9))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 4:
                bytes.InsertRange(at, Words[random.Next(Words.Length)]);
                break;
            case 5:
                var word = Words[random.Next(Words.Length)];
                for (var times = random.Next(random.Next(8) == 0 ? 3_000 : 20); times > 0 && bytes.Count < 500_000; times--) bytes.InsertRange(Math.Min(at, bytes.Count), word);
                break;
            case 6:
                var other = Seed();
                var from = random.Next(other.Length);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(other.Length - from, random.Next(3_000))));
                break;
            case 7 when random.Next(4) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            default:
                Renumber(bytes, at);
                break;
        }
    }

    /// <summary>Puts another number in the place of the next one.</summary>
    private void Renumber(List<byte> bytes, int at)
    {
        while (at < bytes.Count && !char.IsAsciiDigit((char)bytes[at])) at++;
        var end = at;
        while (end < bytes.Count && char.IsAsciiDigit((char)bytes[end])) end++;
        bytes.RemoveRange(at, end - at);
        bytes.InsertRange(at, random.Next(2) == 0 ? Words[random.Next(12)] : Encoding.ASCII.GetBytes($"{random.Next(300)}"));
    }
}
