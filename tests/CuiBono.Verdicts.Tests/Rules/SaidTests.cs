using CuiBono.Evidence;
using CuiBono.Verdicts.Rules;

namespace CuiBono.Verdicts.Tests.Rules;

public class SaidTests
{
    [Fact]
    public void Words_of_more_than_200_letters_are_cut_at_a_blank_or_where_there_is_none()
    {
        Assert.Equal($"\"{new string('a', 200)}\"", Said.Quote(new string('a', 200)));
        Assert.Equal($"\"{new string('a', 200)} ...\"", Said.Quote(new string('a', 201)));
        Assert.Equal($"\"{new string('a', 150)} ...\"", Said.Quote($"{new string('a', 150)} {new string('b', 100)}"));
        Assert.Equal($"\"{new string('a', 100)} ...\"", Said.Quote($"{new string('a', 100)} {new string('b', 200)}"));
        Assert.Equal($"\"{new string('a', 99)} {new string('b', 100)} ...\"", Said.Quote($"{new string('a', 99)} {new string('b', 200)}"));
        Assert.Equal($"\"{new string('a', 199)} ...\"", Said.Quote($"{new string('a', 199)} bb"));
        Assert.Equal($"\"{new string('a', 199)} ...\"", Said.Quote($"{new string('a', 199)}😀 b"));
    }

    [Theory]
    [InlineData(0, 0, "in deck.pptx")]
    [InlineData(3, 0, "in f1, f2 and f3")]
    [InlineData(4, 0, "in f1, f2, f3 and 1 more")]
    [InlineData(1, 1, "in what could be read of f1; u1 could not be read, and what is unread is not absent")]
    [InlineData(1, 3, "in what could be read of f1; u1, u2, u3 could not be read, and what is unread is not absent")]
    [InlineData(1, 5, "in what could be read of f1; u1, u2, u3 and 2 more could not be read, and what is unread is not absent")]
    public void Absence_names_what_was_read_and_what_was_not(int files, int unread, string said)
    {
        Passage[] passages = [.. Enumerable.Range(1, files).SelectMany(at => new[] { new Passage("a", new SourcePlace($"f{at}")), new Passage("b", new SourcePlace($"f{at}")) })];

        Assert.Equal(said, Said.AbsenceIn(Cases.Of(Cases.Bare, null, passages) with { Unread = [.. Enumerable.Range(1, unread).Select(at => new SourcePlace($"u{at}"))] }));
    }
}
