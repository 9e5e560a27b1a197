using CuiBono.Promises.Written;

namespace CuiBono.Promises.Tests.Written;

public class NoValueTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("-")]
    [InlineData("– –")]
    [InlineData("xxx")]
    [InlineData("???")]
    [InlineData("...")]
    [InlineData("TBD")]
    [InlineData("tba.")]
    [InlineData("tbc")]
    [InlineData("TBD/TBC")]
    [InlineData("todo")]
    [InlineData("To do")]
    [InlineData("n/a")]
    [InlineData("NA")]
    [InlineData("fill in")]
    [InlineData("FILL_IN")]
    [InlineData("[name]")]
    [InlineData("<owner>")]
    [InlineData("{owner}")]
    [InlineData("unknown")]
    [InlineData("pending")]
    [InlineData("None")]
    [InlineData("to be determined")]
    [InlineData("to be defined")]
    [InlineData("to be decided")]
    [InlineData("to be confirmed")]
    [InlineData("to be agreed")]
    [InlineData("To be announced.")]
    [InlineData("not known")]
    [InlineData("placeholder")]
    public void A_placeholder_is_no_value(string text) => Assert.True(NoValue.Is(text));

    [Theory]
    [InlineData("Ana Ruiz")]
    [InlineData("12 days")]
    [InlineData("[name] or Ana")]
    [InlineData("none of them")]
    [InlineData("xy")]
    public void Words_that_say_something_are_one(string text) => Assert.False(NoValue.Is(text));
}
