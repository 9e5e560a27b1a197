using CuiBono.Promises;

namespace CuiBono.Verdicts.Waivers;

/// <summary>What was asked in return for a waiver.</summary>
/// <param name="Text">The condition for a person.</param>
/// <param name="Check">The same for a machine; null where only a person can tell.</param>
public sealed record WaiverCondition(string Text, ResumeCondition? Check)
{
    /// <summary>Takes a condition as people write it: "outcomes[0].owner is-set" or "system.go_live at-most 2027-06-30" can be checked, any other text is for a person.</summary>
    public static WaiverCondition Of(string text)
    {
        var words = text.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length < 2 || KebabCase.Parse<ConditionOperator>(words[1]) is not { } @operator || @operator == ConditionOperator.Holds) return new(text, null);
        var value = words.Length == 3 ? words[2] : null;
        return value is null == @operator is ConditionOperator.IsSet ? new(text, new ResumeCondition(words[0], @operator, value, text)) : new(text, null);
    }
}
