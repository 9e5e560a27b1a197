using System.Globalization;

namespace CuiBono.Verdicts.Expressions;

/// <summary>Where a condition is evaluated: in a case, or in an entry of a list of it.</summary>
/// <param name="Facts">The case.</param>
/// <param name="Entry">The entry: "outcomes[1]"; null outside of lists.</param>
internal sealed record Scope(CaseFacts Facts, string? Entry)
{
    public string NameOf(FactField field, bool isOfEntry) => isOfEntry ? $"{Entry}.{field.Name}" : field.Name;

    public Scope In(FactList list, int index) => this with { Entry = string.Create(CultureInfo.InvariantCulture, $"{list.Name}[{index}]") };
}
