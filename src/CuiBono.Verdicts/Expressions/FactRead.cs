namespace CuiBono.Verdicts.Expressions;

/// <summary>A fact that a condition looked at.</summary>
/// <param name="Fact">Its name, with its place in a list: "outcomes[1].target.by".</param>
/// <param name="Value">Its value as <see cref="CaseFacts"/> has it; null where it has none.</param>
/// <param name="Why">Why it could not be compared though it has a value, or why it has none; null where there is nothing to add.</param>
public readonly record struct FactRead(string Fact, string? Value, string? Why = null)
{
    /// <summary>The fact with its value for a person: "outcomes[1].target.by is 2027-12-31", "investment is missing".</summary>
    public override string ToString() => Why is { } why ? $"{Fact} {why}" : Value is { } value ? $"{Fact} is {value}" : $"{Fact} is missing";
}
