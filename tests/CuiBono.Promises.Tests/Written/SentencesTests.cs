using CuiBono.Promises.Written;

namespace CuiBono.Promises.Tests.Written;

public class SentencesTests
{
    private static List<string> Of(string text)
    {
        var sentences = new List<string>();
        var walk = new Sentences(text);
        while (walk.MoveNext()) sentences.Add(walk.Current.ToString());
        return sentences;
    }

    [Theory]
    [InlineData("One. Two? Three! Four; five\nSix", "One|Two|Three|Four|five|Six")]
    [InlineData("At 3.5 days.", "At 3.5 days")]
    [InlineData("Ask Dr. Ruiz or Prof. Lind, e.g. by mail, i.e. soon.", "Ask Dr. Ruiz or Prof. Lind, e.g. by mail, i.e. soon")]
    [InlineData("Art. 5 and Sec. 6 of Reg. 7, cf. No. 8, approx. 9, ca. 10 p.a. incl. tax vs. none.", "Art. 5 and Sec. 6 of Reg. 7, cf. No. 8, approx. 9, ca. 10 p.a. incl. tax vs. none")]
    [InlineData("Mr. A. Ruiz, Mrs. Lind, Ms. Ost and St. Ives agree. Done.", "Mr. A. Ruiz, Mrs. Lind, Ms. Ost and St. Ives agree|Done")]
    [InlineData("This is plan b. It works.", "This is plan b|It works")]
    [InlineData("Plan A.", "Plan A")]
    [InlineData("  ", "")]
    [InlineData("", "")]
    public void A_sentence_ends_at_its_mark_and_not_within_an_abbreviation_or_a_number(string text, string sentences) =>
        Assert.Equal(sentences.Split('|', StringSplitOptions.RemoveEmptyEntries), Of(text));

    [Theory]
    [InlineData(0, "One")]
    [InlineData(3, "One")]
    [InlineData(4, "Two")]
    [InlineData(5, "Two")]
    [InlineData(9, "Three")]
    public void The_sentence_around_a_place_is_found(int position, string sentence)
    {
        const string Text = "One. Two. Three";
        var (start, end) = Sentences.Around(Text, position);

        Assert.Equal(sentence, Text[start..end]);
    }
}
