namespace CuiBono.Processes.ObjectCentric;

/// <summary>An attribute that the events or objects of a type may have.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What its values are.</param>
public readonly record struct DeclaredAttribute(string Name, AttributeKind Kind);
