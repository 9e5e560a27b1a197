namespace CuiBono.Promises;

/// <summary>Finds the valid name that somebody probably meant.</summary>
public static class Nearest
{
    private const int LongestWord = 64;

    /// <summary>The candidate nearest to the word, or null where none is near enough to suggest.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="candidates">The valid names; the first wins among equally near ones.</param>
    /// <remarks>Distance counts inserted, dropped, changed and swapped neighbouring letters (optimal string alignment); capitals, blanks,
    /// hyphens and underscores count nothing. A name is near enough within a third of its length, or where one begins with the other.</remarks>
    public static string? Of(string word, IEnumerable<string> candidates)
    {
        var written = Plain(word);
        if (written.Length is 0 or > LongestWord) return null;
        string? nearest = null;
        var best = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var valid = Plain(candidate);
            if (valid.Length is 0 or > LongestWord) continue;
            var distance = Distance(written, valid);
            var shorter = Math.Min(written.Length, valid.Length);
            var begins = shorter >= 3 && written.AsSpan(0, shorter).SequenceEqual(valid.AsSpan(0, shorter));
            if (distance > Math.Max(1, Math.Max(written.Length, valid.Length) / 3) && !begins) continue;
            if (distance >= best) continue;
            best = distance;
            nearest = candidate;
        }

        return nearest;
    }

    private static string Plain(string name)
    {
        Span<char> plain = stackalloc char[LongestWord + 1];
        var length = 0;
        foreach (var letter in name)
        {
            if (letter is ' ' or '-' or '_') continue;
            if (length > LongestWord) break;
            plain[length++] = char.ToLowerInvariant(letter);
        }

        return plain[..length].ToString();
    }

    private static int Distance(string a, string b)
    {
        var beforeLast = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[b.Length];
    }
}
