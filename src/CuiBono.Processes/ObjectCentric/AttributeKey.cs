namespace CuiBono.Processes.ObjectCentric;

/// <summary>An attribute of the events or objects of one type, with its distinct values.</summary>
/// <param name="Type">The type's code.</param>
/// <param name="Name">The attribute's name.</param>
/// <param name="Kind">What these values are. An attribute with values of several kinds has a key for each.</param>
/// <param name="Values">The distinct values as they were written.</param>
public sealed record AttributeKey(int Type, string Name, AttributeKind Kind, Vocabulary Values);
