namespace CuiBono.Processes.Maps.Layout;

/// <summary>The part of a line between two rows that follow each other.</summary>
/// <param name="Upper">The vertex in the upper row.</param>
/// <param name="Lower">The vertex in the row below.</param>
/// <param name="Edge">The edge that it is part of.</param>
/// <param name="Weight">How much a crossing or a bend of it costs: 1 to 16, and more on the main path.</param>
internal readonly record struct LayerSegment(int Upper, int Lower, int Edge, int Weight);
