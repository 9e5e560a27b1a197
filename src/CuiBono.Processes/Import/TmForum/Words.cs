using System.Text;

namespace CuiBono.Processes.Import.TmForum;

/// <summary>Names of the APIs as words, and words that were meant.</summary>
internal static class Words
{
    private const int LongestName = 200;

    /// <summary>"relatedParty" and "RelatedParty" as "related party".</summary>
    public static string Of(string name)
    {
        var words = new StringBuilder(name.Length + 8);
        foreach (var letter in Cut(name))
        {
            if (char.IsUpper(letter) && words.Length > 0 && words[^1] != ' ') words.Append(' ');
            words.Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }

    /// <summary>A name that may become part of an activity: not longer than a person reads.</summary>
    public static string Cut(string name) => name.Length <= LongestName ? name : name[..(char.IsHighSurrogate(name[LongestName - 1]) ? LongestName - 1 : LongestName)] + "…";

    /// <summary>Letters and dots alone, in small letters: what stays of "In_Progress" and "inProgress".</summary>
    public static string Bare(string text) => string.Concat(text.Where(letter => char.IsLetter(letter) || letter == '.')).ToLowerInvariant();

    /// <summary>The spelling that a schema has for a state.</summary>
    /// <returns>The state itself where no state is known that could be meant.</returns>
    public static string State(ResourceKind kind, string written, out bool isKnown)
    {
        var bare = Bare(written);
        foreach (var (word, meant) in kind.Synonyms)
            if (Bare(word) == bare) bare = Bare(meant);
        var spelt = kind.States.FirstOrDefault(state => Bare(state) == bare);
        isKnown = spelt is not null || kind.States.Count == 0;
        return spelt ?? written.Trim();
    }

    /// <summary>Whether two names differ by one or two letters that are wrong, missing, too many or exchanged (Damerau 1964), and are long enough for that to mean something.</summary>
    public static bool IsMisspelt(string written, string name)
    {
        if (Math.Abs(written.Length - name.Length) > 2 || name.Length < 8) return false;
        var rows = new int[written.Length + 1, name.Length + 1];
        for (var row = 0; row <= written.Length; row++)
        {
            for (var column = 0; column <= name.Length; column++)
            {
                if (row == 0 || column == 0)
                {
                    rows[row, column] = row + column;
                    continue;
                }

                var (one, other) = (char.ToLowerInvariant(written[row - 1]), char.ToLowerInvariant(name[column - 1]));
                var least = Math.Min(Math.Min(rows[row - 1, column], rows[row, column - 1]) + 1, rows[row - 1, column - 1] + (one == other ? 0 : 1));
                if (row > 1 && column > 1 && one == char.ToLowerInvariant(name[column - 2]) && other == char.ToLowerInvariant(written[row - 2])) least = Math.Min(least, rows[row - 2, column - 2] + 1);
                rows[row, column] = least;
            }
        }

        return rows[written.Length, name.Length] <= 2;
    }
}
