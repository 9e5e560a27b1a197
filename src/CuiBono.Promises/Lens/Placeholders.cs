using CuiBono.Evidence;

namespace CuiBono.Promises.Lens;

/// <summary>Finds what was meant to be filled in and was not: TBD, [FILL_IN], "xx%", template text, empty targets of a table.</summary>
public static class Placeholders
{
    /// <summary>Words that say "later" in place of a value. Lower-case ones count only as whole words in capitals or alone in a cell.</summary>
    private static readonly string[] Later = ["TBD", "TBC", "TBA", "TODO", "FIXME", "XXX", "XXXX"];

    private static readonly string[] Phrases = ["lorem ipsum", "insert here", "insert text", "insert name", "insert date", "insert title", "insert description", "insert your", "enter text here", "click here to enter", "click or tap here to enter", "your text here", "fill in here", "to be filled in", "replace this text", "delete this text", "delete this section", "placeholder text", "example text", "project name here", "[project name]", "[date]", "[name]", "[amount]", "fill_in", "fill_me_in"];

    private static readonly string[] Cells = ["tbd", "tbc", "tba", "todo", "to be determined", "to be confirmed", "to be defined", "to be decided", "to be agreed", "?", "??", "???", "xx", "xxx", "n/k", "0%+"];

    /// <summary>The placeholders, in text order.</summary>
    public static IReadOnlyList<Placeholder> In(IReadOnlyList<Passage> passages)
    {
        var found = new List<Placeholder>();
        int[] targets = [];
        for (var at = 0; at < passages.Count; at++)
        {
            var passage = passages[at];
            Words(passage, at, found);
            if (passage.Kind != PassageKind.TableRow)
            {
                targets = [];
                continue;
            }
            if (Targets(passage.Text) is { Length: > 0 } header) targets = header;
            else EmptyCells(passage, at, targets, found);
        }
        return found;
    }

    private static void Words(Passage passage, int index, List<Placeholder> found)
    {
        var text = passage.Text;
        if (passage.Kind is PassageKind.Cell && Array.Exists(Cells, cell => text.AsSpan().Trim().Equals(cell, StringComparison.OrdinalIgnoreCase)))
        {
            Add(0, text.Length, "no value yet");
            return;
        }
        for (var at = 0; at < text.Length;)
        {
            var length = 0;
            var why = "template text left in";
            var unit = text[at];
            if (unit is '[' or '<' or '{') length = Bracketed(text, at);
            else if (unit is '_' && Run(text, at, '_') is >= 4 and var blanks) length = blanks;
            else if (unit is '?' && Run(text, at, '?') is >= 3 and var questions) (length, why) = (questions, "no value yet");
            else if (unit is '0' && !Within(text, at) && text.AsSpan(at).StartsWith("0%+")) (length, why) = (3, "a target that cannot be missed");
            else if (!Within(text, at) && char.IsLetter(unit))
            {
                length = Word(text, at, out why);
                if (length == 0) length = Phrase(text, at);
                if (length > 0 && why.Length == 0) why = "template text left in";
            }
            else if (unit is '£' or '$' or '€' && at + 1 < text.Length && text[at + 1] is 'x' or 'X') (length, why) = (Letters(text, at + 1) is > 0 and <= 4 and var letters && IsXs(text.AsSpan(at + 1, letters)) ? letters + 1 : 0, "no value yet");
            if (length > 0)
            {
                Add(at, at + length, why);
                at += length;
            }
            else at++;
        }

        void Add(int start, int end, string why) => found.Add(new Placeholder(text[start..end], why, index, start, end, passage.Place));
    }

    private static bool Within(string text, int at) => at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '_' or '-' or '.');

    private static int Run(string text, int at, char unit)
    {
        var end = at;
        while (end < text.Length && text[end] == unit) end++;
        return end - at;
    }

    private static int Letters(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        return end - at;
    }

    private static bool IsXs(ReadOnlySpan<char> word)
    {
        var xs = word.IndexOfAnyExcept('x', 'X');
        return xs < 0 || xs > 0 && word[xs..] is "m" or "k" or "bn" or "M";
    }

    /// <summary>[FILL_IN], {{name}}, &lt;insert name&gt;: brackets around an order to fill in.</summary>
    private static int Bracketed(string text, int at)
    {
        var close = text[at] switch { '[' => ']', '<' => '>', _ => '}' };
        var end = text.IndexOf(close, at, Math.Min(80, text.Length - at));
        if (end < 0) return 0;
        var inside = text.AsSpan(at + 1, end - at - 1).Trim();
        if (text[at] == '{') return inside.Length > 1 && inside[0] == '{' ? end - at + (end + 1 < text.Length && text[end + 1] == '}' ? 2 : 1) : 0;
        if (inside.IsEmpty) return 0;
        foreach (var order in (ReadOnlySpan<string>)["fill", "insert", "enter", "tbd", "tbc", "tba", "todo", "your ", "add ", "xx", "describe ", "name of ", "placeholder", "project name", "to be "])
            if (inside.StartsWith(order, StringComparison.OrdinalIgnoreCase)) return end - at + 1;
        return 0;
    }

    private static int Word(string text, int at, out string why)
    {
        why = "";
        var length = Letters(text, at);
        if (length is < 1 or > 5) return 0;
        var word = text.AsSpan(at, length);
        why = "no value yet";
        foreach (var later in Later)
            if (word.SequenceEqual(later)) return at + length < text.Length && text[at + length] is '_' or '-' ? 0 : length;
        var next = at + length;
        if (IsXs(word) && word[^1] is 'x' or 'X' && next < text.Length)
        {
            if (text[next] == '%') return length + 1;
            if (length >= 2 && text.AsSpan(next).StartsWith(" per cent") || length >= 2 && text.AsSpan(next).StartsWith(" %")) return length;
        }
        why = "";
        return 0;
    }

    private static int Phrase(string text, int at)
    {
        var rest = text.AsSpan(at);
        foreach (var phrase in Phrases)
            if (rest.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)) return phrase.Length;
        return 0;
    }

    /// <summary>The columns of a header row that hold a promised value.</summary>
    private static int[] Targets(string row)
    {
        var columns = new List<int>();
        var column = 0;
        foreach (var range in row.AsSpan().Split('|'))
        {
            var cell = row.AsSpan(range).Trim();
            if (cell.Equals("target", StringComparison.OrdinalIgnoreCase) || cell.Equals("target value", StringComparison.OrdinalIgnoreCase) || cell.Equals("target date", StringComparison.OrdinalIgnoreCase) || cell.Equals("goal", StringComparison.OrdinalIgnoreCase)) columns.Add(column);
            column++;
        }
        return [.. columns];
    }

    private static void EmptyCells(Passage passage, int index, int[] targets, List<Placeholder> found)
    {
        if (targets.Length == 0) return;
        var text = passage.Text;
        var cells = new List<Range>();
        foreach (var range in text.AsSpan().Split('|')) cells.Add(range);
        if (cells.Count == 0 || text.AsSpan().Trim(" |-:").IsEmpty) return;
        foreach (var target in targets)
        {
            var cell = target < cells.Count ? text.AsSpan(cells[target]).Trim() : default;
            var empty = cell.IsEmpty || cell.Trim('-').IsEmpty;
            if (!empty && !Array.Exists(Cells, known => text.AsSpan(cells[target]).Trim().Equals(known, StringComparison.OrdinalIgnoreCase))) continue;
            if (!empty && found.Count > 0 && found[^1].Passage == index) continue;
            var (start, length) = cells[empty ? 0 : target].GetOffsetAndLength(text.Length);
            var end = start + length;
            while (start < end && char.IsWhiteSpace(text[start])) start++;
            while (start < end && char.IsWhiteSpace(text[end - 1])) end--;
            found.Add(new Placeholder(text[start..end], empty ? "empty target" : "no value yet", index, start, end, passage.Place));
        }
    }
}
