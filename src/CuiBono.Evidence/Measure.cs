namespace CuiBono.Evidence;

/// <summary>A named, versioned definition of a figure. Two figures are comparable where name, version and terms are the same.</summary>
/// <param name="Name">Its name in kebab-case: "lead-time". Its page is docs/methods/measures/NAME.md.</param>
/// <param name="Version">The version of its definition, from 1; another definition has another version.</param>
/// <param name="Kind">How cases make the figure.</param>
/// <param name="Unit">The unit of a case's value: "days", "share", "touches".</param>
/// <param name="Summary">What it says, in one line.</param>
public sealed record Measure(string Name, int Version, MeasureKind Kind, string Unit, string Summary);
