namespace CuiBono.Outcomes;

/// <summary>Cost and customer side by side: lower cost and more value are one goal.</summary>
/// <param name="Status">Who gained.</param>
/// <param name="Text">Both figures in one sentence.</param>
/// <remarks>A gain is a change for the better beyond chance since before, whoever has the merit; what is worse is what its own test calls harmed.</remarks>
public sealed record CommonGoalAssessment(CommonGoalStatus Status, string Text)
{
    /// <summary>Puts the cost beside the outcomes for customers; at least one of them.</summary>
    public static CommonGoalAssessment Of(AssessedGoal cost, IReadOnlyList<AssessedGoal> customers)
    {
        var (worse, gained) = (customers.Where(one => one.IsWorse).ToList(), customers.Where(one => one.HasGained).ToList());
        var status = (cost.HasGained, worse.Count > 0, gained.Count > 0) switch
        {
            (true, true, _) => CommonGoalStatus.CustomerPays,
            (false, true, _) => CommonGoalStatus.CustomerHarmed,
            (true, _, true) => CommonGoalStatus.BothGained,
            (true, _, _) => CommonGoalStatus.CostOnly,
            (_, _, true) => CommonGoalStatus.CustomerOnly,
            _ => CommonGoalStatus.NothingYet,
        };
        var said = string.Join("; ", (worse.Count > 0 ? worse : gained.Count > 0 ? gained : customers).Take(3).Select(one => one.Said));
        return new(status, $"{Verdict(status)}: {cost.Said}; {said}.");
    }

    private static string Verdict(CommonGoalStatus status) => status switch
    {
        CommonGoalStatus.BothGained => "Cost and customer are both better off",
        CommonGoalStatus.CostOnly => "The cost is better, the customer is not",
        CommonGoalStatus.CustomerOnly => "The customer is better off, the cost is not",
        CommonGoalStatus.CustomerPays => "The cost is better while the customer is worse off",
        CommonGoalStatus.CustomerHarmed => "The customer is worse off, and the cost is no better",
        _ => "Neither cost nor customer is better yet",
    };
}
