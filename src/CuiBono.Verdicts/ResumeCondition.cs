namespace CuiBono.Verdicts;

/// <summary>What would lift a hold, in a form that a machine can check.</summary>
/// <param name="Subject">A fact of the case by name, such as "outcomes[0].target.by" or "customers.external.count".</param>
/// <param name="Operator">How it is compared.</param>
/// <param name="Value">With what; null for <see cref="ConditionOperator.IsSet"/>.</param>
/// <param name="Text">The same for a person: "say by which date".</param>
public sealed record ResumeCondition(string Subject, ConditionOperator Operator, string? Value, string Text);
