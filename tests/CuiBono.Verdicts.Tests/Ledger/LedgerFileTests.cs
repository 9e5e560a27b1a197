using CuiBono.Evidence;
using CuiBono.Verdicts.Ledger;

namespace CuiBono.Verdicts.Tests.Ledger;

public class LedgerFileTests
{
    [Fact]
    public void A_ledger_that_was_never_written_holds_no_entries()
    {
        using var ledger = new TemporaryLedger();

        Assert.Equal(new LedgerCheck(0, new string('0', 64), []).Head, ledger.File.Verify().Head);
        Assert.True(ledger.File.Verify().Holds);
        Assert.Empty(ledger.File.Read());
    }

    [Fact]
    public void What_is_appended_is_read_back()
    {
        using var ledger = new TemporaryLedger();
        var review = new ReviewEntry(TemporaryLedger.Time, "Ines", Cases.AsOf, "Northline", "customer-first", "p", 1) { Product = "0.1.0" };
        var verdict = TemporaryLedger.Held("twelve-days") with { Qualifiers = [Qualifier.Waived], Waivers = ["w-1"] };

        ledger.File.Append([review, verdict]);
        var read = ledger.File.Read().ToList();

        Assert.Equal(review, read[0]);
        var back = Assert.IsType<VerdictEntry>(read[1]);
        Assert.Equivalent(verdict, back, strict: true);
        Assert.True(ledger.File.Verify().Holds);
    }

    [Fact]
    public void The_first_append_makes_the_folder_and_an_append_of_nothing_leaves_the_ledger_as_it_is()
    {
        using var ledger = new TemporaryLedger();
        var path = Path.Combine(Path.GetDirectoryName(ledger.Path)!, "deeper", "still", "ledger.jsonl");
        var file = new LedgerFile(path, TimeProvider.System);
        var head = file.Append([TemporaryLedger.Held("a")]).Head;
        var whole = File.ReadAllBytes(path);

        Assert.Equal(head, file.Append([]).Head);
        Assert.Equal(whole, File.ReadAllBytes(path));
    }

    [Fact]
    public void What_was_torn_is_a_warning_and_leaves_the_ledger_even_where_nothing_follows()
    {
        using var ledger = new TemporaryLedger(2);
        var whole = File.ReadAllBytes(ledger.Path);
        File.WriteAllBytes(ledger.Path, [.. whole, .. "{\"n\":3,"u8]);
        var append = ledger.File.Append([]);

        var torn = Assert.Single(append.Findings);
        Assert.Equal(("ledger-torn", FindingSeverity.Warning), (torn.Code, torn.Severity));
        Assert.Equal(whole, File.ReadAllBytes(ledger.Path));
        Assert.Equal(ledger.File.Verify().Head, append.Head);
    }

    [Fact]
    public void What_follows_is_told_of_all_entries_before_it()
    {
        using var ledger = new TemporaryLedger(3);
        var seen = 0;
        ledger.File.Append(before =>
        {
            seen = before.Count;
            return [];
        });
        Assert.Equal(3, seen);
    }

    [Fact]
    public void The_files_of_a_verdict_are_written_in_the_order_of_their_names()
    {
        using var ledger = new TemporaryLedger();
        ledger.File.Append([TemporaryLedger.Held("a") with { Evidence = new Dictionary<string, string> { ["b.pptx"] = "2", ["a.md"] = "1", ["c.csv"] = "3" } }]);
        Assert.Contains("\"evidence\":{\"a.md\":\"1\",\"b.pptx\":\"2\",\"c.csv\":\"3\"}", ledger.Lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("outcomes", ledger.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_is_written_as_the_method_page_says()
    {
        using var ledger = new TemporaryLedger();
        ledger.File.Append([new LedgerEntry("note", TemporaryLedger.Time, "Ines")]);

        // printf '%064d\n1\n%s' 0 ENTRY | sha256sum
        const string Entry = """{"type":"note","time":"2026-11-20T09:30:00+01:00","who":"Ines"}""";
        const string Hash = "33c0f73b6bdb62d89d3668cf42d30fae8d036db6408d6de07e27aff8564dbb7a";
        Assert.Equal($$"""{"n":1,"previous":"{{new string('0', 64)}}","hash":"{{Hash}}","entry":{{Entry}}}""", Assert.Single(ledger.Lines));
    }

    [Theory]
    [InlineData("half \uD83D a smile")]
    [InlineData("\0 \n \r \u2028 \" \\ </script>")]
    public void Any_text_can_be_recorded_on_one_line(string words)
    {
        using var ledger = new TemporaryLedger();
        ledger.File.Append([new LedgerEntry("note", TemporaryLedger.Time, words)]);

        Assert.Single(ledger.Lines);
        Assert.True(ledger.File.Verify().Holds);
        Assert.Equal(words.Replace('\uD83D', '\uFFFD'), Assert.Single(ledger.File.Read()).Who);
    }

    [Fact]
    public void An_entry_of_a_kind_that_is_not_known_is_kept_and_chained()
    {
        using var ledger = new TemporaryLedger(1);
        ledger.File.Append([new LedgerEntry("challenge", TemporaryLedger.Time, "Jorun"), TemporaryLedger.Held("b")]);

        Assert.Equal(["verdict", "challenge", "verdict"], ledger.File.Read().Select(entry => entry.Type));
        Assert.True(ledger.File.Verify().Holds);
    }

    [Fact]
    public void The_head_of_an_append_is_the_head_of_the_verification()
    {
        using var ledger = new TemporaryLedger(2);
        var head = ledger.File.Append([TemporaryLedger.Held("c")]).Head;

        Assert.Equal(head, ledger.File.Verify(head).Head);
    }

    [Fact]
    public void A_ledger_that_has_grown_still_holds_its_earlier_head()
    {
        using var ledger = new TemporaryLedger(2);
        var head = ledger.File.Verify().Head;
        ledger.File.Append([TemporaryLedger.Held("c")]);

        Assert.True(ledger.File.Verify(head).Holds);
    }

    [Fact]
    public void A_last_line_torn_at_any_byte_is_found_and_moved_aside_by_the_next_append()
    {
        using var ledger = new TemporaryLedger(3);
        var whole = File.ReadAllBytes(ledger.Path);
        var begin = whole.AsSpan(0, whole.Length - 1).LastIndexOf((byte)'\n') + 1;
        for (var end = begin + 1; end < whole.Length - 1; end++)
        {
            File.WriteAllBytes(ledger.Path, whole[..end]);

            var torn = Assert.Single(ledger.File.Verify().Problems);
            Assert.Equal((3, LedgerProblemKind.Torn), (torn.Line, torn.Kind));

            var append = ledger.File.Append([TemporaryLedger.Held("after")]);
            Assert.Equal("ledger-torn", Assert.Single(append.Findings).Code);
            Assert.True(ledger.File.Verify().Holds);
            Assert.Equal(["initiative-1", "initiative-2", "after"], ledger.File.Read().Cast<VerdictEntry>().Select(entry => entry.Initiative));
            var aside = Assert.Single(ledger.Torn);
            Assert.Equal(whole[begin..end], File.ReadAllBytes(aside));
            File.Delete(aside);
        }
    }

    [Fact]
    public void A_last_line_that_lacks_only_its_line_feed_is_whole()
    {
        using var ledger = new TemporaryLedger(2);
        var whole = File.ReadAllBytes(ledger.Path);
        File.WriteAllBytes(ledger.Path, whole[..^1]);

        Assert.True(ledger.File.Verify().Holds);
        Assert.Empty(ledger.File.Append([TemporaryLedger.Held("after")]).Findings);
        Assert.Equal((true, 3), (ledger.File.Verify().Holds, ledger.File.Verify().Entries));
    }

    [Fact]
    public void Torn_lines_never_overwrite_each_other()
    {
        using var ledger = new TemporaryLedger(1);
        foreach (var rest in (string[])["{\"n\":", "{\"n\":2"])
        {
            File.AppendAllText(ledger.Path, rest);
            ledger.File.Append([TemporaryLedger.Held("after")]);
        }

        Assert.Equal(["{\"n\":", "{\"n\":2"], ledger.Torn.Order().Select(File.ReadAllText));
    }

    [Fact]
    public void Nothing_is_appended_to_a_ledger_whose_last_line_was_changed()
    {
        using var ledger = new TemporaryLedger(2);
        ledger.Lines = [ledger.Lines[0], ledger.Lines[1].Replace("initiative-2", "initiative-9", StringComparison.Ordinal)];

        var append = ledger.File.Append([TemporaryLedger.Held("after")]);

        Assert.Null(append.Head);
        Assert.Equal("ledger-broken", Assert.Single(append.Findings).Code);
        Assert.Equal(2, ledger.Lines.Length);
    }

    [Fact]
    public void Windows_line_ends_do_not_break_a_ledger()
    {
        using var ledger = new TemporaryLedger(3);
        File.WriteAllText(ledger.Path, File.ReadAllText(ledger.Path).Replace("\n", "\r\n", StringComparison.Ordinal));
        ledger.File.Append([TemporaryLedger.Held("after")]);

        Assert.Equal((true, 4), (ledger.File.Verify().Holds, ledger.File.Verify().Entries));
    }

    [Fact]
    public void A_process_that_cannot_get_the_file_says_so_after_its_patience()
    {
        using var ledger = new TemporaryLedger(1);
        using var other = new FileStream(ledger.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.ThrowsAny<IOException>(() => new LedgerFile(ledger.Path, TimeProvider.System) { Patience = TimeSpan.FromMilliseconds(50) }.Append([TemporaryLedger.Held("b")]));
    }
}
