using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Reports.Pipelines;

namespace CuiBono.Reports.Tests.Pipelines;

public sealed class SourceFilesTests
{
    private const string Text = "# Case\n\nCalls get **shorter**, and\ncustomers wait 2 minutes\nfor a *person*.\n";

    [Theory]
    [InlineData("customers wait 2 minutes", 4, 1, 4, 25)]
    [InlineData("Calls get shorter, and customers wait", 3, 1, 4, 15)]
    [InlineData("wait 2 minutes for a person.", 4, 11, 5, 16)]
    public void A_quote_is_found_where_it_stands_over_line_ends_and_marks_of_emphasis(string quote, int startLine, int startColumn, int endLine, int endColumn)
    {
        Assert.Equal(new TextRegion(startLine, startColumn, endLine, endColumn), Files.RegionOf(At(3, quote)));
    }

    [Fact]
    public void A_quote_that_the_file_says_in_other_letters_gets_the_whole_line()
    {
        Assert.Equal(new TextRegion(4, 1, 4, 25), Files.RegionOf(At(4, "clients wait 3 minutes")));
        Assert.Equal(new TextRegion(4, 1, 4, 25), Files.RegionOf(At(4, null)));
    }

    [Fact]
    public void A_slide_has_no_region() => Assert.Null(Files.RegionOf(new FieldSource(new SourcePlace("deck.pptx") { Slide = 2 }, "customers")));

    [Fact]
    public void A_file_without_text_at_hand_keeps_the_line_of_its_place() => Assert.Equal(new TextRegion(9, 1, 9, 1), SourceFiles.None.RegionOf(At(9, "customers")));

    [Theory]
    [InlineData("", "a.md", "a.md")]
    [InlineData(".", "a.md", "a.md")]
    [InlineData("samples\\northline", "initiatives/a.md", "samples/northline/initiatives/a.md")]
    [InlineData("", "./a.md", "a.md")]
    public void A_path_begins_at_the_repository(string folder, string file, string path) => Assert.Equal(path, new SourceFiles(folder, _ => null).PathOf(file));

    private static SourceFiles Files { get; } = new("", file => file == "case.md" ? Text : null);

    private static FieldSource At(int line, string? quote) => new(new SourcePlace("case.md") { Line = line }, quote);
}
