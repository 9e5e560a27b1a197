using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CuiBono.Verdicts.Ledger;

/// <summary>One line of a ledger: {"n":12,"previous":"HASH","hash":"HASH","entry":{...}}, written in exactly this way.</summary>
/// <param name="Number">The entry's number, from 1.</param>
/// <param name="Previous">The hash of the entry before, 64 zeros for the first.</param>
/// <param name="Hash">SHA-256 of previous hash, number and entry, joined by line feeds.</param>
/// <param name="Entry">The entry's JSON, UTF-8.</param>
internal readonly record struct ChainedLine(long Number, string Previous, string Hash, ReadOnlyMemory<byte> Entry)
{
    public const string NoHash = "0000000000000000000000000000000000000000000000000000000000000000";
    private const int HashLength = 64;

    public static ChainedLine After(long number, string previous, byte[] entry) => new(number, previous, HashOf(number, previous, entry), entry);

    /// <summary>True where the hash is the one of the content.</summary>
    public bool IsIntact => Hash == HashOf(Number, Previous, Entry.Span);

    /// <summary>The line with its line feed.</summary>
    public byte[] ToBytes() =>
        [.. "{\"n\":"u8, .. Encoding.ASCII.GetBytes(Text(Number)), .. ",\"previous\":\""u8, .. Encoding.ASCII.GetBytes(Previous),
            .. "\",\"hash\":\""u8, .. Encoding.ASCII.GetBytes(Hash), .. "\",\"entry\":"u8, .. Entry.Span, .. "}\n"u8];

    /// <summary>Takes a line apart; false where it has not exactly this form.</summary>
    /// <param name="bytes">The line without its line feed.</param>
    /// <param name="line">The line.</param>
    public static bool TryRead(ReadOnlyMemory<byte> bytes, out ChainedLine line)
    {
        line = default;
        var rest = bytes.Span;
        if (!Skip(ref rest, "{\"n\":"u8) || rest is not [>= (byte)'1' and <= (byte)'9', ..]) return false;
        if (!Utf8Parser.TryParse(rest, out long number, out var digits)) return false;
        rest = rest[digits..];
        if (!Skip(ref rest, ",\"previous\":\""u8) || !TryHash(ref rest, out var previous)) return false;
        if (!Skip(ref rest, "\",\"hash\":\""u8) || !TryHash(ref rest, out var hash)) return false;
        if (!Skip(ref rest, "\",\"entry\":"u8) || rest is not [(byte)'{', .., (byte)'}', (byte)'}']) return false;
        line = new ChainedLine(number, previous, hash, bytes[(bytes.Length - rest.Length)..^1]);
        return true;
    }

    private static string HashOf(long number, string previous, ReadOnlySpan<byte> entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes($"{previous}\n{Text(number)}\n"));
        hash.AppendData(entry);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static bool Skip(ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> text)
    {
        if (!rest.StartsWith(text)) return false;
        rest = rest[text.Length..];
        return true;
    }

    private static bool TryHash(ref ReadOnlySpan<byte> rest, out string hash)
    {
        hash = "";
        if (rest.Length < HashLength) return false;
        foreach (var letter in rest[..HashLength])
            if (!char.IsAsciiHexDigitLower((char)letter))
                return false;
        hash = Encoding.ASCII.GetString(rest[..HashLength]);
        rest = rest[HashLength..];
        return true;
    }

    private static string Text(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
