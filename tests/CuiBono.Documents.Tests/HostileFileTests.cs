using System.Text;
using CuiBono.Documents.Tests.Files;

namespace CuiBono.Documents.Tests;

/// <summary>Files made to harm: each gives a finding and an unread part, within the limits.</summary>
public sealed class HostileFileTests
{
    [Fact]
    public void A_part_that_unpacks_to_many_times_its_size_is_refused()
    {
        var document = DocumentReader.Read(OfficeFile.Word(OfficeFile.Paragraph(new string('a', 5_000_000))), "case.docx");

        Assert.Equal("zip-ratio", Assert.Single(document.Findings).Code);
        Assert.Single(document.Unread);
    }

    [Fact]
    public void A_container_that_lies_about_its_sizes_is_held_to_what_comes_out()
    {
        var file = OfficeFile.Word(OfficeFile.Paragraph(new string('a', 5_000_000)));
        DeclareSmall(file);

        var document = DocumentReader.Read(file, "case.docx");

        Assert.NotEmpty(document.Unread);
        Assert.DoesNotContain(document.Passages, passage => passage.Text.Length > ReadLimits.Default.MaxPassageLength);
    }

    [Fact]
    public void A_container_over_the_limit_is_refused_before_it_is_unpacked()
    {
        var document = DocumentReader.Read(OfficeFile.Word(OfficeFile.Paragraph("text")), "case.docx", new ReadLimits { MaxUnpackedBytes = 100 });

        Assert.Equal("unpacked-too-large", Assert.Single(document.Findings).Code);
    }

    [Theory]
    [InlineData("<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")]
    [InlineData("<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>")]
    [InlineData("<!DOCTYPE w SYSTEM \"https://x.example/x.dtd\">")]
    public void Entities_and_dtds_are_refused(string doctype)
    {
        var file = OfficeFile.Zip(("word/document.xml", doctype + "<document><body><p><r><t>text &x;</t></r></p></body></document>"));

        var document = DocumentReader.Read(file, "case.docx");

        Assert.Empty(document.Passages);
        Assert.Contains(document.Findings, finding => finding.Code == "broken-part");
    }

    [Fact]
    public void Xml_that_is_nested_without_end_is_refused()
    {
        var document = DocumentReader.Read(OfficeFile.Word(string.Concat(Enumerable.Repeat("<w:sdt>", 20_000))), "case.docx");

        Assert.Equal("too-deep", Assert.Single(document.Findings).Code);
    }

    [Fact]
    public void A_tag_with_hundreds_of_thousands_of_attributes_is_refused()
    {
        var attributes = string.Concat(Enumerable.Range(0, 200_000).Select(at => $" a{at * 7919}=\"{at}\""));

        var document = DocumentReader.Read(OfficeFile.Word($"<w:p{attributes}/>"), "case.docx");

        Assert.Contains("2 MB", Assert.Single(document.Unread).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_out_of_the_package_is_never_followed()
    {
        var file = OfficeFile.Zip(
            ("word/document.xml", "<document><body><p><r><t>text</t></r></p></body></document>"),
            ("word/_rels/document.xml.rels", "<Relationships><Relationship Id=\"a\" Type=\"x/header\" Target=\"https://x.example/\" TargetMode=\"External\"/><Relationship Id=\"b\" Type=\"x/footer\" Target=\"../../../../etc/passwd\"/></Relationships>"));

        var document = DocumentReader.Read(file, "case.docx");

        Assert.Equal("text", Assert.Single(document.Passages).Text);
        Assert.Equal("missing-part", Assert.Single(document.Findings).Code);
    }

    [Theory]
    [InlineData("EncryptedPackage", "encrypted")]
    [InlineData("WordDocument", ".doc")]
    [InlineData("PowerPoint Document", ".ppt")]
    [InlineData("Workbook", ".xls")]
    public void An_old_or_encrypted_office_file_is_named_as_such(string stream, string named)
    {
        byte[] file = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(stream)];

        Assert.Contains(named, Assert.Single(DocumentReader.Read(file, "case.docx").Unread).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_over_the_limit_is_not_looked_at()
    {
        var document = DocumentReader.Read("text"u8.ToArray(), "case.md", new ReadLimits { MaxFileBytes = 3 });

        Assert.Equal((SourceFormat.Unknown, "file-too-large"), (document.Format, Assert.Single(document.Findings).Code));
    }

    [Fact]
    public void A_wrong_ending_is_said_and_the_content_decides()
    {
        var document = DocumentReader.Read(OfficeFile.Word(OfficeFile.Paragraph("text")), "case.pdf");

        Assert.Equal((SourceFormat.Word, "wrong-extension"), (document.Format, Assert.Single(document.Findings).Code));
        Assert.Single(document.Passages);
    }

    [Fact]
    public void A_container_inside_a_container_is_not_opened()
    {
        var file = OfficeFile.Zip(("inner.zip", "PK"), ("case.docx", "PK"));

        Assert.Contains("zip archive", Assert.Single(DocumentReader.Read(file, "case.docx").Unread).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_truncated_container_is_unread_wherever_it_is_cut()
    {
        var whole = OfficeFile.Word(OfficeFile.Paragraph("text"));
        for (var length = 4; length < whole.Length; length += 53)
            Assert.NotEmpty(DocumentReader.Read(whole.AsMemory(0, length), "case.docx").Unread);
    }

    [Fact]
    public void Passages_beyond_the_limit_are_unread_and_the_first_ones_kept()
    {
        var document = DocumentReader.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a\n\n", 100))), "case.md", new ReadLimits { MaxPassages = 10 });

        Assert.Equal(10, document.Passages.Count);
        Assert.Equal("too-many-passages", Assert.Single(document.Findings).Code);
    }

    [Fact]
    public void Findings_of_one_kind_are_counted_only_so_far()
    {
        var register = RegisterReader.Read(Encoding.UTF8.GetBytes("a,b,c\n" + string.Concat(Enumerable.Repeat("1,2,3,4\n", 5_000))), "r.csv");

        Assert.Equal(5_000, register.Rows.Count);
        Assert.Equal("too-many-findings", register.Findings[^1].Code);
        Assert.Equal(201, register.Unread.Count);
    }

    [Fact]
    public void A_long_text_that_many_cells_repeat_is_kept_only_so_far()
    {
        var rows = string.Concat(Enumerable.Repeat("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row>", 100));
        var file = OfficeFile.ExcelWith($"<si><t>{new string('a', 1_000)}</t></si>", "", ("S", $"<sheetData>{rows}</sheetData>", null));
        var limits = new ReadLimits { MaxTextLength = 50_000 };

        Assert.Equal("too-much-text", Assert.Single(DocumentReader.Read(file, "r.xlsx", limits).Findings).Code);
        Assert.Contains(RegisterReader.Read(file, "r.xlsx", limits: limits).Findings, finding => finding.Code == "too-much-text");
        Assert.Contains(RegisterReader.Read(file, "r.xlsx", limits: limits with { MaxTextLength = 10 }).Findings, finding => finding.Code == "too-much-text");
        Assert.Contains(RegisterReader.Read("a,b\n1,2\n"u8.ToArray(), "r.csv", limits: limits with { MaxTextLength = 1 }).Findings, finding => finding.Code == "too-much-text");
    }

    [Fact]
    public void A_passage_over_the_limit_is_cut_and_its_end_unread()
    {
        var document = DocumentReader.Read(Encoding.UTF8.GetBytes(new string('a', 500)), "case.md", new ReadLimits { MaxPassageLength = 100 });

        Assert.True(Assert.Single(document.Passages).Text.Length <= 100);
        Assert.Equal("cut-text", Assert.Single(document.Findings).Code);
    }

    /// <summary>Writes a small unpacked size into every entry of the container's directory.</summary>
    private static void DeclareSmall(byte[] file)
    {
        for (var at = 0; at + 46 < file.Length; at++)
            if (file.AsSpan(at).StartsWith("PK\x01\x02"u8)) BitConverter.TryWriteBytes(file.AsSpan(at + 24), 1_000);
    }
}
