using System.Globalization;
using CuiBono.Evidence;

namespace CuiBono.Verdicts.Ledger;

/// <summary>An append-only file of what was decided: one JSON object a line, each chained by hash to the one before.</summary>
/// <param name="path">The file; it is created with its folder at the first append.</param>
/// <param name="clock">Measures how long to wait for another process that has the file open.</param>
/// <remarks>Only one process writes at a time; others wait. Every append reaches the disk before it returns. A line that a killed process
/// left half-written is moved to a file beside the ledger, and said. The format is described in docs/methods/ledger.md.</remarks>
public sealed class LedgerFile(string path, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(15);

    /// <summary>How long to wait for another process that has the file open.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Is told of each step of an append, in a test that ends the process there.</summary>
    internal Action<WriteStep>? At { get; init; }

    /// <summary>Appends entries in their order.</summary>
    /// <exception cref="IOException">The file cannot be opened or written, or another process kept it longer than <see cref="Patience"/>.</exception>
    public LedgerAppend Append(IReadOnlyList<LedgerEntry> entries) => Append(_ => entries);

    /// <summary>Appends what follows from the entries that are there, while no other process can write.</summary>
    /// <param name="next">Gets the entries so far, may write files that belong to the new ones, and gives the new ones, in their order; none where there is nothing to say.</param>
    /// <exception cref="IOException">The file cannot be opened or written, or another process kept it longer than <see cref="Patience"/>.</exception>
    public LedgerAppend Append(Func<IReadOnlyList<LedgerEntry>, IReadOnlyList<LedgerEntry>> next)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
        using var file = Open(FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var findings = new List<Finding>();
        var tail = LedgerTail.Of(file);
        if (tail.Last is { IsIntact: false } || tail.IsForeign)
            return new LedgerAppend(null, [new Finding("ledger-broken", "The last line is no intact entry; nothing was appended. Verify the ledger first.", new SourcePlace(path))]);

        if (tail.Torn.Length > 0)
        {
            var aside = SetAside(tail);
            file.SetLength(tail.End);
            findings.Add(new Finding("ledger-torn", $"The last line was not written to its end; its {tail.Torn.Length} bytes were moved to '{Path.GetFileName(aside)}'.", new SourcePlace(path), FindingSeverity.Warning));
        }

        file.Position = 0;
        var entries = next([.. Entries(file)]);
        using var lines = new MemoryStream();
        if (tail.LacksLineFeed) lines.WriteByte((byte)'\n');
        var (number, head) = (tail.Last?.Number ?? 0, tail.Last?.Hash ?? ChainedLine.NoHash);
        foreach (var entry in entries)
        {
            var line = ChainedLine.After(++number, head, EntryJson.Write(entry));
            lines.Write(line.ToBytes());
            head = line.Hash;
        }

        if (entries.Count == 0) return new LedgerAppend(head, findings);
        file.Position = tail.End;
        At?.Invoke(WriteStep.BeforeLedger);
        if (At is { } at) Half(file, lines, at);
        else file.Write(lines.GetBuffer(), 0, (int)lines.Length);
        At?.Invoke(WriteStep.LedgerWritten);
        file.Flush(flushToDisk: true);
        At?.Invoke(WriteStep.LedgerOnDisk);
        return new LedgerAppend(head, findings);
    }

    /// <summary>Follows the chain from the first entry to the last.</summary>
    /// <param name="head">A head that an earlier verification or append gave; it must still be in the ledger, which may have grown since.</param>
    /// <returns>What is wrong; a ledger that does not exist holds no entries.</returns>
    /// <exception cref="IOException">The file cannot be read, or another process kept it longer than <see cref="Patience"/>.</exception>
    public LedgerCheck Verify(string? head = null)
    {
        if (!HasContent()) return LedgerVerifier.Verify(Stream.Null, head);
        using var file = Open(FileMode.Open, FileAccess.Read, FileShare.Read);
        return LedgerVerifier.Verify(file, head);
    }

    /// <summary>The entries in their order; what <see cref="Verify"/> would call changed or torn is left out, so verify first.</summary>
    /// <exception cref="IOException">The file cannot be read, or another process kept it longer than <see cref="Patience"/>.</exception>
    public IEnumerable<LedgerEntry> Read()
    {
        if (!HasContent()) yield break;
        using var file = Open(FileMode.Open, FileAccess.Read, FileShare.Read);
        foreach (var entry in Entries(file)) yield return entry;
    }

    private static IEnumerable<LedgerEntry> Entries(Stream file)
    {
        foreach (var (bytes, _) in LedgerLines.Of(file))
            if (ChainedLine.TryRead(bytes, out var line) && line.IsIntact && EntryJson.Read(line.Entry) is { } entry)
                yield return entry;
    }

    /// <summary>Writes in two halves, as an operating system may, with a step between them.</summary>
    private static void Half(FileStream file, MemoryStream lines, Action<WriteStep> at)
    {
        var half = (int)lines.Length / 2;
        file.Write(lines.GetBuffer(), 0, half);
        file.Flush();
        at(WriteStep.LedgerHalfWritten);
        file.Write(lines.GetBuffer(), half, (int)lines.Length - half);
        file.Flush();
    }

    /// <summary>False for an empty file too, and for a pipe or a device: reading one need not end.</summary>
    private bool HasContent()
    {
        var file = new FileInfo(path);
        var target = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true);
        return target is FileInfo { Exists: true, Length: > 0 };
    }

    /// <summary>Saves the torn bytes before they leave the ledger; never over what was saved before.</summary>
    private string SetAside(LedgerTail tail)
    {
        for (var number = 1; ; number++)
        {
            var aside = $"{path}.{number.ToString(CultureInfo.InvariantCulture)}.torn";
            if (File.Exists(aside)) continue;
            using var saved = new FileStream(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            saved.Write(tail.Torn);
            saved.Flush(flushToDisk: true);
            return aside;
        }
    }

    private FileStream Open(FileMode mode, FileAccess access, FileShare share)
    {
        var since = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(path, mode, access, share);
            }
            catch (IOException busy) when (busy is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException))
            {
                if (clock.GetElapsedTime(since) > Patience) throw;
                Thread.Sleep(Pause);
            }
        }
    }
}
