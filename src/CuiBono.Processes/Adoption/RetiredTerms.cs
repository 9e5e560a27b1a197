namespace CuiBono.Processes.Adoption;

/// <summary>An activity, system, queue or role that must be dead after the go-live.</summary>
/// <param name="Name">What it is called. Without marks an activity or an actor of this very name is looked for.</param>
public sealed record RetiredTerms(string Name)
{
    /// <summary>Its marks; empty where its name alone is looked for.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Marks { get; init; } = AdoptionTerms.NoMarks;
}
