using CuiBono.Promises;

namespace CuiBono.Verdicts.Rules;

/// <summary>What a foundation's line of sight must show.</summary>
internal static class LineOfSightRequirements
{
    public static Requirements Of(Case @case, int index)
    {
        var path = $"serves[{index}]";
        var asked = new Requirements(@case);
        asked.IsTrue($"{path}.initiative.approved", $"Name in {path}.initiative another initiative of the workspace that is more than an idea.");
        asked.IsTrue($"{path}.outcome.external", $"Name in {path}.outcome an outcome of it that is promised to a customer.");
        asked.IsSet($"{path}.mechanism", $"Say in {path}.mechanism, in one sentence, how this makes that outcome possible.");
        return asked;
    }

    /// <summary>The initiative that is served; null where there is no other of that name.</summary>
    public static Initiative? Find(Case @case, LineOfSight served) =>
        served.Initiative != @case.Initiative.Id && @case.Others.TryGetValue(served.Initiative, out var found) ? found : null;

    /// <summary>The outcome that is served, with its initiative and its customer; null where one is not there.</summary>
    public static (Initiative Initiative, Outcome Outcome, Customer? Customer)? Outcome(Case @case, LineOfSight served)
    {
        if (Find(@case, served) is not { } initiative) return null;
        foreach (var outcome in initiative.Outcomes)
            if (outcome.Id == served.Outcome && !outcome.Guardrail)
                return (initiative, outcome, initiative.CustomerOf(outcome));
        return null;
    }
}
