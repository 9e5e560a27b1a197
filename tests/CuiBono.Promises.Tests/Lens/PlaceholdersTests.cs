using CuiBono.Evidence;
using CuiBono.Promises.Lens;

namespace CuiBono.Promises.Tests.Lens;

public sealed class PlaceholdersTests
{
    private static readonly SourcePlace Place = new("case.docx") { Paragraph = 4 };

    private static IReadOnlyList<Placeholder> In(string text, PassageKind kind = PassageKind.Paragraph) => Placeholders.In([new Passage(text, Place, kind)]);

    [Theory]
    [InlineData("Go-live: TBD", "TBD")]
    [InlineData("Owner: [FILL_IN]", "[FILL_IN]")]
    [InlineData("Reduce the wait by xx%.", "xx%")]
    [InlineData("Savings of £xm a year.", "£xm")]
    [InlineData("Lorem ipsum dolor sit amet.", "Lorem ipsum")]
    [InlineData("Sponsor: <insert name>", "<insert name>")]
    [InlineData("The target is 0%+ of updates.", "0%+")]
    [InlineData("Dear {{customer}},", "{{customer}}")]
    [InlineData("Signed by ______ on", "______")]
    [InlineData("Baseline: ???", "???")]
    [InlineData("Click or tap here to enter text.", "Click or tap here to enter")]
    [InlineData("Actual: [TBC by finance]", "[TBC by finance]")]
    public void What_was_not_filled_in_is_found(string text, string quote)
    {
        var found = Assert.Single(In(text));
        Assert.Equal(quote, found.Quote);
        Assert.Equal(text[found.Start..found.End], found.Quote);
        Assert.Equal(Place, found.Place);
    }

    [Theory]
    [InlineData("The date is to be determined with the regulator.")]
    [InlineData("Customers insert their card and enter a PIN.")]
    [InlineData("See [1], [Annex A] and <https://example.org>.")]
    [InlineData("XX Corps moved to the Xbox team; XXL sizes too.")]
    [InlineData("What now? Really?!")]
    [InlineData("A target of 10%+ is met.")]
    [InlineData("TBD-4 is the name of a valve.")]
    [InlineData("snake_case_names and __init__ are code.")]
    [InlineData("TBS consults the Treasury Board.")]
    public void Normal_prose_has_none(string text) => Assert.Empty(In(text));

    [Fact]
    public void An_empty_target_of_a_table_is_found()
    {
        Passage[] rows =
        [
            new("KPI | Base value | Target value | Actual value", Place, PassageKind.TableRow),
            new("Online form score | 61 |  | ", Place, PassageKind.TableRow),
            new("Wait in days | 21 | 9 | ", Place, PassageKind.TableRow),
            new("Complaints | 12 | tbd | ", Place, PassageKind.TableRow),
        ];
        Assert.Equal([("Online form score", "empty target"), ("tbd", "no value yet")], Placeholders.In(rows).Select(found => (found.Quote, found.Why)));
    }

    [Fact]
    public void A_table_without_a_target_column_may_have_empty_cells() =>
        Assert.Empty(Placeholders.In([new("Name | Note", Place, PassageKind.TableRow), new("Server | ", Place, PassageKind.TableRow)]));

    [Fact]
    public void A_cell_of_a_register_that_says_later_is_found() => Assert.Single(In("to be confirmed", PassageKind.Cell));

    [Theory]
    [InlineData('[')]
    [InlineData('x')]
    [InlineData('_')]
    [InlineData('|')]
    public void A_megabyte_of_one_character_is_read(char unit) => Assert.InRange(In(new string(unit, 1_000_000)).Count, 0, 1);
}
