using CuiBono.Evidence;
using CuiBono.Promises.Written;

namespace CuiBono.Promises.Drafting;

/// <summary>Finds what must not get worse.</summary>
internal static class Guardrails
{
    private static readonly (string Words, Direction? Better)[] Limits =
    [
        ("must not exceed", Direction.Decrease), ("must not increase", Direction.Decrease), ("must not rise", Direction.Decrease), ("must not grow", Direction.Decrease),
        ("must not go above", Direction.Decrease), ("must never exceed", Direction.Decrease), ("may not exceed", Direction.Decrease),
        ("must not fall", Direction.Increase), ("must not drop", Direction.Increase), ("must not decline", Direction.Increase), ("must not decrease", Direction.Increase),
        ("must not go below", Direction.Increase), ("must never fall", Direction.Increase), ("must never drop", Direction.Increase), ("may not fall below", Direction.Increase),
        ("must not get worse", null), ("must not worsen", null), ("must not deteriorate", null), ("must not be worse", null), ("should not get worse", null),
    ];

    /// <summary>Adds the guardrail that a sentence of running text is, if it is one.</summary>
    public static void Sentence(DraftBuilder draft, ReadOnlySpan<char> sentence, Passage passage)
    {
        if (!sentence.Contains(" not ", StringComparison.Ordinal) && !sentence.Contains(" never ", StringComparison.Ordinal)) return;
        foreach (var (words, better) in Limits)
        {
            var at = sentence.IndexOf(words, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            Add(draft, sentence, passage, better, at, at + words.Length);
            return;
        }
    }

    /// <summary>Adds a line that a heading declares to be a guardrail.</summary>
    public static void Line(DraftBuilder draft, Passage passage)
    {
        foreach (var (words, better) in Limits)
            if (passage.Text.IndexOf(words, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
            {
                Add(draft, passage.Text, passage, better, at, at + words.Length);
                return;
            }

        if (!NoValue.Is(passage.Text)) Add(draft, passage.Text, passage, null, 0, passage.Text.Length);
    }

    private static void Add(DraftBuilder draft, ReadOnlySpan<char> sentence, Passage passage, Direction? better, int metricEnd, int limitFrom)
    {
        var statement = sentence.Trim().ToString();
        var clause = sentence[..metricEnd].LastIndexOfAny(",;:") + 1;
        var metric = sentence[clause..metricEnd].Trim();
        foreach (var article in (ReadOnlySpan<string>)["the ", "a ", "an ", "our ", "but ", "and "])
            if (metric.StartsWith(article, StringComparison.OrdinalIgnoreCase))
                metric = metric[article.Length..];
        var named = metric.Length is > 2 and <= 80 ? metric.ToString() : null;
        var limit = limitFrom < sentence.Length && WrittenQuantity.Find(sentence, limitFrom) is { } quantity && quantity.Start - limitFrom < 20 ? quantity : (WrittenQuantity?)null;
        var outcome = new Outcome(named ?? statement)
        {
            Guardrail = true,
            Statement = statement,
            Metric = named,
            Direction = better,
            Unit = limit?.Unit,
            Target = limit is { } value ? new Target(value.Value, null) : null,
        };
        if (draft.Outcomes.Exists(other => other.Statement == statement)) return;
        draft.AddOutcome(outcome, path =>
        {
            draft.Found($"{path}.guardrail", passage.Place, statement);
            draft.Found($"{path}.statement", passage.Place, statement);
            if (named is not null) draft.Found($"{path}.metric", passage.Place, named);
            if (better is not null) draft.Found($"{path}.direction", passage.Place, statement);
            if (limit is null) return;
            draft.Found($"{path}.target.value", passage.Place, statement);
            if (limit.Value.Unit is not null) draft.Found($"{path}.unit", passage.Place, statement);
        });
    }
}
