using CuiBono.Promises.Written;

namespace CuiBono.Promises.Drafting;

/// <summary>Tells whether words may name a person or a role.</summary>
internal static class People
{
    private const int Longest = 80;

    /// <summary>The name, or null where the words are a placeholder, too long or no name.</summary>
    public static string? Name(string words)
    {
        var name = words.Trim().TrimEnd('.', ',');
        if (name.Length is < 2 or > Longest || NoValue.Is(name)) return null;
        var letters = 0;
        foreach (var letter in name)
        {
            if (char.IsLetter(letter)) letters++;
            if (letter is '[' or ']' or '<' or '>' or '{' or '}' or '|' or '?') return null;
        }

        return letters >= 2 ? name : null;
    }
}
