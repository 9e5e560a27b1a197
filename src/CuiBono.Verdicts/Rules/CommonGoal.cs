namespace CuiBono.Verdicts.Rules;

internal sealed class CommonGoal : IRule
{
    public string Name => "common-goal";

    public string Summary => "There is a cost goal and an outcome for a customer, and they do not contradict each other.";

    public RuleResult? Evaluate(Case @case)
    {
        var initiative = @case.Initiative;
        var asked = new Requirements(@case);
        asked.AtLeast("costGoals.count", 1, "Say in goals what gets cheaper: cost, saving, by, owner.");
        asked.AtLeast("benefits.count", 1, "Say in outcomes what gets better for which customer.");
        asked.AtMost("outcomes.contradictions.count", 0, "Decide in outcomes[].direction which way the metric is meant to move.");
        asked.AtMost("goals.paidByCustomers.count", 0, "Mend what customers lost, or give up the saving that they pay for.");
        var sides = CommonGoalSides.Of(@case);
        if (sides.FirstOrDefault(side => side.Harms) is { } paid) return RuleResult.Fail(paid.Assessment.Text, asked, paid.Source);
        if (asked.AllMet && sides.Count > 0) return RuleResult.Pass(sides[0].Assessment.Text, asked, sides[0].Source);
        if (asked.AllMet)
            return RuleResult.Pass($"Lower cost and more value: {Said.Quote(initiative.CostGoals[0].Statement)} and {Said.Quote(Benefit.In(@case)[0].Words)}.", asked, initiative.SourceOf("goals[0].cost"));
        if (Contradiction.In(initiative) is [var (first, second), ..])
            return RuleResult.Fail(
                $"{Said.Quote(initiative.Outcomes[first].Id)} and {Said.Quote(initiative.Outcomes[second].Id)} want {Said.Quote(initiative.Outcomes[first].Metric!)} to move both ways.",
                asked, initiative.SourceOf($"outcomes[{second}].direction"));
        return (asked.Lacks("costGoals.count"), asked.Lacks("benefits.count")) switch
        {
            (true, true) => RuleResult.Fail("Neither a cost goal nor an outcome for a customer is stated.", asked),
            (true, false) => RuleResult.Fail("There is value for the customer, but no cost goal.", asked, Benefit.In(@case)[0].Source),
            _ => RuleResult.Fail($"There is a cost goal, {Said.Quote(initiative.CostGoals[0].Statement)}, but nothing for the customer.", asked, initiative.SourceOf("goals[0].cost")),
        };
    }
}
