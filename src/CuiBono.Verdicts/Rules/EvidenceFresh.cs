namespace CuiBono.Verdicts.Rules;

internal sealed class EvidenceFresh : IRule
{
    public string Name => "evidence-fresh";

    public string Summary => "The evidence is newer than its declared interval.";

    public RuleResult? Evaluate(Case @case)
    {
        var outcomes = @case.Initiative.Outcomes;
        var asked = new Requirements(@case);
        var (stale, unread, fresh) = (new List<string>(), new List<string>(), new List<string>());
        var source = @case.Initiative.SourceOf("outcomes");
        for (var index = 0; index < outcomes.Count; index++)
        {
            if (outcomes[index].Data is not { } data) continue;
            var path = $"outcomes[{index}]";
            var days = data.MaxAgeDays ?? @case.EvidenceDays;
            var until = index < @case.Tested.Count ? @case.Tested[index].Provenance?.Until : null;
            var limit = $"{days} days are {(data.MaxAgeDays is null ? "usual" : "declared")}";
            asked.NotBefore($"{path}.evidence.until", @case.AsOf.AddDays(-days), $"Bring newer evidence of {Said.Quote(outcomes[index].Id)}: it must reach {Said.Day(@case.AsOf.AddDays(-days))}.");
            if (until is { } day && day >= @case.AsOf.AddDays(-days))
            {
                fresh.Add($"{Said.Quote(outcomes[index].Id)} reaches {Said.Day(day)}");
                continue;
            }

            if (stale.Count + unread.Count == 0) source = @case.Initiative.SourceOf($"{path}.data");
            if (until is { } last) stale.Add($"{Said.Quote(outcomes[index].Id)} ends on {Said.Day(last)}, {@case.AsOf.DayNumber - last.DayNumber} days before the review, where {limit}");
            else unread.Add(Said.Quote(outcomes[index].Id));
        }

        if (stale.Count + unread.Count + fresh.Count == 0) return null;
        if (asked.AllMet) return RuleResult.Pass($"The evidence is fresh: {Said.List(fresh)}.", asked, source);
        if (stale.Count > 0) return RuleResult.Fail($"The evidence of {Said.List(stale)}.", asked, source);
        return new RuleResult(RuleOutcome.NotMeasured, $"How old the evidence of {Said.List(unread)} is, is not known: it could not be read.") { Source = source, Resume = asked.Unmet, Asked = asked.All, Steps = asked.Steps };
    }
}
