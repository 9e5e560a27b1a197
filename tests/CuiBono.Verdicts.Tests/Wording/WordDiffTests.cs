using CsCheck;
using CuiBono.Verdicts.Wording;

namespace CuiBono.Verdicts.Tests.Wording;

public class WordDiffTests
{
    private static readonly Gen<string> Text = Gen.Int[0, 3].Array[0, 14].Select(words => string.Join(' ', words.Select(word => (char)('a' + word))));

    [Fact]
    public void One_changed_word_is_one_removed_and_one_added() => Assert.Equal(
        [new DiffPart(DiffKind.Same, "connected"), new DiffPart(DiffKind.Removed, "18"), new DiffPart(DiffKind.Added, "21"), new DiffPart(DiffKind.Same, "days after the order")],
        WordDiff.Of("connected 18 days after the order", "connected 21 days  after\nthe order"));

    [Fact]
    public void Both_texts_can_be_put_together_from_the_parts() => Gen.Select(Text, Text).Sample((before, after) =>
    {
        var parts = WordDiff.Of(before, after);
        Assert.Equal(before, string.Join(' ', parts.Where(part => part.Kind != DiffKind.Added).Select(part => part.Text)));
        Assert.Equal(after, string.Join(' ', parts.Where(part => part.Kind != DiffKind.Removed).Select(part => part.Text)));
    }, iter: 2000);

    [Fact]
    public void No_difference_is_shorter() => Gen.Select(Text, Text).Sample((before, after) =>
    {
        var kept = WordDiff.Of(before, after).Where(part => part.Kind == DiffKind.Same).Sum(part => part.Text.Split(' ').Length);
        Assert.Equal(LongestCommon(Words(before), Words(after)), kept);
    }, iter: 2000);

    [Fact]
    public void A_text_that_was_written_anew_is_all_removed_and_all_added()
    {
        var (before, after) = (string.Join(' ', Enumerable.Range(0, 5_000)), string.Join(' ', Enumerable.Range(5_000, 5_000)));

        Assert.Equal([DiffKind.Removed, DiffKind.Added], WordDiff.Of(before, after).Select(part => part.Kind));
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The slow twin: the longest common subsequence by its table.</summary>
    private static int LongestCommon(string[] a, string[] b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
                table[i, j] = a[i - 1] == b[j - 1] ? table[i - 1, j - 1] + 1 : Math.Max(table[i - 1, j], table[i, j - 1]);
        return table[a.Length, b.Length];
    }
}
