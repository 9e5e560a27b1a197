using CuiBono.Promises;

namespace CuiBono.Verdicts.Rules;

/// <summary>What the outcome rules ask of one outcome.</summary>
internal static class OutcomeRequirements
{
    public static Requirements Measurable(Case @case, int index)
    {
        var outcome = @case.Initiative.Outcomes[index];
        var path = $"outcomes[{index}]";
        var asked = new Requirements(@case);
        asked.IsTrue($"{path}.customer.external", $"Name in {path}.customer a customer outside the organisation who is better off.");
        asked.IsSet($"{path}.metric", $"Say in {path}.metric what is measured.");
        asked.IsSet($"{path}.direction", $"Say in {path}.direction whether more or less of it is better: increase or decrease.");
        asked.IsSet($"{path}.unit", $"Give the unit in {path}.unit.");
        asked.IsSet($"{path}.target.value", $"Promise a value in {path}.target.value.");
        if (@case.Initiative.Stage is Stage.Idea or Stage.Approval && outcome.Target?.By < @case.AsOf)
            asked.NotBefore($"{path}.target.by", @case.AsOf, $"{Said.Day(outcome.Target.By.Value)} is past: say in {path}.target.by by which day it is promised now.");
        else
            asked.IsSet($"{path}.target.by", $"Say in {path}.target.by by which day it is promised.");
        if (Improves(outcome) is false)
            asked.IsTrue($"{path}.target.improves", $"Promise in {path}.target.value a value that is better than the baseline of {Said.Number(outcome.Baseline!.Value!.Value)} {outcome.Unit}".TrimEnd() + ".");
        return asked;
    }

    public static Requirements Baselined(Case @case, int index)
    {
        var path = $"outcomes[{index}].baseline";
        var asked = new Requirements(@case);
        var baseline = @case.Initiative.Outcomes[index].Baseline;
        var goLive = @case.Initiative.System?.FirstDay;
        if (baseline is { PlannedBy: { } planned } and not { Value: not null, Period: not null, Source: not null } && (goLive is null || goLive > @case.AsOf))
        {
            asked.NotBefore($"{path}.planned_by", @case.AsOf, $"{Said.Day(planned)} is past: give the baseline, or plan it anew in {path}.planned_by.");
            asked.IsSet("system.go_live", "Give the go-live in system.go_live: a baseline must be taken before it.");
            if (goLive is { } live)
                asked.NotAfter($"{path}.planned_by", live.AddDays(-1), $"Plan the baseline in {path}.planned_by before the go-live of {Said.Day(live)}; afterwards it cannot be measured any more.");
            return asked;
        }

        asked.IsSet($"{path}.value", $"Give today's value in {path}.value, or plan to measure it before the go-live in {path}.planned_by.");
        asked.IsSet($"{path}.period", $"Say in {path}.period which time the value covers.");
        asked.IsSet($"{path}.source", $"Say in {path}.source where the value comes from.");
        if (Refuted(@case, index) is not null) asked.IsTrue($"{path}.confirmed", $"Mend {path}.value, or name data that bear it out.");
        return asked;
    }

    /// <summary>Where the data refute the declared baseline by more than a tenth of the promised change (a twentieth of the baseline where none is promised): what they say.</summary>
    public static string? Refuted(Case @case, int index)
    {
        if (index >= @case.Tested.Count || @case.Tested[index].Assessment.Baseline is not { Holds: false } check) return null;
        var change = (double?)Change(@case.Initiative.Outcomes[index]) is > 0 and var promised ? promised / 10 : Math.Abs(check.Declared) / 20;
        return Math.Abs(check.Declared - check.Observed.Value) > change ? check.Text : null;
    }

    public static Requirements Owned(Case @case, int index)
    {
        var path = $"outcomes[{index}].owner";
        var asked = new Requirements(@case);
        asked.IsSet(path, $"Name in {path} who answers for the outcome in operation.");
        if (@case.Initiative.Outcomes[index].Owner is not null)
            asked.IsTrue($"{path}.operational", $"Name in {path} somebody who runs the operation and stays when the project ends.");
        return asked;
    }

    public static Requirements Attributable(Case @case, int index)
    {
        var outcome = @case.Initiative.Outcomes[index];
        var path = $"outcomes[{index}]";
        var asked = new Requirements(@case);
        var designs = Said.List(ComparisonDesign.Attributing);
        asked.IsSet($"{path}.design", $"Declare a comparison in {path}.design: one of {designs}.");
        if (outcome.Design is not null)
            asked.IsTrue($"{path}.design.attributes", $"Declare in {path}.design a comparison that can tell the effect from everything else that changed: one of {designs}.");
        var change = Change(outcome) is > 0 and var promised ? $", below the promised {Said.Number(promised)} {outcome.Unit}".TrimEnd() : "";
        asked.IsSet($"{path}.min_effect", $"Say in {path}.min_effect the smallest change that the comparison can detect{change}.");
        if (outcome.MinEffect is not null && Detects(outcome) is false)
            asked.IsTrue($"{path}.min_effect.detects", $"Plan a comparison that detects less than the promised change, and give it in {path}.min_effect.");
        return asked;
    }

    /// <summary>False where the target is not better than the baseline; null without a target.</summary>
    public static bool? Improves(Outcome outcome)
    {
        if (outcome.Target?.Value is not { } target) return null;
        if (outcome.Baseline?.Value is not { } baseline) return true;
        return outcome.Direction switch
        {
            Direction.Increase => target > baseline,
            Direction.Decrease => target < baseline,
            _ => target != baseline,
        };
    }

    /// <summary>False where the smallest detectable effect is not above zero or not below the promised change, as far as one is promised; null without one.</summary>
    public static bool? Detects(Outcome outcome)
    {
        if (outcome.MinEffect is not { } least) return null;
        return least > 0 && (Change(outcome) is not > 0 || least < Change(outcome));
    }

    /// <summary>How far the target is from the baseline; null where one of them is not given.</summary>
    private static decimal? Change(Outcome outcome) =>
        outcome.Target?.Value is { } target && outcome.Baseline?.Value is { } baseline ? Math.Abs(target - baseline) : null;
}
