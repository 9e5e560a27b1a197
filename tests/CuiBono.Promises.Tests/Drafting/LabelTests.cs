using CuiBono.Evidence;
using CuiBono.Promises.Drafting;

namespace CuiBono.Promises.Tests.Drafting;

public class LabelTests
{
    [Theory]
    [InlineData("Owner: Ana Ruiz", "owner", "Ana Ruiz")]
    [InlineData(" **Owner**:  * Ana Ruiz ", "owner", "Ana Ruiz")]
    [InlineData("_Owner_: Ana: COO", "owner", "Ana: COO")]
    [InlineData("IT: Bo", "it", "Bo")]
    public void A_name_and_its_value_on_one_line_are_a_label(string line, string name, string value) => Assert.Equal(new Label(name, value), Label.OfSentence(line));

    [Theory]
    [InlineData("Owner")]
    [InlineData("Owner:")]
    [InlineData("Owner: ")]
    [InlineData("Owner: *")]
    [InlineData("Owner:Ana")]
    [InlineData("O: Ana")]
    [InlineData(": Ana")]
    [InlineData("So, the owner: Ana")]
    [InlineData("No. 1: Ana")]
    [InlineData("One; two: Ana")]
    public void Other_lines_are_none(string line) => Assert.Null(Label.OfSentence(line));

    [Theory]
    [InlineData(40, true)]
    [InlineData(41, false)]
    public void A_name_has_at_most_forty_letters(int letters, bool isLabel)
    {
        Assert.Equal(isLabel, Label.OfSentence($"{new string('a', letters)}: x") is not null);
        Assert.Equal(isLabel, Label.OfRow([new string('a', letters), "x"]) is not null);
    }

    [Fact]
    public void A_row_of_two_cells_is_a_label()
    {
        Assert.Equal(new Label("owner", "Ana"), Label.OfRow([" *Owner* ", "Ana"]));
        Assert.Null(Label.OfRow(["", "Ana"]));
        Assert.Null(Label.OfRow(["Owner"]));
        Assert.Null(Label.OfRow(["Owner", "Ana", "COO"]));
    }

    [Theory]
    [InlineData("a | b | c", "a;b;c")]
    [InlineData("| a | b", ";a;b")]
    [InlineData(" | a", ";a")]
    [InlineData("|", ";")]
    [InlineData("a", "a")]
    public void The_cells_of_a_row_stand_between_bars_an_empty_first_one_too(string row, string cells) => Assert.Equal(cells.Split(';'), Label.Cells(new Passage(row, new SourcePlace("a.md"), PassageKind.TableRow)));
}
