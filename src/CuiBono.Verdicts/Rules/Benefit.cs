using CuiBono.Promises;

namespace CuiBono.Verdicts.Rules;

/// <summary>A change for a party outside the organisation, as it is stated.</summary>
/// <param name="Words">The statement.</param>
/// <param name="Source">What says so.</param>
internal sealed record Benefit(string Words, FieldSource Source)
{
    /// <summary>The stated changes, declared ones first.</summary>
    public static IReadOnlyList<Benefit> In(Case @case)
    {
        var benefits = new List<Benefit>();
        var initiative = @case.Initiative;
        for (var index = 0; index < initiative.Outcomes.Count; index++)
        {
            var outcome = initiative.Outcomes[index];
            if (outcome.Guardrail || initiative.CustomerOf(outcome) is not { IsExternal: true }) continue;
            if (outcome.Statement is { } statement)
                benefits.Add(new Benefit(statement, initiative.SourceOf($"outcomes[{index}].statement")));
            else if (outcome is { Metric: { } metric, Direction: { } direction, Target.Value: { } target })
                benefits.Add(new Benefit($"{metric}: {KebabCase.Of(direction)} to {Said.Number(target)} {outcome.Unit}".TrimEnd(), initiative.SourceOf($"outcomes[{index}].target")));
        }

        if (benefits.Count == 0 && @case.Reading is { LevelExternal: >= 2, ExternalEvidence: { } evidence })
            benefits.Add(new Benefit(evidence.Quote, Said.Source(@case, evidence)));
        return benefits;
    }
}
