using CsCheck;

namespace CuiBono.Promises.Tests;

public sealed class KebabCaseTests
{
    [Fact]
    public void An_enum_value_has_the_name_that_files_write()
    {
        Assert.Equal(["customer-facing", "foundation", "compliance", "asset-safety"], KebabCase.All<InitiativeClass>());
    }

    [Theory]
    [InlineData("Harbour Bank", "harbour-bank")]
    [InlineData("  Veterans' families (all)  ", "veterans-families-all")]
    [InlineData("客户", "unnamed")]
    [InlineData("", "unnamed")]
    public void An_id_is_made_of_letters_and_digits(string text, string id) => Assert.Equal(id, KebabCase.OfText(text));

    [Fact]
    public void Every_text_gives_a_valid_id() => Gen.String.Sample(text => Assert.True(Identifier.IsValid(KebabCase.OfText(text))));
}
