using System.Globalization;
using System.Security.Cryptography;

namespace CuiBono.Processes;

/// <summary>Writes lines of UTF-8 joined by line feeds, without one at the end: the text that a fingerprint is made of.</summary>
internal sealed class CanonicalText(Stream output)
{
    private bool started;

    /// <summary>The place of each text among all of them sorted by code point, which is the order of their UTF-8 bytes.</summary>
    public static int[] Ranks(Vocabulary texts)
    {
        var codes = new int[texts.Count];
        for (var code = 0; code < codes.Length; code++) codes[code] = code;
        Array.Sort(codes, (left, right) => texts.Utf8(left).SequenceCompareTo(texts.Utf8(right)));
        var ranks = new int[codes.Length];
        for (var rank = 0; rank < codes.Length; rank++) ranks[codes[rank]] = rank;
        return ranks;
    }

    public static string Sha256(Action<Stream> write)
    {
        using var sha = SHA256.Create();
        using (var hashed = new CryptoStream(Stream.Null, sha, CryptoStreamMode.Write))
        using (var buffered = new BufferedStream(hashed, 1 << 14))
            write(buffered);
        return Convert.ToHexStringLower(sha.Hash!);
    }

    public void StartLine()
    {
        if (started) output.WriteByte((byte)'\n');
        started = true;
    }

    public void Write(ReadOnlySpan<byte> utf8) => output.Write(utf8);

    public void Write(int number)
    {
        Span<byte> digits = stackalloc byte[11];
        number.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        output.Write(digits[..length]);
    }
}
