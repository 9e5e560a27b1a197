using CuiBono.Evidence;

namespace CuiBono.Promises.Tests;

public class FieldClaimTests
{
    private static string Of(string? quote) => new FieldClaim("12 days", new FieldSource(new SourcePlace("deck.pptx") { Slide = 3 }, quote)).ToString();

    [Fact]
    public void A_claim_is_cited_with_its_words_and_place()
    {
        Assert.Equal("12 days (\"cut to 12 days\", deck.pptx, slide 3)", Of("cut to 12 days"));
        Assert.Equal("12 days (deck.pptx, slide 3)", Of(null));
    }

    [Fact]
    public void Words_of_more_than_140_characters_are_cut_and_no_character_in_half()
    {
        Assert.Equal($"12 days (\"{new string('a', 140)}\", deck.pptx, slide 3)", Of(new string('a', 140)));
        Assert.Equal($"12 days (\"{new string('a', 140)}...\", deck.pptx, slide 3)", Of(new string('a', 141)));
        Assert.Equal($"12 days (\"{new string('a', 139)}...\", deck.pptx, slide 3)", Of(new string('a', 139) + "😀 and more"));
        Assert.Equal($"12 days (\"{new string('a', 138)}😀...\", deck.pptx, slide 3)", Of(new string('a', 138) + "😀 and more"));
    }
}
