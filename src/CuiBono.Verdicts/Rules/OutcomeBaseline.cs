namespace CuiBono.Verdicts.Rules;

internal sealed class OutcomeBaseline : IRule
{
    public string Name => "outcome-baseline";

    public string Summary => "The outcome has a baseline with value, period and source, or a dated plan to measure it before the go-live.";

    public RuleResult? Evaluate(Case @case)
    {
        if (LeadingOutcome.Of(@case) is not { } leading)
        {
            var first = new Requirements(@case);
            first.AtLeast("outcomes.baselined.count", 1, "Declare an outcome in outcomes with baseline.value, baseline.period and baseline.source.");
            return RuleResult.Fail("There is no outcome, so nothing says where it stands today.", first);
        }

        var path = $"outcomes[{leading.Index}].baseline";
        var source = @case.Initiative.SourceOf(path);
        var asked = OutcomeRequirements.Baselined(@case, leading.Index);
        leading.Explain(@case, asked);
        var baseline = leading.Outcome.Baseline;
        if (asked.AllMet)
            return RuleResult.Pass(baseline is { Value: { } value, Period: { } period, Source: { } origin }
                ? $"Baseline of {leading.Name}: {$"{Said.Number(value)} {leading.Outcome.Unit}".TrimEnd()} in {period}, from {origin}."
                : $"The baseline of {leading.Name} is planned for {Said.Day(baseline!.PlannedBy!.Value)}, before the go-live.", asked, source);
        return RuleResult.Fail(Message(@case, leading, asked, path), asked, source);
    }

    private static string Message(Case @case, LeadingOutcome leading, Requirements asked, string path)
    {
        var baseline = leading.Outcome.Baseline;
        if (baseline is null or { Value: null, PlannedBy: null }) return $"{leading.Name} has no baseline: nobody can tell a change without knowing where it starts.";
        if (baseline.PlannedBy is { } planned && (asked.Lacks($"{path}.planned_by") || asked.Lacks("system.go_live")))
        {
            if (planned < @case.AsOf) return $"The baseline of {leading.Name} was planned for {Said.Day(planned)} and is not there.";
            return asked.Lacks("system.go_live")
                ? $"The baseline of {leading.Name} is planned for {Said.Day(planned)}, but no go-live is given that it must come before."
                : $"The baseline of {leading.Name} is planned for {Said.Day(planned)}, after the go-live.";
        }

        if (OutcomeRequirements.Refuted(@case, leading.Index) is { } refuted) return $"The baseline of {leading.Name} is not borne out. {refuted}";
        if (baseline.Value is not { } value) return $"The baseline of {leading.Name} was planned, but the system is live and no value is given.";
        var missing = new List<string>();
        if (asked.Lacks($"{path}.period")) missing.Add("no period");
        if (asked.Lacks($"{path}.source")) missing.Add("no source");
        return $"The baseline of {leading.Name}, {Said.Number(value)} {leading.Outcome.Unit}".TrimEnd() + $", has {Said.List(missing)}.";
    }
}
