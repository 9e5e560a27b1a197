namespace CuiBono.Processes.ObjectCentric;

/// <summary>A type of events or of objects, with the attributes that it declares.</summary>
/// <param name="Name">Its name: an activity such as "place order", or a kind of thing such as "order".</param>
/// <param name="Attributes">Its attributes, the declared ones first, then those that only its events or objects have.</param>
public sealed record DeclaredType(string Name, IReadOnlyList<DeclaredAttribute> Attributes);
