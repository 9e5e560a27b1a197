using System.Text;

namespace CuiBono.Promises;

/// <summary>Names in kebab-case, as files write them: "customer-facing", "harbour-bank".</summary>
public static class KebabCase
{
    private const int LongestName = 60;

    /// <summary>The file's name of an enum value: <see cref="InitiativeClass.CustomerFacing"/> is "customer-facing".</summary>
    public static string Of<T>(T value) where T : struct, Enum
    {
        var name = value.ToString();
        var kebab = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && kebab.Length > 0) kebab.Append('-');
            kebab.Append(char.ToLowerInvariant(letter));
        }

        return kebab.ToString();
    }

    /// <summary>The file's names of all values of an enum, in their order.</summary>
    public static IReadOnlyList<string> All<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(Of)];

    /// <summary>The value that has a file's name; null where none has.</summary>
    public static T? Parse<T>(string? name) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (Of(value) == name)
                return value;
        return null;
    }

    /// <summary>An id made of a text: its letters and digits in lower case, everything between them as one hyphen, cut at a word near 60 characters.</summary>
    /// <returns>The id; "unnamed" where the text has neither letter nor digit.</returns>
    public static string OfText(string text)
    {
        var kebab = new StringBuilder(Math.Min(text.Length, LongestName));
        var gap = false;
        foreach (var letter in text)
        {
            if (!char.IsAsciiLetterOrDigit(letter))
            {
                if (letter is not ('\'' or '’')) gap = true;
                continue;
            }

            if (gap && kebab.Length > 0)
            {
                if (kebab.Length >= LongestName - 10) break;
                kebab.Append('-');
            }

            gap = false;
            kebab.Append(char.ToLowerInvariant(letter));
            if (kebab.Length >= LongestName) break;
        }

        return kebab.Length == 0 ? "unnamed" : kebab.ToString();
    }
}
