namespace CuiBono.Processes.Maps.Layout;

/// <summary>Where everything stands.</summary>
/// <param name="Width">The width of the whole; everything lies between 0 and it.</param>
/// <param name="Height">The height of the whole.</param>
/// <param name="Nodes">The middle of each box.</param>
/// <param name="Routes">The line of each edge.</param>
internal sealed record GraphLayout(double Width, double Height, IReadOnlyList<LayoutPoint> Nodes, IReadOnlyList<LayoutRoute> Routes);
