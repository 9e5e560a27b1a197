namespace CuiBono.Promises.Yaml;

/// <summary>Finds the letters of a value in the file that holds it.</summary>
internal static class YamlLetters
{
    private const int Widest = 100;

    /// <summary>Where a letter of a value, without the white space at its ends, stands in the file.</summary>
    /// <remarks>White space is folded and some marks are doubled or escaped, so the letters are looked for one after another; in a text with
    /// escapes the place can be a little early, and is never outside the value.</remarks>
    public static int Find(string file, YamlScalar scalar, int letter)
    {
        var (from, to) = (Math.Clamp(scalar.From, 0, file.Length), Math.Clamp(scalar.To, 0, file.Length));
        if (from < to && file[from] is '|' or '>' && file.IndexOf('\n', from, to - from) is >= 0 and var line) from = line + 1;
        else if (from < to && file[from] is '"' or '\'' && !scalar.Plain) from++;
        var value = scalar.Value.AsSpan().Trim();
        var at = from;
        for (var index = 0; index < value.Length && index <= letter; index++)
        {
            if (char.IsWhiteSpace(value[index])) continue;
            var next = file.IndexOf(value[index], at, to - at);
            if (next < 0) break;
            if (index == letter) return next;
            at = next + 1;
        }

        return Math.Min(at, Math.Max(from, file.Length - 1));
    }

    /// <summary>A line with a mark under one of its letters, cut where it is long.</summary>
    public static string Excerpt(string line, int column)
    {
        column = Math.Clamp(column, 0, line.Length);
        var cut = Math.Max(0, column - Widest + 20);
        var shown = new string([.. line.AsSpan(cut, Math.Min(Widest, line.Length - cut))]).Replace('\t', ' ');
        return $"    {new string([.. shown.Select(letter => char.IsControl(letter) ? ' ' : letter)])}\n    {new string(' ', column - cut)}^";
    }
}
