namespace CuiBono.Promises;

/// <summary>An activity, system, queue or role that must be dead after the change.</summary>
/// <param name="Name">What it is called.</param>
public sealed record RetiredPath(string Name)
{
    /// <summary>Its marks in an event log; empty where its name alone is looked for.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Marks { get; init; } = Adoption.NoMarks;
}
