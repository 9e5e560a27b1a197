using System.Globalization;
using System.Text.RegularExpressions;
using CuiBono.Promises;

namespace CuiBono.Verdicts.Tests;

/// <summary>Does to a case what a person does who follows a resume condition.</summary>
internal static partial class Resume
{
    public static Case Follow(Case @case, ResumeCondition condition)
    {
        var initiative = @case.Initiative;
        if (Indexed().Match(condition.Subject) is { Success: true } match)
        {
            var (list, index, field) = (match.Groups[1].Value, int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture), match.Groups[3].Value);
            if (list == "outcomes" && (field is "kept" or "evidence.until" or "baseline.confirmed")) return @case with { Tested = [.. Cases.Tested(@case).Select((tested, at) => at == index ? Cases.Kept : tested)] };
            return @case with
            {
                Initiative = list switch
                {
                    "outcomes" => Outcome(initiative, index, field),
                    "process.exceptions" => initiative with { Process = initiative.Process! with { Exceptions = [.. Replace(initiative.Process.Exceptions, index, exception => Exception(exception, field))] } },
                    "serves" => initiative with { Serves = [.. Replace(initiative.Serves, index, served => Serves(served, field))] },
                    _ => throw new InvalidOperationException($"Nobody knows how to follow {condition}."),
                },
            };
        }

        return condition.Subject == "placeholders.count"
            ? @case with { Passages = [], Initiative = WithoutPlaceholders(initiative) }
            : @case with { Initiative = Add(initiative, condition.Subject) };
    }

    private static Initiative Add(Initiative initiative, string subject)
    {
        var early = (initiative.System?.GoLive ?? Cases.GoLive).AddDays(-1);
        var change = new BehaviourChange("People do it otherwise.", null, early);
        var (culture, process, continuity) = (initiative.Culture ?? new Culture([], []), initiative.Process ?? new ProcessChange(), initiative.Continuity ?? new Continuity());
        return subject switch
        {
            "customers.served.count" or "benefits.count" or "outcomes.measurable.count" or "outcomes.baselined.count" or "outcomes.owned.count" or "outcomes.attributable.count" =>
                WithCustomer(initiative) with { Outcomes = [.. initiative.Outcomes, Cases.Activation with { Id = "added", Metric = "added", Owner = "Jorun Vasquez, Design Desk" }] },
            "outcomes.guardrail.count" => initiative with { Outcomes = [.. initiative.Outcomes, Cases.Faults] },
            "outcomes.contradictions.count" => initiative with { Outcomes = [.. initiative.Outcomes.Select(outcome => outcome with { Direction = Direction.Decrease })] },
            "costGoals.count" => initiative with { CostGoals = Cases.Complete.CostGoals },
            "culture.stops.beforeGoLive.count" => initiative with { Culture = culture with { Stops = [.. culture.Stops, change] } },
            "culture.starts.beforeGoLive.count" => initiative with { Culture = culture with { Starts = [.. culture.Starts, change] } },
            "process.changed.beforeGoLive.count" => initiative with { Process = process with { Changed = ["It changes."], By = early } },
            "process.exceptions.count" => initiative with { Process = process with { Exceptions = [Cases.DualHomed] } },
            "system.go_live" => initiative with { System = new SystemChange(null, new DateOnly(2030, 1, 1), []) },
            "continuity.protection.count" => initiative with { Continuity = continuity with { Redundancy = "two sites" } },
            "continuity.failure_test" => initiative with { Continuity = continuity with { FailureTest = "One is switched off." } },
            "serves.resolved.count" => initiative with { Serves = Cases.Inventory.Serves },
            "obligations.cited.count" or "obligations.protecting.count" => initiative with { Obligations = [.. initiative.Obligations, .. Cases.Emergency.Obligations] },
            _ => throw new InvalidOperationException($"Nobody knows how to follow {subject}."),
        };
    }

    private static Initiative Outcome(Initiative initiative, int index, string field)
    {
        var with = field == "customer.external" ? WithCustomer(initiative) : initiative;
        return with with { Outcomes = [.. Replace(with.Outcomes, index, outcome => Outcome(outcome, field))] };
    }

    private static Outcome Outcome(Outcome outcome, string field)
    {
        var (baseline, target) = (outcome.Baseline ?? new Baseline(null, null, null, null), outcome.Target ?? new Target(null, null));
        var better = (baseline.Value ?? 24) + (outcome.Direction == Direction.Increase ? 12 : -12);
        return field switch
        {
            "customer.external" => outcome with { Customer = Cases.Business.Id },
            "metric" => outcome with { Metric = "median time" },
            "unit" => outcome with { Unit = "days" },
            "direction" => outcome with { Direction = baseline.Value < target.Value ? Direction.Increase : Direction.Decrease },
            "target.value" or "target.improves" => outcome with { Target = target with { Value = better } },
            "target.by" => outcome with { Target = target with { By = new DateOnly(2027, 12, 31) } },
            "baseline.value" => outcome with { Baseline = baseline with { Value = (target.Value ?? 12) + (outcome.Direction == Direction.Increase ? -12 : 12) } },
            "baseline.period" => outcome with { Baseline = baseline with { Period = "2026" } },
            "baseline.source" => outcome with { Baseline = baseline with { Source = "log" } },
            "baseline.planned_by" => outcome with { Baseline = baseline with { PlannedBy = Cases.AsOf.AddDays(30) } },
            "owner" or "owner.operational" => outcome with { Owner = "Jorun Vasquez, Design Desk" },
            "design" or "design.attributes" => outcome with { Design = "randomised" },
            "min_effect" or "min_effect.detects" => outcome with { MinEffect = 0.5m },
            _ => throw new InvalidOperationException($"Nobody knows how to follow {field}."),
        };
    }

    private static PathException Exception(PathException exception, string field) => field switch
    {
        "basis" => exception with { Basis = "clause" },
        "volume" => exception with { Volume = 0.001m },
        "allowance" => exception with { Allowance = 0.5m },
        _ => exception with { Owner = "Jorun" },
    };

    private static LineOfSight Serves(LineOfSight served, string field) => field switch
    {
        "initiative.approved" => served with { Initiative = "twelve-days" },
        "outcome.external" => served with { Outcome = "activation-time" },
        _ => served with { Mechanism = "It makes that possible." },
    };

    private static Initiative WithCustomer(Initiative initiative) =>
        initiative.Customers.Contains(Cases.Business) ? initiative : initiative with { Customers = [.. initiative.Customers, Cases.Business] };

    private static Initiative WithoutPlaceholders(Initiative initiative) => initiative with
    {
        Outcomes = [.. initiative.Outcomes.Select(outcome => outcome with { Owner = outcome.Owner == "TBD" ? null : outcome.Owner, Target = outcome.Target is { Value: null, By: null } ? null : outcome.Target })],
    };

    private static IEnumerable<T> Replace<T>(IReadOnlyList<T> list, int index, Func<T, T> change) => list.Select((item, at) => at == index ? change(item) : item);

    [GeneratedRegex(@"^([a-z.]+)\[(\d+)\]\.(.+)$")]
    private static partial Regex Indexed();
}
