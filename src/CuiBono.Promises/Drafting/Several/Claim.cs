namespace CuiBono.Promises.Drafting.Several;

/// <summary>A field's value in one document.</summary>
/// <param name="Value">The value.</param>
/// <param name="Text">The value as people read it.</param>
/// <param name="Source">The document, the place and the words.</param>
internal readonly record struct Claim<T>(T Value, string Text, FieldSource Source);
