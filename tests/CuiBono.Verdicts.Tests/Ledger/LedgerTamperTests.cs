using CuiBono.Verdicts.Ledger;

namespace CuiBono.Verdicts.Tests.Ledger;

public class LedgerTamperTests
{
    private const int Entries = 6;

    [Fact]
    public void Any_changed_byte_is_found_on_its_line()
    {
        using var ledger = new TemporaryLedger(3);
        var whole = File.ReadAllBytes(ledger.Path);
        var second = Array.IndexOf(whole, (byte)'\n') + 1;
        var third = Array.IndexOf(whole, (byte)'\n', second) + 1;
        for (var at = second; at < third - 1; at++)
        {
            var changed = (byte[])whole.Clone();
            changed[at] ^= 1;
            if (changed[at] == (byte)'\n') continue;
            File.WriteAllBytes(ledger.Path, changed);

            var problem = Assert.Single(ledger.File.Verify().Problems);
            Assert.Equal((2, LedgerProblemKind.Changed), (problem.Line, problem.Kind));
        }
    }

    [Fact]
    public void A_line_feed_taken_away_is_found()
    {
        using var ledger = new TemporaryLedger(3);
        var whole = File.ReadAllText(ledger.Path);
        File.WriteAllText(ledger.Path, whole.Remove(whole.IndexOf('\n', StringComparison.Ordinal), 1));

        Assert.False(ledger.File.Verify().Holds);
    }

    [Fact]
    public void An_entry_that_is_changed_and_hashed_anew_is_found_by_the_next_one()
    {
        using var ledger = new TemporaryLedger(Entries);
        using var forged = new TemporaryLedger();
        forged.File.Append([.. Enumerable.Range(1, 2).Select(number => TemporaryLedger.Held($"initiative-{number}")), TemporaryLedger.Entry("initiative-3", VerdictKind.Go, 20)]);
        var lines = ledger.Lines;
        lines[2] = forged.Lines[2];
        ledger.Lines = lines;

        var problem = Assert.Single(ledger.File.Verify().Problems);
        Assert.Equal((3, LedgerProblemKind.Changed), (problem.Line, problem.Kind));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 1)]
    [InlineData(1, 3)]
    public void Dropped_entries_are_found(int from, int count)
    {
        using var ledger = new TemporaryLedger(Entries);
        ledger.Lines = [.. ledger.Lines.Where((_, index) => index < from || index >= from + count)];

        var problem = Assert.Single(ledger.File.Verify().Problems);
        Assert.Equal((from + 1, LedgerProblemKind.Dropped), (problem.Line, problem.Kind));
    }

    [Fact]
    public void Any_two_lines_that_change_places_are_found()
    {
        using var ledger = new TemporaryLedger(Entries);
        var whole = ledger.Lines;
        for (var one = 0; one < Entries; one++)
            for (var other = one + 1; other < Entries; other++)
            {
                var lines = (string[])whole.Clone();
                (lines[one], lines[other]) = (lines[other], lines[one]);
                ledger.Lines = lines;

                var problems = ledger.File.Verify().Problems;
                Assert.NotEmpty(problems);
                Assert.All(problems, problem => Assert.Equal(LedgerProblemKind.Reordered, problem.Kind));
            }
    }

    [Fact]
    public void An_entry_that_stands_twice_is_found()
    {
        using var ledger = new TemporaryLedger(3);
        ledger.Lines = [.. ledger.Lines, ledger.Lines[1]];

        Assert.Equal(LedgerProblemKind.Reordered, Assert.Single(ledger.File.Verify().Problems).Kind);
    }

    [Fact]
    public void A_line_that_was_put_in_is_found_and_its_neighbours_are_not_blamed()
    {
        using var ledger = new TemporaryLedger(3);
        ledger.Lines = [ledger.Lines[0], "{\"type\":\"verdict\"}", .. ledger.Lines[1..]];

        var problem = Assert.Single(ledger.File.Verify().Problems);
        Assert.Equal((2, LedgerProblemKind.Changed), (problem.Line, problem.Kind));
    }

    [Fact]
    public void A_cut_off_tail_is_found_with_the_head_and_cannot_be_found_without()
    {
        using var ledger = new TemporaryLedger(Entries);
        var head = ledger.File.Verify().Head;
        var lines = ledger.Lines;
        for (var left = Entries - 1; left >= 0; left--)
        {
            ledger.Lines = lines[..left];

            Assert.True(ledger.File.Verify().Holds);
            Assert.Equal((left + 1, LedgerProblemKind.CutOff), ledger.File.Verify(head).Problems.Select(problem => (problem.Line, problem.Kind)).Single());
        }

        File.Delete(ledger.Path);
        Assert.Equal(LedgerProblemKind.CutOff, Assert.Single(ledger.File.Verify(head).Problems).Kind);
    }

    [Fact]
    public void A_ledger_written_anew_as_a_whole_is_found_only_with_the_head()
    {
        using var ledger = new TemporaryLedger(3);
        var head = ledger.File.Verify().Head;
        using var forged = new TemporaryLedger();
        forged.File.Append([TemporaryLedger.Entry("initiative-1", VerdictKind.Go, 20)]);
        File.Copy(forged.Path, ledger.Path, overwrite: true);

        Assert.True(ledger.File.Verify().Holds);
        Assert.False(ledger.File.Verify(head).Holds);
    }
}
