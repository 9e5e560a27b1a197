using System.Text;
using CuiBono.Evidence;

namespace CuiBono.Documents.Tests.Markdown;

public sealed class MarkdownReaderTests
{
    [Fact]
    public void Headings_items_rows_and_paragraphs_keep_their_first_line()
    {
        var document = Read("""
            # Faster repair

            A paragraph that is
            wrapped by hand.

            - first item
              goes on
            - second item

            | what | now |
            |------|----:|
            | wait | 9 h |

            Second heading
            --------------
            """);

        Assert.Equal("Faster repair", document.Title);
        Assert.Equal(
            [
                (1, PassageKind.Heading, "Faster repair"),
                (3, PassageKind.Paragraph, "A paragraph that is wrapped by hand."),
                (6, PassageKind.ListItem, "first item goes on"),
                (8, PassageKind.ListItem, "second item"),
                (10, PassageKind.TableRow, "what | now"),
                (12, PassageKind.TableRow, "wait | 9 h"),
                (14, PassageKind.Heading, "Second heading"),
            ],
            document.Passages.Select(passage => (passage.Place.Line!.Value, passage.Kind, passage.Text)));
    }

    [Fact]
    public void Front_matter_is_split_off_with_its_first_line()
    {
        var document = Read("---\r\nid: x\r\ntitle: y\r\n---\r\n\r\nText.\r\n");

        Assert.Equal(new FrontMatter("id: x\ntitle: y\n", 2), document.FrontMatter);
        var passage = Assert.Single(document.Passages);
        Assert.Equal(("Text.", 6), (passage.Text, passage.Place.Line));
    }

    [Fact]
    public void Front_matter_that_is_never_closed_is_text_and_said()
    {
        var document = Read("---\nid: x\n\ntext\n");

        Assert.Null(document.FrontMatter);
        Assert.Equal("front-matter-unclosed", Assert.Single(document.Findings).Code);
        Assert.Contains(document.Passages, passage => passage.Text == "text");
    }

    [Theory]
    [InlineData("**Wait** falls by _half_", "Wait falls by half")]
    [InlineData("see [the case](https://x.example/a_(b)) now", "see the case now")]
    [InlineData("a `code_span` stays", "a code_span stays")]
    [InlineData("snake_case_name and 5 * 3 * 2", "snake_case_name and 5 * 3 * 2")]
    [InlineData("actual: [FILL_IN]", "actual: [FILL_IN]")]
    [InlineData("for <customer name> only", "for <customer name> only")]
    [InlineData("one<br>two", "one two")]
    [InlineData("cost &lt; value &amp; more", "cost < value & more")]
    [InlineData("a <!-- hidden --> b", "a b")]
    [InlineData("a footnote[^1] mark", "a footnote mark")]
    [InlineData(@"2 \* 3 \| 4", "2 * 3 | 4")]
    [InlineData("~~old~~ about ~5 days", "old about ~5 days")]
    public void Inline_marks_are_taken_out_and_the_text_stays(string markdown, string text)
    {
        Assert.Equal(text, Assert.Single(Read(markdown).Passages).Text);
    }

    [Fact]
    public void Comments_are_dropped_over_several_lines()
    {
        Assert.Equal(["before", "after"], Read("before\n\n<!-- one\ntwo\n\nthree -->\n\nafter").Passages.Select(passage => passage.Text));
    }

    [Fact]
    public void Code_blocks_are_kept_as_they_stand()
    {
        var passage = Assert.Single(Read("```yaml\n# not a heading\nkey: *value*\n```\n").Passages);

        Assert.Equal(("# not a heading key: *value*", 2), (passage.Text, passage.Place.Line));
    }

    [Fact]
    public void A_year_at_the_start_of_a_wrapped_line_begins_no_list()
    {
        Assert.Equal("It ends in 2024. Then more.", Assert.Single(Read("It ends in\n2024. Then more.").Passages).Text);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_is_honoured(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var document = DocumentReader.Read((byte[])[.. encoding.GetPreamble(), .. encoding.GetBytes("# Größe\r\n\r\nText")], "case.md");

        Assert.Equal("Größe", document.Title);
        Assert.Equal([1, 3], document.Passages.Select(passage => passage.Place.Line));
        Assert.Empty(document.Findings);
    }

    private static Document Read(string text) => DocumentReader.Read(Encoding.UTF8.GetBytes(text), "case.md");
}
