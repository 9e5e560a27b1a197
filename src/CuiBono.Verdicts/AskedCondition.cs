namespace CuiBono.Verdicts;

/// <summary>One question that a rule put to a case, with what it found.</summary>
/// <param name="Condition">The question; its text says what to do where it is not met.</param>
/// <param name="Fact">The value of its subject as <see cref="CaseFacts"/> has it, or null where there is none.</param>
/// <param name="IsMet">Whether the answer is yes.</param>
public readonly record struct AskedCondition(ResumeCondition Condition, string? Fact, bool IsMet);
