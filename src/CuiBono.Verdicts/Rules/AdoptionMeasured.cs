namespace CuiBono.Verdicts.Rules;

internal sealed class AdoptionMeasured : IRule
{
    public string Name => "adoption-measured";

    public string Summary => "The share of eligible cases on the new path is measured from events.";

    public RuleResult? Evaluate(Case @case)
    {
        if (@case.Initiative.Process is not { } process) return null;
        var path = process.StandardPath is { } standard ? $"the new path, {Said.Quote(standard)}," : "the new path";
        return RuleResult.NotMeasuredYet($"How many of the eligible cases take {path} is not judged here yet; cuibono process adoption measures it.", @case.Initiative.SourceOf("process"));
    }
}
