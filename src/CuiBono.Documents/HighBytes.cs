using System.Text;

namespace CuiBono.Documents;

/// <summary>What the bytes over 0x7F of a text say about its encoding.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Valid">How many of them are parts of valid UTF-8 sequences.</param>
/// <param name="Together">How many stand in runs of three or more, as letters of a script that is not Latin do.</param>
/// <param name="HasUndefined">Whether one of them means nothing in Windows-1252.</param>
internal readonly record struct HighBytes(int Count, int Valid, int Together, bool HasUndefined)
{
    private const int LongRun = 3;

    /// <summary>Four fifths of what is not ASCII are UTF-8: a cut or a bad splice damaged the rest.</summary>
    public bool IsDamagedUtf8 => Valid >= 4 * (Count - Valid);

    /// <summary>In Latin letters with accents a byte over 0x7F stands among plain ones.</summary>
    public bool IsWestern => !HasUndefined && Together * 2 <= Count;

    public static HighBytes Of(ReadOnlySpan<byte> body)
    {
        var (count, valid, together, undefined) = (0, 0, 0, false);
        for (var at = 0; at < body.Length;)
        {
            if (body[at] < 0x80)
            {
                at++;
                continue;
            }

            var end = at;
            while (end < body.Length && body[end] >= 0x80)
            {
                undefined |= body[end] is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D;
                end++;
            }

            count += end - at;
            if (end - at >= LongRun) together += end - at;
            valid += ValidIn(body[at..end]);
            at = end;
        }

        return new HighBytes(count, valid, together, undefined);
    }

    private static int ValidIn(ReadOnlySpan<byte> run)
    {
        var valid = 0;
        while (!run.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(run, out _, out var used);
            if (status == System.Buffers.OperationStatus.Done) valid += used;
            run = run[used..];
        }

        return valid;
    }
}
