using CuiBono.Promises;
using CuiBono.Promises.Lens;
using CuiBono.Verdicts.Ledger;
using CuiBono.Verdicts.Rules;

namespace CuiBono.Verdicts;

/// <summary>What is known of a case, by name: a total function, so that any condition can be checked on any case.</summary>
/// <param name="case">The case.</param>
/// <remarks>A name is either the path of a field as the initiative file writes it ("outcomes[0].target.by", "system.go_live") or a figure
/// that is derived from the fields ("outcomes.measurable.count"). docs/methods/verdict.md lists them all.</remarks>
public sealed partial class CaseFacts(Case @case)
{
    private readonly Initiative initiative = @case.Initiative;

    /// <summary>The value of a fact: a number or a date (yyyy-MM-dd) in invariant form, "true" or "false", or text; null where it has none or nobody knows the name.</summary>
    public string? this[string name] => name switch
    {
        "asOf" => Text(@case.AsOf),
        "documents.count" => Text(initiative.Documents.Count),
        "unread.count" => Text(@case.Unread.Count),
        "lens.customer" => @case.Reading.Customer,
        "lens.customer.kind" => KebabCase.Of(@case.Reading.CustomerKind),
        "lens.falseFriends.count" => Text(@case.Reading.FalseFriends.Count),
        "customerLevel" => Text(@case.Reading.Level),
        "customerLevelExternal" => Text(@case.Reading.LevelExternal),
        "customers.count" => Text(initiative.Customers.Count),
        "customers.external.count" => Text(initiative.Customers.Count(customer => customer.IsExternal)),
        "customers.served.count" => Text(Served.By(@case).Count),
        "benefits.count" => Text(Benefit.In(@case).Count),
        "costGoals.count" => Text(initiative.CostGoals.Count(goal => goal.Statement.Length > 0)),
        "goals.paidByCustomers.count" => Text(CommonGoalSides.Of(@case).Count(side => side.Harms)),
        "outcomes.count" => Text(initiative.Outcomes.Count),
        "outcomes.guardrail.count" => Text(initiative.Outcomes.Count(outcome => outcome.Guardrail && (outcome.Metric ?? outcome.Statement) is not null)),
        "outcomes.contradictions.count" => Text(Contradiction.In(initiative).Count),
        "outcomes.measurable.count" => Complete(OutcomeRequirements.Measurable),
        "outcomes.baselined.count" => Complete(OutcomeRequirements.Baselined),
        "outcomes.owned.count" => Complete(OutcomeRequirements.Owned),
        "outcomes.attributable.count" => Complete(OutcomeRequirements.Attributable),
        "culture.stops.beforeGoLive.count" => Text(initiative.Culture?.Stops.Count(IsBeforeGoLive) ?? 0),
        "culture.starts.beforeGoLive.count" => Text(initiative.Culture?.Starts.Count(IsBeforeGoLive) ?? 0),
        "process.changed.beforeGoLive.count" => Text(initiative.Process is { } process && IsBeforeGoLive(process.By) ? process.Changed.Count : 0),
        "process.exceptions.count" => Text(initiative.Process?.Exceptions.Count ?? 0),
        "adoption.until" => Text(@case.Enablers.Until),
        "adoption.share" => Text(@case.Enablers.Adoption?.Lately?.Value / 100),
        "adoption.share.low" => Text(@case.Enablers.Adoption?.Lately?.Interval.Low / 100),
        "adoption.share.high" => Text(@case.Enablers.Adoption?.Lately?.Interval.High / 100),
        "adoption.fallback.share" => @case.Enablers.Adoption is { Fallback: { Total: > 0 } fallback } ? Text(fallback.Value) : null,
        "exceptions.onPath.share" => @case.Enablers.Exceptions is { Cases: > 0 } flow ? Text(flow.OnPath.Value) : null,
        "exceptions.workaround.share" => @case.Enablers.Exceptions is { Cases: > 0 } around ? Text(around.Workarounds / (double)around.Cases) : null,
        "adoption.kept" => Text(AdoptionJudgement.Of(@case).Kind == AdoptionJudgementKind.Kept),
        "retiredPaths.alive.count" => @case.Enablers.Adoption is { } adoption ? Text(adoption.Retired.Count(path => path.IsAlive)) : null,
        "retiredPaths.unknown.count" => @case.Enablers.Adoption is { } known ? Text(known.Retired.Count(path => !path.IsKnown)) : null,
        "exceptions.unplanned.kept" => @case.Enablers.Exceptions is { } exceptions ? Text(!ExceptionsPlanned.IsUnplannedMore(exceptions, initiative.Process?.Exceptions ?? [])) : null,
        "continuity.diverse.shared.count" => DiversityTrue.IsJudged(@case) ? Text(@case.Continuity.Pairs.Count(pair => pair.IsShared)) : null,
        "continuity.diverse.unknown.count" => DiversityTrue.IsJudged(@case) ? Text(@case.Continuity.Pairs.Count(pair => pair.IsUnknown)) : null,
        "continuity.availability.missed.count" => AlwaysOn.IsJudged(@case) ? Text(AlwaysOn.Services(@case, false).Count) : null,
        "continuity.availability.open.count" => AlwaysOn.IsJudged(@case) ? Text(AlwaysOn.Services(@case, null).Count) : null,
        "continuity.protection.count" => Text(initiative.Continuity is { } continuity ? continuity.Diverse.Count + (continuity.Redundancy is null ? 0 : 1) : 0),
        "serves.count" => Text(initiative.Serves.Count),
        "serves.resolved.count" => Text(Enumerable.Range(0, initiative.Serves.Count).Count(index => LineOfSightRequirements.Of(@case, index).AllMet)),
        "obligations.cited.count" => Text(initiative.Obligations.Count(obligation => obligation.Citation.Length > 0)),
        "obligations.protecting.count" => Text(initiative.Obligations.Count(obligation => obligation is { Citation.Length: > 0, Protects: not null })),
        "promise.approved" => @case.Approved is { } approved ? Text(approved.Fingerprint == PromiseFingerprint.Of(initiative, @case.Passages)) : null,
        "placeholders.count" => Text(FieldPlaceholders.Of(initiative).Count + Placeholders.In(@case.Passages).Count),
        _ => Field(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null,
    };

    /// <summary>How many entries a list of the case has, by its name; 0 where there is no such list.</summary>
    internal int CountOf(string list) => list switch
    {
        "customers" => initiative.Customers.Count,
        "outcomes" => initiative.Outcomes.Count,
        "goals" => initiative.CostGoals.Count,
        "culture.stops" => initiative.Culture?.Stops.Count ?? 0,
        "culture.starts" => initiative.Culture?.Starts.Count ?? 0,
        "process.exceptions" => initiative.Process?.Exceptions.Count ?? 0,
        "process.retired_paths" => initiative.Process?.RetiredPaths.Count ?? 0,
        "continuity.services" => initiative.Continuity?.Services.Count ?? 0,
        "continuity.diverse" => initiative.Continuity?.Diverse.Count ?? 0,
        "serves" => initiative.Serves.Count,
        "obligations" => initiative.Obligations.Count,
        _ => 0,
    };

    private string Complete(Func<Case, int, Requirements> asked) =>
        Text(Enumerable.Range(0, initiative.Outcomes.Count).Count(index => !initiative.Outcomes[index].Guardrail && asked(@case, index).AllMet));

    private bool IsBeforeGoLive(BehaviourChange change) => IsBeforeGoLive(change.By);

    /// <summary>True for a date before the go-live, and for any date where no go-live is known.</summary>
    private bool IsBeforeGoLive(DateOnly? day) => day is { } date && (initiative.System?.FirstDay is not { } goLive || date < goLive);
}
