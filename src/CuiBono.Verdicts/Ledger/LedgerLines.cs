namespace CuiBono.Verdicts.Ledger;

/// <summary>Cuts a stream into lines, one in memory at a time.</summary>
internal static class LedgerLines
{
    /// <summary>The lines in order, without their line ends, each with whether a line feed ends it.</summary>
    public static IEnumerable<(ReadOnlyMemory<byte> Line, bool Ended)> Of(Stream stream)
    {
        var buffer = new byte[1 << 16];
        var (start, end) = (0, 0);
        while (true)
        {
            var feed = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                yield return (Trim(buffer.AsMemory(start, feed)), true);
                start += feed + 1;
                continue;
            }

            if (start > 0)
            {
                buffer.AsSpan(start, end - start).CopyTo(buffer);
                (start, end) = (0, end - start);
            }

            if (end == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
            var read = stream.Read(buffer, end, buffer.Length - end);
            if (read == 0) break;
            end += read;
        }

        if (end > start) yield return (buffer.AsMemory(start, end - start), false);
    }

    /// <summary>A version control system may have turned line feeds into carriage returns and line feeds.</summary>
    private static ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> line) => line.Span is [.., (byte)'\r'] ? line[..^1] : line;
}
