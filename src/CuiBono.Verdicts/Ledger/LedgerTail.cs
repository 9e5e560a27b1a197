namespace CuiBono.Verdicts.Ledger;

/// <summary>The end of a ledger: the last entry, and what a killed process left after it.</summary>
/// <param name="Last">The last whole line as an entry; null where there is none.</param>
/// <param name="End">Where the next line begins.</param>
/// <param name="Torn">The bytes after the last whole line that are no entry.</param>
/// <param name="LacksLineFeed">True where the last entry is whole but for its line feed.</param>
/// <param name="IsForeign">True where the last whole line has not the form of an entry.</param>
internal sealed record LedgerTail(ChainedLine? Last, long End, byte[] Torn, bool LacksLineFeed, bool IsForeign)
{
    private const int Block = 1 << 14;

    public static LedgerTail Of(FileStream file)
    {
        var length = file.Length;
        var lastFeed = FeedBefore(file, length);
        if (lastFeed + 1 < length)
        {
            var rest = Bytes(file, lastFeed + 1, length);
            if (ChainedLine.TryRead(rest, out var whole) && whole.IsIntact) return new LedgerTail(whole, length, [], true, false);
            return At(file, lastFeed) with { Torn = rest };
        }

        return At(file, lastFeed);
    }

    private static LedgerTail At(FileStream file, long feed)
    {
        if (feed < 0) return new LedgerTail(null, 0, [], false, false);
        var bytes = Bytes(file, FeedBefore(file, feed) + 1, feed);
        var form = ChainedLine.TryRead(bytes is [.. var before, (byte)'\r'] ? before : bytes, out var line);
        return new LedgerTail(form ? line : null, feed + 1, [], false, !form);
    }

    /// <summary>The place of the last line feed before an offset; -1 where there is none.</summary>
    private static long FeedBefore(FileStream file, long offset)
    {
        var buffer = new byte[Block];
        while (offset > 0)
        {
            var from = Math.Max(0, offset - Block);
            var count = (int)(offset - from);
            file.Position = from;
            file.ReadExactly(buffer, 0, count);
            var feed = buffer.AsSpan(0, count).LastIndexOf((byte)'\n');
            if (feed >= 0) return from + feed;
            offset = from;
        }

        return -1;
    }

    private static byte[] Bytes(FileStream file, long from, long to)
    {
        var bytes = new byte[to - from];
        file.Position = from;
        file.ReadExactly(bytes);
        return bytes;
    }
}
