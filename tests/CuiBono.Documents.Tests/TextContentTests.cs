using System.Text;
using CuiBono.Evidence;

namespace CuiBono.Documents.Tests;

public sealed class TextContentTests
{
    /// <summary>The bytes are those that iconv writes for the text.</summary>
    [Theory]
    [InlineData("iso-8859-1", "4772f6df65", "Größe")]
    [InlineData("windows-1252", "8034", "€4")]
    [InlineData("iso-8859-15", "a434", "€4")]
    [InlineData("iso-8859-2", "a3f364bc", "Łódź")]
    [InlineData("windows-1250", "a3f3649f", "Łódź")]
    [InlineData("windows-1251", "caebe8e5edf2", "Клиент")]
    [InlineData("KOI8-R", "ebccc9c5ced4", "Клиент")]
    [InlineData("shift_jis", "8cda8b71", "顧客")]
    [InlineData("iso-2022-jp", "1b2442385c35521b2842", "顧客")]
    [InlineData("utf-16le", "47007200f600df006500", "Größe")]
    [InlineData("utf-16be", "0047007200f600df0065", "Größe")]
    public void A_declared_encoding_is_the_one_in_which_text_and_tables_are_read(string encoding, string bytes, string text)
    {
        var content = Convert.FromHexString(bytes);
        var declared = TextEncoding.Of(encoding);

        var document = DocumentReader.Read(content, "case.md", encoding: declared);
        Assert.Equal(text, Assert.Single(document.Passages).Text);
        Assert.Empty(document.Findings);

        var lines = declared!.Name.StartsWith("utf-16", StringComparison.Ordinal) ? Encoding.GetEncoding(declared.Name) : Encoding.ASCII;
        var register = RegisterReader.Read((byte[])[.. lines.GetBytes("id,name\n1,"), .. content, .. lines.GetBytes("\n")], "r.csv", encoding: declared);
        Assert.Equal(text, Assert.Single(register.Rows).Cells[1]);
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("UTF7")]
    [InlineData("latin-klingon")]
    [InlineData("")]
    public void A_name_that_means_no_safe_encoding_is_none(string name) => Assert.Null(TextEncoding.Of(name));

    [Fact]
    public void Every_name_that_is_offered_is_known() => Assert.All(TextEncoding.Names, name => Assert.NotNull(TextEncoding.Of(name)));

    [Theory]
    [InlineData("case.md")]
    [InlineData("case.txt")]
    public void Text_that_is_not_utf8_is_read_as_windows_1252_and_words_show_how_it_came_out(string name)
    {
        var document = DocumentReader.Read((byte[])[.. "fine\ncaf"u8, 0xE9, .. " visits\n"u8], name);

        Assert.Equal("fine café visits", Assert.Single(document.Passages).Text);
        var finding = Assert.Single(document.Findings);
        Assert.Equal(("not-utf8", 2, FindingSeverity.Warning), (finding.Code, finding.Place.Line, finding.Severity));
        Assert.Contains("'café'", finding.Message, StringComparison.Ordinal);
    }

    /// <summary>Windows-1251 and Shift-JIS would come out as words of Windows-1252 that nobody wrote.</summary>
    [Theory]
    [InlineData("caebe8e5edf220eff0e8f8b8eb", "case.md")]
    [InlineData("8cda8b7182cd91d282bd82c882a2", "case.txt")]
    [InlineData("1b2442385c35521b2842", "case.txt")]
    public void Text_in_other_letters_is_unread_rather_than_guessed(string bytes, string name)
    {
        var document = DocumentReader.Read((byte[])[.. "first\n"u8, .. Convert.FromHexString(bytes)], name);

        Assert.Empty(document.Passages);
        Assert.Equal(2, Assert.Single(document.Unread).Place.Line);
        Assert.Equal("encoding-unknown", Assert.Single(document.Findings).Code);
    }

    [Fact]
    public void A_register_in_other_letters_is_unread_too()
    {
        var register = RegisterReader.Read((byte[])[.. "id,name\n1,"u8, .. Convert.FromHexString("caebe8e5edf2"), .. "\n"u8], "r.csv");

        Assert.Empty(register.Rows);
        Assert.Equal("encoding-unknown", Assert.Single(register.Findings).Code);
        Assert.Single(register.Unread);
    }

    [Fact]
    public void A_damaged_byte_does_not_turn_a_utf8_file_into_another_encoding()
    {
        var document = DocumentReader.Read((byte[])[.. "Größe und Übung\nbroken "u8, 0xE9, .. " word\n"u8], "case.md");

        var finding = Assert.Single(document.Findings);
        Assert.Equal(("invalid-utf8", 2), (finding.Code, finding.Place.Line));
        Assert.Equal("Größe und Übung broken \uFFFD word", Assert.Single(document.Passages).Text);
    }

    [Theory]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    public void Utf16_without_a_mark_is_told_by_its_zeros_and_that_is_said(string encoding)
    {
        var document = DocumentReader.Read(Encoding.GetEncoding(encoding).GetBytes("# Größe\n\nAll customers."), "case.md");

        Assert.Equal(["Größe", "All customers."], document.Passages.Select(passage => passage.Text));
        Assert.Equal("encoding-assumed", Assert.Single(document.Findings).Code);
    }

    [Fact]
    public void A_mark_counts_more_than_what_is_declared()
    {
        var document = DocumentReader.Read((byte[])[0xEF, 0xBB, 0xBF, .. "Größe"u8], "case.md", encoding: TextEncoding.Of("windows-1251"));

        Assert.Equal("Größe", Assert.Single(document.Passages).Text);
        Assert.Equal("encoding-differs", Assert.Single(document.Findings).Code);
    }

    [Fact]
    public void A_declared_encoding_of_a_file_that_is_valid_utf8_is_doubted()
    {
        var document = DocumentReader.Read("Größe"u8.ToArray(), "case.md", encoding: TextEncoding.Of("windows-1252"));

        Assert.Equal("GrÃ¶ÃŸe", Assert.Single(document.Passages).Text);
        Assert.Equal("encoding-differs", Assert.Single(document.Findings).Code);
    }

    /// <summary>Windows-1251 has no letter at 0x98; half a sign of GB 18030 is none; ISO 8859-1 has no quotes at 0x93, which is what Windows-1252 writes.</summary>
    [Theory]
    [InlineData("windows-1251", "6f6b0a98")]
    [InlineData("iso-8859-1", "6f6b0a93")]
    [InlineData("gb18030", "6f6b0a81")]
    public void Bytes_that_mean_nothing_in_the_declared_encoding_are_said_with_their_line(string encoding, string bytes)
    {
        var document = DocumentReader.Read(Convert.FromHexString(bytes), "case.md", encoding: TextEncoding.Of(encoding));

        var finding = Assert.Single(document.Findings);
        Assert.Equal(("invalid-bytes", 2), (finding.Code, finding.Place.Line));
    }
}
