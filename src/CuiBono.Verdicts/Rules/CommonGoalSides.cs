using CuiBono.Outcomes;
using CuiBono.Promises;

namespace CuiBono.Verdicts.Rules;

/// <summary>A cost goal that is measured, beside what became of the outcomes for customers.</summary>
/// <param name="Assessment">Both in one sentence.</param>
/// <param name="Source">The goal.</param>
internal sealed record CommonGoalSides(CommonGoalAssessment Assessment, FieldSource Source)
{
    /// <summary>Whether a customer is worse off.</summary>
    public bool Harms => Assessment.Status is CommonGoalStatus.CustomerPays or CommonGoalStatus.CustomerHarmed;

    /// <summary>Each cost goal whose outcome was tested, where an outcome for an external customer was.</summary>
    public static IReadOnlyList<CommonGoalSides> Of(Case @case)
    {
        var initiative = @case.Initiative;
        var tested = initiative.Outcomes.Zip(@case.Tested).ToList();
        List<AssessedGoal> customers =
        [
            .. tested.Where(one => (!one.First.Guardrail || one.Second.Assessment.Status == OutcomeStatus.Harmed) && initiative.CustomerOf(one.First) is { IsExternal: true }).Select(one => Goal(one.First, one.Second)).OfType<AssessedGoal>(),
        ];
        if (customers.Count == 0) return [];
        var sides = new List<CommonGoalSides>();
        for (var at = 0; at < initiative.CostGoals.Count; at++)
            if (tested.Find(one => one.First.Id == initiative.CostGoals[at].MeasuredBy) is { First: { } outcome, Second: { } test } && Goal(outcome, test) is { } cost)
                sides.Add(new(CommonGoalAssessment.Of(cost, customers), initiative.SourceOf($"goals[{at}].cost")));
        return sides;
    }

    private static AssessedGoal? Goal(Outcome outcome, TestedOutcome test) =>
        test is { Plan: { } plan, Assessment.Observed: not null } ? new AssessedGoal(outcome.Metric ?? outcome.Id, plan, test.Assessment) : null;
}
