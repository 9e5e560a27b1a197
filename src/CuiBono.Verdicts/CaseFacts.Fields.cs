using System.Globalization;
using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Verdicts.Rules;

namespace CuiBono.Verdicts;

public sealed partial class CaseFacts
{
    private string? Field(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var (head, rest) = dot < 0 ? (name, "") : (name[..dot], name[(dot + 1)..]);
        if (TryIndex(head, out var list, out var index)) return Entry(list, index, rest);
        return head switch
        {
            "id" => initiative.Id,
            "title" => initiative.Title,
            "stage" => KebabCase.Of(initiative.Stage),
            "class" => KebabCase.Of(initiative.Class),
            "investment" => Text(initiative.Investment),
            "sponsor" => rest switch { "business" => initiative.Sponsor?.Business, "it" => initiative.Sponsor?.It, _ => null },
            "culture" => CultureField(rest),
            "process" => ProcessField(rest),
            "system" => rest switch { "name" => initiative.System?.Name, "go_live" => Text(initiative.System?.FirstDay), _ => null },
            "continuity" => ContinuityField(rest),
            _ => null,
        };
    }

    private string? Entry(string list, int index, string field) => list switch
    {
        "customers" => At(initiative.Customers, index) is { } customer ? CustomerField(customer, field) : null,
        "outcomes" => At(initiative.Outcomes, index) is { } outcome ? OutcomeField(outcome, field) ?? TestedField(index, field) : null,
        "goals" => At(initiative.CostGoals, index) is { } goal
            ? field switch { "cost" => goal.Statement, "saving" => Text(goal.Saving), "by" => Text(goal.By), "owner" => goal.Owner, "measured_by" => goal.MeasuredBy, _ => null }
            : null,
        "serves" => At(initiative.Serves, index) is { } served ? ServedField(served, field) : null,
        "obligations" => At(initiative.Obligations, index) is { } obligation
            ? field switch { "citation" => obligation.Citation, "protects" => obligation.Protects, _ => null }
            : null,
        _ => null,
    };

    private static string? CustomerField(Customer customer, string field) => field switch
    {
        "id" => customer.Id,
        "name" => customer.Name,
        "kind" => KebabCase.Of(customer.Kind),
        "size" => customer.Size is { } size ? Text(size) : null,
        "external" => Text(customer.IsExternal),
        _ => null,
    };

    private string? OutcomeField(Outcome outcome, string field) => field switch
    {
        "id" => outcome.Id,
        "customer" => outcome.Customer,
        "customer.external" => Text(initiative.CustomerOf(outcome) is { IsExternal: true }),
        "statement" => outcome.Statement,
        "metric" => outcome.Metric,
        "unit" => outcome.Unit,
        "direction" => outcome.Direction is { } direction ? KebabCase.Of(direction) : null,
        "baseline.value" => Text(outcome.Baseline?.Value),
        "baseline.period" => outcome.Baseline?.Period,
        "baseline.source" => outcome.Baseline?.Source,
        "baseline.planned_by" => Text(outcome.Baseline?.PlannedBy),
        "target.value" => Text(outcome.Target?.Value),
        "target.by" => Text(outcome.Target?.By),
        "target.improves" => OutcomeRequirements.Improves(outcome) is { } improves ? Text(improves) : null,
        "warn" => Text(outcome.Warn),
        "guardrail" => Text(outcome.Guardrail),
        "owner" => outcome.Owner,
        "owner.operational" => outcome.Owner is { } owner ? Text(OperationalOwner.Refusal(owner, initiative.Sponsor) is null) : null,
        "data" => outcome.Data?.File ?? outcome.Data?.Query,
        "design" => outcome.Design,
        "design.attributes" => outcome.Design is { } design ? Text(ComparisonDesign.Attributes(design)) : null,
        "min_effect" => Text(outcome.MinEffect),
        "min_effect.detects" => OutcomeRequirements.Detects(outcome) is { } detects ? Text(detects) : null,
        _ => null,
    };

    private string? TestedField(int index, string field) => field switch
    {
        "status" => KebabCase.Of(OutcomeJudgement.Of(@case, index).Status),
        "kept" => Text(OutcomeJudgement.Of(@case, index).IsKept),
        "baseline.confirmed" => Text(OutcomeRequirements.Refuted(@case, index) is null),
        "observed" => At(@case.Tested, index)?.Measurement?.Value.ToString(CultureInfo.InvariantCulture),
        "observed.low" => Text(At(@case.Tested, index)?.Measurement?.Interval.Low),
        "observed.high" => Text(At(@case.Tested, index)?.Measurement?.Interval.High),
        "observed.count" => At(@case.Tested, index)?.Measurement is { } measured ? Text(measured.Count) : null,
        "effect" => Text(At(@case.Tested, index)?.Assessment.Effect?.Value),
        "effect.low" => Text(At(@case.Tested, index)?.Assessment.Effect?.Interval.Low),
        "effect.high" => Text(At(@case.Tested, index)?.Assessment.Effect?.Interval.High),
        "evidence.until" => Text(At(@case.Tested, index)?.Provenance?.Until),
        _ => null,
    };

    private string? ServedField(LineOfSight served, string field) => field switch
    {
        "initiative" => served.Initiative,
        "initiative.stage" => LineOfSightRequirements.Find(@case, served) is { } found ? KebabCase.Of(found.Stage) : null,
        "initiative.approved" => LineOfSightRequirements.Find(@case, served) is { } found ? Text(found.Stage != Stage.Idea) : null,
        "outcome" => served.Outcome,
        "outcome.external" => LineOfSightRequirements.Outcome(@case, served) is { } outcome ? Text(outcome.Customer is { IsExternal: true }) : null,
        "mechanism" => served.Mechanism,
        _ => null,
    };

    private string? CultureField(string field)
    {
        if (field is "stops.count") return Text(initiative.Culture?.Stops.Count ?? 0);
        if (field is "starts.count") return Text(initiative.Culture?.Starts.Count ?? 0);
        if (initiative.Culture is not { } culture || field.IndexOf('.', StringComparison.Ordinal) is var dot && dot < 0) return null;
        if (!TryIndex(field[..dot], out var list, out var index)) return null;
        var change = list switch { "stops" => At(culture.Stops, index), "starts" => At(culture.Starts, index), _ => null };
        return field[(dot + 1)..] switch { "behaviour" => change?.Behaviour, "team" => change?.Team, "by" => Text(change?.By), _ => null };
    }

    private string? ProcessField(string field)
    {
        if (initiative.Process is not { } process) return null;
        if (field.StartsWith("exceptions[", StringComparison.Ordinal) && field.IndexOf('.', StringComparison.Ordinal) is var dot && dot > 0)
        {
            var exception = TryIndex(field[..dot], out _, out var index) ? At(process.Exceptions, index) : null;
            return field[(dot + 1)..] switch
            {
                "name" => exception?.Name,
                "condition" => exception?.Condition,
                "basis" => exception?.Basis ?? exception?.Condition,
                "owner" => exception?.Owner,
                "volume" => Text(exception?.Volume),
                "allowance" => Text(exception?.Allowance),
                "until" => Text(exception?.Until),
                "kept" => At(@case.Enablers.Exceptions?.Register ?? [], index) is { } use ? Text(ExceptionsPlanned.IsKept(use)) : null,
                "used" => At(@case.Enablers.Exceptions?.Register ?? [], index) is { Used: { Total: > 0 } used } ? Text(used.Value) : null,
                _ => null,
            };
        }

        if (field.StartsWith("retired_paths[", StringComparison.Ordinal) && field.IndexOf('.', StringComparison.Ordinal) is var end && end > 0)
        {
            var path = TryIndex(field[..end], out _, out var index) ? At(process.RetiredPaths, index) : null;
            var found = path is null ? null : At(@case.Enablers.Adoption?.Retired ?? [], index);
            return field[(end + 1)..] switch
            {
                "name" => path?.Name,
                "alive" => found is { IsKnown: true } ? Text(found.IsAlive) : null,
                "last" => Text(found?.Last),
                _ => null,
            };
        }

        return field switch
        {
            "standard_path" => process.StandardPath,
            "by" => Text(process.By),
            "changed.count" => Text(process.Changed.Count),
            "retired_paths.count" => Text(process.RetiredPaths.Count),
            "adoption.file" => process.Adoption?.File,
            "adoption.new.count" => Text(process.Adoption?.New.Count ?? 0),
            "adoption.target" => Text(process.Adoption?.Target),
            "adoption.by" => Text(process.Adoption?.By),
            _ => null,
        };
    }

    private string? ContinuityField(string field) => field switch
    {
        _ when field.StartsWith("services[", StringComparison.Ordinal) || field.StartsWith("diverse[", StringComparison.Ordinal) => ContinuityEntry(field),
        "services.count" => Text(initiative.Continuity?.Services.Count ?? 0),
        "diverse.count" => Text(initiative.Continuity?.Diverse.Count ?? 0),
        "target_availability" => Text(initiative.Continuity?.TargetAvailability),
        "redundancy" => initiative.Continuity?.Redundancy,
        "inventory" => initiative.Continuity?.Inventory,
        "failure_test" => initiative.Continuity?.FailureTest,
        "failure_test_date" => Text(initiative.Continuity?.FailureTestDate),
        _ => null,
    };

    private string? ContinuityEntry(string field)
    {
        var dot = field.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || initiative.Continuity is not { } declared || !TryIndex(field[..dot], out var list, out var index)) return null;
        var pair = list == "diverse" ? At(declared.Diverse, index) : null;
        var service = list == "services" ? At(declared.Services, index) : null;
        var found = service is null ? null : At(@case.Continuity.Services, index);
        return (list, field[(dot + 1)..]) switch
        {
            ("services", "name") => service,
            ("services", "availability.low") => Text(1 - found?.High),
            ("services", "availability.high") => Text(1 - found?.Low),
            ("services", "kept") => declared.TargetAvailability is { } target && found?.Keeps(target) is { } keeps ? Text(keeps) : null,
            ("diverse", "a") => pair?.A,
            ("diverse", "b") => pair?.B,
            ("diverse", "shared") => pair is not null && At(@case.Continuity.Pairs, index) is { IsUnknown: false } known ? Text(known.IsShared) : null,
            _ => null,
        };
    }

    private static T? At<T>(IReadOnlyList<T> list, int index) where T : class => index < list.Count ? list[index] : null;

    /// <summary>Takes "outcomes[12]" apart.</summary>
    private static bool TryIndex(string segment, out string list, out int index)
    {
        (list, index) = ("", 0);
        var open = segment.IndexOf('[', StringComparison.Ordinal);
        if (open <= 0 || segment[^1] != ']') return false;
        list = segment[..open];
        return int.TryParse(segment.AsSpan(open + 1, segment.Length - open - 2), NumberStyles.None, CultureInfo.InvariantCulture, out index);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(bool truth) => truth ? "true" : "false";

    private static string? Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(double? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Text(Money? money) => money is { } known ? $"{known.Currency} {known.Amount.ToString(CultureInfo.InvariantCulture)}" : null;
}
