namespace CuiBono.Processes.Maps.Layout;

/// <summary>A line to be drawn between two different boxes.</summary>
/// <param name="From">The box that it leaves.</param>
/// <param name="To">The box that it reaches.</param>
/// <param name="Weight">How much it matters that it points down and runs straight; above 0.</param>
/// <param name="LabelWidth">The width of its label.</param>
internal readonly record struct LayoutEdge(int From, int To, double Weight, double LabelWidth);
