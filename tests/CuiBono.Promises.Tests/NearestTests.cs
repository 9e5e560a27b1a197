using CsCheck;

namespace CuiBono.Promises.Tests;

public sealed class NearestTests
{
    [Theory]
    [InlineData("taget", "target")]
    [InlineData("goLive", "go_live")]
    [InlineData("basline", "baseline")]
    [InlineData("onwer", "owner")]
    [InlineData("customer_name", "customer")]
    public void A_slip_of_the_hand_finds_its_name(string word, string name) =>
        Assert.Equal(name, Nearest.Of(word, ["baseline", "customer", "go_live", "owner", "target"]));

    [Theory]
    [InlineData("colour")]
    [InlineData("")]
    [InlineData("x")]
    public void A_word_that_is_near_to_nothing_finds_nothing(string word) => Assert.Null(Nearest.Of(word, ["baseline", "target"]));

    [Fact]
    public void A_name_is_nearest_to_itself_and_any_length_is_taken()
    {
        Gen.String[1, 200].Sample(word => Assert.True(Nearest.Of(word, [word]) is null or { Length: > 0 }));
        Assert.Equal("owner", Nearest.Of("owner", ["owned", "owner"]));
        Assert.Null(Nearest.Of(new string('a', 100_000), ["a"]));
    }
}
