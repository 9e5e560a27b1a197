using System.Globalization;

namespace CuiBono.Verdicts.Rules;

/// <summary>What a rule asks of a case. A rule passes when all of it is met; what is not becomes its resume conditions, so the two cannot drift apart.</summary>
internal sealed class Requirements(Case @case)
{
    private readonly CaseFacts facts = new(@case);
    private readonly List<ResumeCondition> unmet = [];
    private readonly List<AskedCondition> all = [];
    private readonly List<string> steps = [];

    public IReadOnlyList<ResumeCondition> Unmet => unmet;

    /// <summary>Everything that was asked, in its order, with what was found.</summary>
    public IReadOnlyList<AskedCondition> All => all;

    /// <summary>What was settled before anything was asked, a sentence each.</summary>
    public IReadOnlyList<string> Steps => steps;

    public bool AllMet => unmet.Count == 0;

    /// <summary>True where a requirement on this fact is not met.</summary>
    public bool Lacks(string subject) => unmet.Exists(condition => condition.Subject == subject);

    public void Step(string sentence) => steps.Add(sentence);

    public void IsSet(string subject, string text) => Add(subject, ConditionOperator.IsSet, null, text);

    public void IsTrue(string subject, string text) => Add(subject, ConditionOperator.Equals, "true", text);

    public void AtLeast(string subject, decimal value, string text) =>
        Add(subject, ConditionOperator.AtLeast, value.ToString(CultureInfo.InvariantCulture), text);

    public void AtMost(string subject, decimal value, string text) =>
        Add(subject, ConditionOperator.AtMost, value.ToString(CultureInfo.InvariantCulture), text);

    public void NotBefore(string subject, DateOnly day, string text) => Add(subject, ConditionOperator.AtLeast, Said.Day(day), text);

    public void NotAfter(string subject, DateOnly day, string text) => Add(subject, ConditionOperator.AtMost, Said.Day(day), text);

    private void Add(string subject, ConditionOperator @operator, string? value, string text)
    {
        var condition = new ResumeCondition(subject, @operator, value, text);
        var isMet = condition.IsMet(facts);
        all.Add(new AskedCondition(condition, facts[subject], isMet));
        if (!isMet) unmet.Add(condition);
    }
}
