using CuiBono.Promises;

namespace CuiBono.Verdicts.Rules;

internal sealed class ContinuityDeclared : IRule
{
    public string Name => "continuity-declared";

    public string Summary => "Where customers' transactions depend on it, redundancy or diversity is declared and a failure is tested on purpose.";

    /// <remarks>Transactions depend on what customers or other initiatives use, so customer-facing work and foundations are always asked;
    /// compliance and asset safety only where they say that something must stay on, by declaring a continuity section.</remarks>
    public RuleResult? Evaluate(Case @case)
    {
        var initiative = @case.Initiative;
        if (initiative.Continuity is null && initiative.Class is InitiativeClass.Compliance or InitiativeClass.AssetSafety) return null;
        var asked = new Requirements(@case);
        asked.AtLeast("continuity.protection.count", 1, "Say in continuity.redundancy what carries a failure, or list the pairs in continuity.diverse.");
        asked.IsSet("continuity.failure_test", "Say in continuity.failure_test what is failed on purpose, and in continuity.failure_test_date when.");
        if (initiative.Continuity is not { } continuity) return RuleResult.Fail("Nothing is said about how customers' transactions stay on when something fails.", asked);

        var source = initiative.SourceOf("continuity");
        if (asked.AllMet)
        {
            var date = continuity.FailureTestDate is { } day ? $"on {Said.Day(day)}" : "on a day that is not given";
            return RuleResult.Pass($"{continuity.Redundancy ?? $"{continuity.Diverse.Count} diverse pairs are declared."} Tested {date}: {continuity.FailureTest}", asked, source);
        }

        return RuleResult.Fail((asked.Lacks("continuity.protection.count"), asked.Lacks("continuity.failure_test")) switch
        {
            (true, true) => "Neither redundancy or diversity nor a failure test is declared.",
            (true, false) => "A failure test is declared, but nothing that would carry the failure.",
            _ => "Redundancy is declared, but no test that fails something on purpose.",
        }, asked, source);
    }
}
