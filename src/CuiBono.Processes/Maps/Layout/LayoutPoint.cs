namespace CuiBono.Processes.Maps.Layout;

/// <summary>A place on the page; x grows to the right, y downwards.</summary>
internal readonly record struct LayoutPoint(double X, double Y);
