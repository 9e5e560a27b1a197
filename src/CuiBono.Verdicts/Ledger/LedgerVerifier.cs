namespace CuiBono.Verdicts.Ledger;

/// <summary>Follows the chain line by line.</summary>
internal sealed class LedgerVerifier
{
    private readonly List<LedgerProblem> problems = [];
    private readonly HashSet<long> seen = [];
    private readonly List<(int Line, long From, long To)> gaps = [];
    private (long Number, string Hash)? before = (0, ChainedLine.NoHash);
    private string last = ChainedLine.NoHash;
    private long expected = 1;
    private int untrusted;
    private int entries;
    private bool headSeen;

    public static LedgerCheck Verify(Stream ledger, string? head)
    {
        var verifier = new LedgerVerifier { headSeen = head is null or ChainedLine.NoHash };
        var at = 0;
        foreach (var (bytes, ended) in LedgerLines.Of(ledger)) verifier.Look(++at, bytes, ended, head);
        return verifier.Conclude(at, head);
    }

    private void Look(int at, ReadOnlyMemory<byte> bytes, bool ended, string? head)
    {
        if (!ChainedLine.TryRead(bytes, out var line) || (!ended && !line.IsIntact))
        {
            if (ended) Report(at, LedgerProblemKind.Changed, "This line is no entry.");
            else Report(at, LedgerProblemKind.Torn, "This line was not written to its end.");
            Skip();
            return;
        }

        entries++;
        if (!line.IsIntact)
        {
            Report(at, LedgerProblemKind.Changed, $"Entry {line.Number} is not what was written: its hash does not fit.");
            Skip();
            return;
        }

        if (!seen.Add(line.Number) || line.Number < expected)
            Report(at, LedgerProblemKind.Reordered, $"Entry {line.Number} stands after entry {expected - 1}.");
        else if (line.Number > expected + untrusted)
            gaps.Add((at, expected + untrusted, line.Number - 1));
        else if (before is { } one && one.Number == line.Number - 1 && one.Hash != line.Previous)
            Report(Math.Max(1, at - 1), LedgerProblemKind.Changed, $"Entry {one.Number} was changed and hashed anew: entry {line.Number} follows another one.");

        before = (line.Number, line.Hash);
        last = line.Hash;
        expected = Math.Max(expected, line.Number + 1);
        untrusted = 0;
        if (head == line.Hash) headSeen = true;
    }

    /// <summary>Goes on after a line that cannot be trusted: it may have been the expected one, or one too many.</summary>
    private void Skip()
    {
        before = null;
        untrusted++;
    }

    private LedgerCheck Conclude(int lines, string? head)
    {
        foreach (var (at, from, to) in gaps)
        {
            var moved = 0L;
            foreach (var number in seen)
                if (number >= from && number <= to)
                    moved++;
            var missing = from == to ? $"Entry {from} is" : $"Entries {from} to {to} are";
            if (moved == to - from + 1) Report(at, LedgerProblemKind.Reordered, $"{missing} not where it was written, but further down.");
            else Report(at, LedgerProblemKind.Dropped, $"{missing} not there.");
        }

        if (!headSeen) Report(lines + 1, LedgerProblemKind.CutOff, $"The head {head} is not in the ledger: its tail is cut off, or it was written anew.");
        return new LedgerCheck(entries, last, [.. problems.OrderBy(problem => problem.Line)]);
    }

    private void Report(int line, LedgerProblemKind kind, string message) => problems.Add(new LedgerProblem(line, kind, message));
}
