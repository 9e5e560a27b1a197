using System.Globalization;
using CuiBono.Verdicts.Expressions;

namespace CuiBono.Verdicts;

/// <summary>What would lift a hold, in a form that a machine can check.</summary>
/// <param name="Subject">A fact of the case by name, such as "outcomes[0].target.by" or "customers.external.count"; see <see cref="CaseFacts"/>. For <see cref="ConditionOperator.Holds"/> a condition as <see cref="Expression"/> reads it.</param>
/// <param name="Operator">How it is compared.</param>
/// <param name="Value">With what; null for <see cref="ConditionOperator.IsSet"/> and <see cref="ConditionOperator.Holds"/>.</param>
/// <param name="Text">The same for a person: "say by which date".</param>
public sealed record ResumeCondition(string Subject, ConditionOperator Operator, string? Value, string Text)
{
    /// <summary>True where the facts meet the condition. A fact without a value meets none.</summary>
    /// <remarks>Numbers are compared as numbers and dates (yyyy-MM-dd) as dates; anything else can only be equal, letter for letter.</remarks>
    public bool IsMet(CaseFacts facts)
    {
        if (Operator == ConditionOperator.Holds) return Expression.ReadBack(Subject)?.Evaluate(facts).Truth == TruthValue.True;
        if (facts[Subject] is not { } fact) return false;
        return Operator switch
        {
            ConditionOperator.IsSet => true,
            ConditionOperator.AtLeast => Compare(fact, Value) >= 0,
            ConditionOperator.AtMost => Compare(fact, Value) <= 0,
            _ => fact == Value || Compare(fact, Value) == 0,
        };
    }

    /// <summary>The order of two values of the same kind; null where they have none.</summary>
    private static int? Compare(string fact, string? value)
    {
        if (TryNumber(fact, out var number) && TryNumber(value, out var other)) return number.CompareTo(other);
        if (TryDate(fact, out var date) && TryDate(value, out var limit)) return date.CompareTo(limit);
        return null;
    }

    private static bool TryNumber(string? text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    private static bool TryDate(string? text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
