namespace CuiBono.Verdicts.Expressions;

/// <summary>A list of a case, such as its outcomes, over whose entries any, all and count range.</summary>
/// <param name="Name">Its name: "outcomes", "culture.stops".</param>
/// <param name="Meaning">What its entries are.</param>
/// <param name="Fields">The facts of an entry.</param>
public sealed record FactList(string Name, string Meaning, IReadOnlyList<FactField> Fields)
{
    /// <summary>The fact of a name; null where an entry has none.</summary>
    public FactField? Find(string name)
    {
        foreach (var field in Fields)
            if (field.Name == name)
                return field;
        return null;
    }
}
