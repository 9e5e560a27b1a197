using System.Text;

namespace CuiBono.Documents.Tests;

public sealed class SourceFormatsTests
{
    [Theory]
    [InlineData("%PDF-1.7\n", "case.docx", SourceFormat.Pdf)]
    [InlineData("a,b\n1,2\n", "list.csv", SourceFormat.Csv)]
    [InlineData("a,b\n1,2\n", "list.md", SourceFormat.Markdown)]
    [InlineData("a;b;c\n1;2;3\n4;5;6\n", "export", SourceFormat.Csv)]
    [InlineData("Dear board,\n\nwe ask for money, time, and trust.\n", "letter", SourceFormat.Markdown)]
    [InlineData("", "empty.md", SourceFormat.Unknown)]
    [InlineData("{\\rtf1 x}", "case.md", SourceFormat.Unknown)]
    [InlineData("<!DOCTYPE html><p>x", "case.md", SourceFormat.Unknown)]
    [InlineData("PK\u0003\u0004 cut off", "case.docx", SourceFormat.Unknown)]
    [InlineData("a\0b", "case.md", SourceFormat.Unknown)]
    public void The_content_decides_and_the_name_only_between_text_formats(string content, string name, SourceFormat format)
    {
        Assert.Equal(format, SourceFormats.Of(Encoding.UTF8.GetBytes(content), name));
    }
}
