namespace CuiBono.Verdicts.Expressions;

/// <summary>A fact that a condition may name.</summary>
/// <param name="Name">Its name, as <see cref="CaseFacts"/> knows it; within a list, its name in an entry.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Meaning">What it means, in a few words.</param>
public sealed record FactField(string Name, FactKind Kind, string Meaning)
{
    /// <summary>The names of which it is one; empty for other kinds than <see cref="FactKind.Choice"/>.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}
