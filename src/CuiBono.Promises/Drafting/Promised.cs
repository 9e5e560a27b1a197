using System.Buffers;
using CuiBono.Promises.Lens;
using CuiBono.Promises.Written;

namespace CuiBono.Promises.Drafting;

/// <summary>The measure that a sentence promises: "cuts activation time from 24 days to 12 days by June 2027".</summary>
/// <remarks>Each part is read only where the words around the number say what it is: "from" gives the baseline, "to", "within", "at least" and
/// the like the target, "by" with a change word a change against the baseline. A number that nothing explains is left.</remarks>
internal sealed record Promised
{
    private const int LongestSentence = 2_000;

    private static readonly SearchValues<char> Marks = SearchValues.Create(",;:()\"");

    private static readonly string[] Falls =
        ["reduce", "reduces", "reduced", "reducing", "reduction", "cut", "cuts", "cutting", "lower", "lowers", "lowered", "lowering", "shorten", "shortens", "shortened", "shortening", "decrease", "decreases", "decreased", "decreasing", "halve", "halves", "fall", "falls", "drop", "drops", "dropped", "fewer", "less", "shrink", "shrinks"];

    private static readonly string[] Rises =
        ["increase", "increases", "increased", "increasing", "raise", "raises", "raised", "raising", "grow", "grows", "growing", "rise", "rises", "rising", "extend", "extends", "extending", "expand", "expands", "expanding", "more", "higher"];

    private static readonly string[] Neutral = ["improve", "improves", "improved", "improving", "bring", "brings", "move", "moves", "go", "goes", "change", "changes"];

    private static readonly string[] AtMost = ["within", "under", "below", "at most", "no more than", "not more than", "less than", "a maximum of", "maximum of", "in less than", "in under"];

    private static readonly string[] AtLeast = ["at least", "no less than", "not less than", "more than", "over", "above", "a minimum of", "minimum of", "up to"];

    private static readonly string[] Hedges = ["about", "around", "approximately", "roughly", "nearly", "almost", "just", "only", "currently", "today's", "the", "current", "level", "of", "a", "an", "average", "today", "baseline", "close", "some"];

    public string? Metric { get; init; }

    public WrittenQuantity? Baseline { get; init; }

    public WrittenQuantity? Target { get; init; }

    public string? Unit { get; init; }

    public Direction? Direction { get; init; }

    public WrittenDate? By { get; init; }

    /// <summary>True where the target is a change against the baseline ("by 30 %") and no level.</summary>
    public bool IsChange { get; init; }

    /// <summary>Reads a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="measure">What the lens says belongs to the customer; other numbers of the sentence are then no target. Null where any may be.</param>
    public static Promised Of(ReadOnlySpan<char> sentence, CustomerMeasure? measure)
    {
        if (sentence.Length > LongestSentence) return new Promised();
        WrittenQuantity? baseline = null, target = null, change = null;
        Direction? said = null;
        for (var found = WrittenQuantity.Find(sentence, 0); found is { } quantity; found = WrittenQuantity.Find(sentence, Math.Max(quantity.End, quantity.Start + 1)))
        {
            var before = SkipHedges(sentence[..quantity.Start]);
            if (EndsWith(before, "from")) baseline ??= quantity;
            else if (measure?.Target is { } only && !Overlaps(sentence, quantity, only)) continue;
            else if (EndsWith(before, "by")) change ??= quantity;
            else if (EndsWithAny(before, AtMost) || EndsWithAny(sentence[..quantity.Start], AtMost)) (target, said) = (target ?? quantity, said ?? Promises.Direction.Decrease);
            else if (EndsWithAny(before, AtLeast) || EndsWithAny(sentence[..quantity.Start], AtLeast)) (target, said) = (target ?? quantity, said ?? Promises.Direction.Increase);
            else if (EndsWith(before, "to") || (measure?.Target is not null && !IsDuration(quantity))) target ??= quantity;
        }

        var verb = Verb(sentence, target ?? change, out var verbDirection);
        var unit = Common(baseline?.Unit, (target ?? change)?.Unit, out var agree);
        if (!agree) (baseline, unit) = (null, target?.Unit ?? change?.Unit);
        var metric = baseline is not null || (target ?? change) is { Measures: true } ? Named(sentence, verb, baseline, target, change) : null;
        var direction = (baseline, target) switch
        {
            ({ } from, { } to) when from.Value > to.Value => Promises.Direction.Decrease,
            ({ } from, { } to) when from.Value < to.Value => Promises.Direction.Increase,
            _ => metric is null ? said : verbDirection ?? said,
        };
        var isChange = target is null && change is not null;
        return new Promised
        {
            Metric = metric,
            Baseline = baseline,
            Target = target ?? (isChange && direction is not null && metric is not null ? change : null),
            Unit = unit,
            Direction = direction,
            By = Deadline(sentence),
            IsChange = isChange,
        };
    }

    /// <summary>The date by which a sentence promises something.</summary>
    public static WrittenDate? Deadline(ReadOnlySpan<char> sentence)
    {
        for (var found = WrittenDate.Find(sentence); found is { } date; found = WrittenDate.Find(sentence, date.End))
        {
            var before = sentence[..date.Start].TrimEnd();
            foreach (var skip in (ReadOnlySpan<string>)["the end of", "end of", "end", "the"])
                if (EndsWith(before, skip))
                    before = before[..^skip.Length].TrimEnd();
            if (EndsWith(before, "by") || EndsWith(before, "no later than") || EndsWith(before, "until") || (EndsWith(before, "from") && date.Grain != "year" && !sentence[date.End..].TrimStart().StartsWith("to ")) || EndsWith(before, "at") || (EndsWith(before, "before") && date.Grain == "day")) return date;
        }

        return null;
    }

    /// <summary>The change word nearest before the quantity, as its start and end.</summary>
    private static (int Start, int End)? Verb(ReadOnlySpan<char> sentence, WrittenQuantity? quantity, out Direction? direction)
    {
        direction = null;
        if (quantity is not { } found) return null;
        (int Start, int End)? nearest = null;
        for (var at = 0; at < found.Start;)
        {
            if (!char.IsLetter(sentence[at]))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < found.Start && char.IsLetter(sentence[end])) end++;
            var word = sentence[at..end];
            Direction? here = IsOneOf(word, Falls) ? Promises.Direction.Decrease : IsOneOf(word, Rises) ? Promises.Direction.Increase : null;
            if (here is not null || IsOneOf(word, Neutral)) (nearest, direction) = ((at, end), here);
            at = end;
        }

        return nearest;
    }

    /// <summary>What changes: the words between the change word and the first number's preposition, or those before the change word.</summary>
    private static string? Named(ReadOnlySpan<char> sentence, (int Start, int End)? verb, WrittenQuantity? baseline, WrittenQuantity? target, WrittenQuantity? change)
    {
        if (verb is not var (start, end)) return null;
        var first = Math.Min(baseline?.Start ?? int.MaxValue, (target ?? change)?.Start ?? int.MaxValue);
        if (first == int.MaxValue || first < end) return null;
        var after = SkipHedges(sentence[end..first]);
        foreach (var preposition in (ReadOnlySpan<string>)["from", "to", "by", "within", "under", "below", "at most", "at least", "no more than", "less than", "more than"])
            if (EndsWith(after, preposition))
            {
                after = after[..^preposition.Length];
                break;
            }

        var changed = Phrase(after);
        if (changed.Length > 0) return IsPhrase(changed) ? changed.ToString() : null;
        var before = sentence[..start].TrimEnd();
        foreach (var auxiliary in (ReadOnlySpan<string>)["be", "is", "are", "will", "shall", "should", "to", "can", "must", "would"])
            if (EndsWith(before, auxiliary))
                before = before[..^auxiliary.Length].TrimEnd();
        var clause = before.LastIndexOfAny(",:;(");
        var subject = Phrase(before[(clause + 1)..]);
        return IsPhrase(subject) ? subject.ToString() : null;
    }

    private static ReadOnlySpan<char> Phrase(ReadOnlySpan<char> words)
    {
        words = words.Trim();
        foreach (var article in (ReadOnlySpan<string>)["the ", "a ", "an ", "its ", "our ", "their ", "in the ", "in ", "of the ", "of "])
            if (words.StartsWith(article, StringComparison.OrdinalIgnoreCase))
                return words[article.Length..].Trim();
        return words;
    }

    private static bool IsPhrase(ReadOnlySpan<char> words) => words.Length is > 2 and <= 90 && !words.StartsWith("than") && words.IndexOf(" to ", StringComparison.Ordinal) < 0 && words.Count(' ') < 11 && words.IndexOfAny(Marks) < 0 && !words.ContainsAnyInRange('0', '9');

    /// <summary>A time that no word makes a promise: "over the next 15 years".</summary>
    private static bool IsDuration(WrittenQuantity quantity) => quantity is { Measures: true } && quantity.Unit?[0] is not ('%' or '‰' or 'p');

    private static ReadOnlySpan<char> SkipHedges(ReadOnlySpan<char> before)
    {
        while (true)
        {
            before = before.TrimEnd();
            var word = before[(before.LastIndexOf(' ') + 1)..];
            if (word.IsEmpty || !IsOneOf(word, Hedges)) return before;
            before = before[..^word.Length];
        }
    }

    private static string? Common(string? a, string? b, out bool agree)
    {
        agree = a is null || b is null || a == b || a.TrimEnd('s') == b.TrimEnd('s');
        return b ?? a;
    }

    private static bool Overlaps(ReadOnlySpan<char> sentence, WrittenQuantity quantity, string words)
    {
        for (var at = sentence.IndexOf(words, StringComparison.Ordinal); at >= 0 && at < quantity.End;)
        {
            if (at + words.Length > quantity.Start) return true;
            var next = sentence[(at + 1)..].IndexOf(words, StringComparison.Ordinal);
            if (next < 0) return false;
            at += next + 1;
        }

        return false;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
            if (EndsWith(text, word))
                return true;
        return false;
    }

    private static bool EndsWith(ReadOnlySpan<char> text, string word)
    {
        text = text.TrimEnd();
        return text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetter(text[^(word.Length + 1)]));
    }

    private static bool IsOneOf(ReadOnlySpan<char> word, string[] words)
    {
        foreach (var other in words)
            if (word.Equals(other, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
