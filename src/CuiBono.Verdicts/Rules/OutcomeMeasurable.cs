using CuiBono.Promises;

namespace CuiBono.Verdicts.Rules;

internal sealed class OutcomeMeasurable : IRule
{
    private const int MostNamed = 3;

    public string Name => "outcome-measurable";

    public string Summary => "An outcome for a customer has a metric, a direction, a target with its unit, and a date.";

    public RuleResult? Evaluate(Case @case)
    {
        var initiative = @case.Initiative;
        if (LeadingOutcome.Of(@case) is not { } leading)
        {
            var first = new Requirements(@case);
            first.AtLeast("outcomes.measurable.count", 1, "Declare an outcome in outcomes: customer, metric, unit, direction, target.value and target.by.");
            return @case.Reading is { LevelExternal: >= 2, ExternalEvidence: { } evidence }
                ? RuleResult.Fail($"{Unfailable(@case, evidence.Quote)}", first, Said.Source(@case, evidence))
                : RuleResult.Fail($"No outcome for a customer is promised {Said.AbsenceIn(@case)}.", first);
        }

        var path = $"outcomes[{leading.Index}]";
        var asked = OutcomeRequirements.Measurable(@case, leading.Index);
        leading.Explain(@case, asked);
        var others = Others(@case, leading.Index);
        if (asked.AllMet)
        {
            var outcome = leading.Outcome;
            var promise = $"{outcome.Metric}: {KebabCase.Of(outcome.Direction!.Value)} to {Said.Number(outcome.Target!.Value!.Value)} {outcome.Unit} by {Said.Day(outcome.Target.By!.Value)}";
            return RuleResult.Pass($"{promise}.{others}", asked, initiative.SourceOf($"{path}.target"));
        }

        return RuleResult.Fail(Message(@case, leading, asked) + others, asked, initiative.SourceOf(FirstWrong(path, asked, leading.Outcome) ?? $"{path}.statement"));
    }

    private static string Message(Case @case, LeadingOutcome leading, Requirements asked)
    {
        var outcome = leading.Outcome;
        var path = $"outcomes[{leading.Index}]";
        var subject = outcome.Statement is { } statement ? Said.Quote(statement) : $"The outcome {leading.Name}";
        if (outcome is { Metric: null, Direction: null, Target: null } && @case.Reading.Measurable is null && outcome.Statement is not null)
            return $"{Unfailable(@case, outcome.Statement)}{(asked.Lacks($"{path}.customer.external") ? " It is promised to nobody outside the organisation." : "")}";

        var missing = Missing(path, asked, outcome);
        var wrong = new List<string>();
        if (asked.Lacks($"{path}.customer.external"))
            wrong.Add(outcome.Customer is null ? "it names no customer" : "it is not for a customer outside the organisation");
        if (missing.Count > 0) wrong.Add($"it lacks {Said.List(missing)}");
        if (outcome.Target?.By is { } by && asked.Lacks($"{path}.target.by")) wrong.Add($"it is promised for {Said.Day(by)}, which is past");
        if (asked.Lacks($"{path}.target.improves")) wrong.Add(Direction(outcome));
        return $"{subject}: {Said.List(wrong)}.";
    }

    private static string Direction(Outcome outcome)
    {
        var (target, baseline) = (Said.Number(outcome.Target!.Value!.Value), Said.Number(outcome.Baseline!.Value!.Value));
        return target == baseline
            ? $"its target of {target} is the baseline, so it could not be failed"
            : $"its target of {target} is worse than the baseline of {baseline}";
    }

    private static List<string> Missing(string path, Requirements asked, Outcome outcome)
    {
        var missing = new List<string>();
        if (asked.Lacks($"{path}.metric")) missing.Add("a metric");
        if (asked.Lacks($"{path}.direction")) missing.Add("a direction");
        if (asked.Lacks($"{path}.unit")) missing.Add("a unit");
        if (asked.Lacks($"{path}.target.value")) missing.Add("a target value");
        if (outcome.Target?.By is null) missing.Add("a date");
        return missing;
    }

    private static string Unfailable(Case @case, string words) => @case.Reading.Measurable switch
    {
        { By: null } => $"{Said.Quote(words)}: no date says by when, and no outcome is declared to test it.",
        { } => $"{Said.Quote(words)}: no outcome is declared to test it.",
        null => $"{Said.Quote(words)} could not be failed: no quantity, no target, no date.",
    };

    /// <summary>The field whose value is wrong; null where values are only missing.</summary>
    private static string? FirstWrong(string path, Requirements asked, Outcome outcome)
    {
        if (outcome.Customer is not null && asked.Lacks($"{path}.customer.external")) return $"{path}.customer";
        if (outcome.Target?.By is not null && asked.Lacks($"{path}.target.by")) return $"{path}.target.by";
        return asked.Lacks($"{path}.target.improves") ? $"{path}.target.value" : null;
    }

    /// <summary>What the other outcomes for customers lack; one complete promise is enough, but no incomplete one goes unsaid.</summary>
    private static string Others(Case @case, int leading)
    {
        var said = "";
        var (named, further, forNobody) = (0, 0, 0);
        for (var index = 0; index < @case.Initiative.Outcomes.Count; index++)
        {
            var outcome = @case.Initiative.Outcomes[index];
            if (index == leading || outcome.Guardrail) continue;
            var asked = OutcomeRequirements.Measurable(@case, index);
            if (asked.Lacks($"outcomes[{index}].customer.external")) forNobody++;
            else if (!asked.AllMet && ++named > MostNamed) further++;
            else if (!asked.AllMet) said += $" {Said.Quote(outcome.Id)} is not measurable: {Reasons(index, asked, outcome)}.";
        }

        if (further > 0) said += $" {further} more are not.";
        return forNobody == 0 ? said : $"{said} {(forNobody == 1 ? "One further outcome is" : $"{forNobody} further outcomes are")} for no customer.";
    }

    private static string Reasons(int index, Requirements asked, Outcome outcome)
    {
        var path = $"outcomes[{index}]";
        var parts = Missing(path, asked, outcome);
        if (parts.Count > 0) return $"it lacks {Said.List(parts)}";
        return asked.Lacks($"{path}.target.improves") ? Direction(outcome) : $"it is promised for {Said.Day(outcome.Target!.By!.Value)}, which is past";
    }
}
