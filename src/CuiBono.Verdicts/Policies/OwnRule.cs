using System.Text;
using CuiBono.Promises;
using CuiBono.Verdicts.Expressions;
using CuiBono.Verdicts.Rules;

namespace CuiBono.Verdicts.Policies;

/// <summary>A rule that a policy states itself, as a condition over the facts of a case.</summary>
/// <param name="name">The rule's name.</param>
/// <param name="title">What lets it pass, in one line.</param>
/// <param name="when">Of what it is asked; null for every initiative that the severities name.</param>
/// <param name="require">What must hold.</param>
/// <remarks>Only what holds passes. Where a value is missing, so that nobody knows, the answer is not measured, with the fact that is missing.</remarks>
public sealed class OwnRule(string name, string title, Expression? when, Expression require) : IRule
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public string Summary => title;

    /// <summary>Of what it is asked; null for every initiative that the severities name.</summary>
    public Expression? When => when;

    /// <summary>What must hold.</summary>
    public Expression Require => require;

    /// <summary>What to say where it does not hold; null where the title says enough.</summary>
    public string? Message { get; init; }

    /// <summary>What would lift a hold, for a person; null where the condition says enough.</summary>
    public string? Resume { get; init; }

    /// <inheritdoc/>
    public RuleResult? Evaluate(Case @case)
    {
        var facts = new CaseFacts(@case);
        if (when?.Evaluate(facts) is { Truth: not TruthValue.True } asked)
            return asked.Truth == TruthValue.False ? null : WithoutAnswer(@case, facts, asked);

        var found = require.Evaluate(facts);
        var read = string.Join(", ", found.Reads);
        var result = found.Truth switch
        {
            TruthValue.True => new RuleResult(RuleOutcome.Passed, $"{Sentence(title)} Found: {read}."),
            TruthValue.False => new RuleResult(RuleOutcome.Failed, $"{Sentence(Message ?? $"Not so: {title}")} Found: {read}."),
            _ => new RuleResult(RuleOutcome.NotMeasured, $"{Sentence(title)} Whether that is so is not known: {read}."),
        };
        return result with
        {
            Source = Source(@case, found),
            Resume = found.Truth == TruthValue.True ? [] : [new ResumeCondition(require.Canonical, ConditionOperator.Holds, null, Resume ?? $"Make this true: {require.Canonical}.")],
            Asked = [.. require.Clauses.Select(clause => Asked(clause, facts))],
            Steps = when is null ? [] : [$"It is asked where {when.Canonical}."],
        };
    }

    /// <summary>The rule's page, in Markdown.</summary>
    /// <param name="rule">The rule in its policy.</param>
    internal string Page(PolicyRule rule)
    {
        var page = new StringBuilder($"# {name}\n\n{title}\n\nA rule of the policy's own.\n\n");
        foreach (var stage in Enum.GetValues<Stage>())
            page.Append($"- {KebabCase.Of(stage)}: {string.Join(", ", Enum.GetValues<InitiativeClass>().GroupBy(@class => rule.For(stage, @class)).Select(group => $"{(group.Key is { } severity ? KebabCase.Of(severity) : "not asked")} ({string.Join(", ", group.Select(KebabCase.Of))})"))}\n");
        if (when is not null) page.Append($"\nAsked where\n\n    {when.Canonical}\n");
        page.Append($"\nPasses where\n\n    {require.Canonical}\n");
        if (Message is not null) page.Append($"\nOtherwise it says: {Message}\n");
        if (Resume is not null) page.Append($"\nTo resume: {Resume}\n");
        return page.ToString();
    }

    /// <summary>Nobody knows whether the rule is asked.</summary>
    private RuleResult WithoutAnswer(Case @case, CaseFacts facts, Evaluation asked)
    {
        List<FactRead> missing = [.. asked.Reads.Where(read => read.Why is null)];
        return new RuleResult(RuleOutcome.NotMeasured, $"{Sentence(title)} Whether it is asked is not known: {string.Join(", ", asked.Reads)}.")
        {
            Source = Source(@case, asked),
            Resume = missing.Count == asked.Reads.Count
                ? [.. missing.Select(read => new ResumeCondition(read.Fact, ConditionOperator.IsSet, null, $"Give {read.Fact}, so that it is known whether {name} is asked."))]
                : [new ResumeCondition(when!.Canonical, ConditionOperator.Holds, null, $"Give what tells whether {name} is asked: {when.Canonical}.")],
            Asked = [.. when!.Clauses.Select(clause => Asked(clause, facts))],
        };
    }

    private static AskedCondition Asked(Expression clause, CaseFacts facts)
    {
        var found = clause.Evaluate(facts);
        return new AskedCondition(new ResumeCondition(clause.Canonical, ConditionOperator.Holds, null, $"Make this true: {clause.Canonical}."), found.Truth == TruthValue.Unknown && found.Reads.All(read => read.Value is null) ? null : string.Join(", ", found.Reads), found.Truth == TruthValue.True);
    }

    /// <summary>The first field that decided; null where what decided stands nowhere.</summary>
    private static FieldSource? Source(Case @case, Evaluation found)
    {
        foreach (var read in found.Reads)
            if (@case.Initiative.Sources.Count > 0 && @case.Initiative.SourceOf(read.Fact) is var source && source.Place != @case.Initiative.Place)
                return source;
        return null;
    }

    private static string Sentence(string text) => text.Length > 0 && text[^1] is '.' or '!' or '?' ? text : $"{text}.";
}
