using CuiBono.Reviews.Sources;

namespace CuiBono.Reviews.Tests.Sources;

public sealed class FilePatternTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("pattern").FullName;

    public FilePatternTests()
    {
        foreach (var file in (string[])["a.docx", "B.DOCX", "docs/c.docx", "docs/deep/er/d.docx", "docs/deep/e.pdf", "docs/.hidden/f.docx", "docs/~$c.docx", ".g.docx", "docs/deep/x1.docx"])
        {
            Directory.CreateDirectory(Path.Combine(root, Path.GetDirectoryName(file)!));
            File.WriteAllText(Path.Combine(root, file), "");
        }
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Theory]
    [InlineData("*.docx", "B.DOCX a.docx")]
    [InlineData("**/*.docx", "B.DOCX a.docx docs/c.docx docs/deep/er/d.docx docs/deep/x1.docx")]
    [InlineData("docs/**/*.docx", "docs/c.docx docs/deep/er/d.docx docs/deep/x1.docx")]
    [InlineData("docs/**/d.docx", "docs/deep/er/d.docx")]
    [InlineData("docs/*/*", "docs/deep/e.pdf docs/deep/x1.docx")]
    [InlineData("docs/**", "docs/c.docx docs/deep/e.pdf docs/deep/er/d.docx docs/deep/x1.docx")]
    [InlineData("**/?1.*", "docs/deep/x1.docx")]
    [InlineData(".*", ".g.docx")]
    [InlineData("docs/c.docx", "docs/c.docx")]
    [InlineData("**/**/**/**/e.pdf", "docs/deep/e.pdf")]
    [InlineData("*.xlsx", "")]
    public void A_pattern_gives_its_files_in_ordinal_order(string pattern, string files) =>
        Assert.Equal(files, string.Join(' ', FilePattern.Of(pattern)!.Matches(root, _ => true, out _)));

    [Theory]
    [InlineData("../*.docx")]
    [InlineData("")]
    [InlineData("a\0*")]
    public void A_pattern_that_leads_upward_or_is_none_is_refused(string pattern) => Assert.Null(FilePattern.Of(pattern));

    [Fact]
    public void Linked_folders_are_entered_by_name_and_not_by_two_stars()
    {
        Directory.CreateSymbolicLink(Path.Combine(root, "docs/loop"), root);

        Assert.DoesNotContain(FilePattern.Of("docs/**/*.docx")!.Matches(root, _ => true, out _), file => file.Contains("loop", StringComparison.Ordinal));
        Assert.Equal(["docs/loop/B.DOCX", "docs/loop/a.docx"], FilePattern.Of("docs/loop/*.docx")!.Matches(root, _ => true, out _));
    }

    [Fact]
    public void A_pattern_of_many_stars_ends()
    {
        File.WriteAllText(Path.Combine(root, new string('a', 200)), "");

        Assert.Empty(FilePattern.Of(string.Concat(Enumerable.Repeat("*a", 60)) + "*b")!.Matches(root, _ => true, out _));
    }
}
