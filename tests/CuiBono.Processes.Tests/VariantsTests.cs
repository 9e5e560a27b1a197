using System.Text;

namespace CuiBono.Processes.Tests;

public sealed class VariantsTests
{
    [Fact]
    public void The_canonical_text_is_sorted_by_activities_not_by_their_letters()
    {
        // By letters "a" + U+001F sorts behind "a\t..."; by activities the case of one event comes first and "ab" after "a".
        var log = RandomLog.Build([[new("ab", 0)], [new("a", 0), new("b", 0)], [new("a", 0)], [new("a", 0), new("b", 1)], [new("a\t", 0)], []]);
        using var text = new MemoryStream();

        Variants.Of(log).WriteCanonicalText(text);

        Assert.Equal("1\t\n1\ta\n2\ta\u001Fb\n1\ta\t\n1\tab", Encoding.UTF8.GetString(text.ToArray()));
    }
}
