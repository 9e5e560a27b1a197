using CuiBono.Promises.Written;

namespace CuiBono.Promises.Tests.Written;

public class WordsTests
{
    [Theory]
    [InlineData("Savings grow", "sav", 0)]
    [InlineData("we save", "sav", 3)]
    [InlineData("unsaved and saved", "sav", 12)]
    [InlineData("unsaved", "sav", -1)]
    [InlineData("9save", "sav", -1)]
    [InlineData("(save)", "sav", 1)]
    [InlineData("", "sav", -1)]
    public void A_word_is_found_from_its_beginning_on(string text, string beginning, int at) => Assert.Equal(at, Words.Find(text, beginning));

    [Fact]
    public void One_of_several_is_enough()
    {
        Assert.True(Words.HasAny("we save", ["cut", "sav"]));
        Assert.False(Words.HasAny("unsaved", ["cut", "sav"]));
    }
}
