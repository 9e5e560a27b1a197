using CuiBono.Promises;
using CuiBono.Promises.Lens;

namespace CuiBono.Verdicts.Rules;

internal sealed class NoPlaceholder : IRule
{
    public string Name => "no-placeholder";

    public string Summary => "Nothing is left that was meant to be filled in: no TBD, no template text, no empty target.";

    public RuleResult? Evaluate(Case @case)
    {
        var left = new List<(string Said, FieldSource Source)>();
        foreach (var (path, words) in FieldPlaceholders.Of(@case.Initiative))
        {
            var source = @case.Initiative.SourceOf(path);
            left.Add((words.Length == 0 ? $"an empty {path}" : $"{Said.Quote(words)} in {path}", source with { Quote = source.Quote ?? (words.Length == 0 ? null : words) }));
        }

        foreach (var placeholder in Placeholders.In(@case.Passages))
            left.Add(($"{Said.Quote(placeholder.Quote)} ({placeholder.Place})", new FieldSource(placeholder.Place, placeholder.Quote)));
        var asked = new Requirements(@case);
        var named = Said.List([.. left.Take(4).Select(one => one.Said)]);
        var more = left.Count > 4 ? $" and {left.Count - 4} more" : "";
        asked.AtMost("placeholders.count", 0, $"Fill in {named}{more}.");
        if (asked.AllMet) return RuleResult.Pass($"Nothing is left to be filled in {Said.AbsenceIn(@case)}.", asked);
        return RuleResult.Fail($"{left.Count} {(left.Count == 1 ? "place is" : "places are")} not filled in: {named}{more}.", asked, left[0].Source);
    }
}
