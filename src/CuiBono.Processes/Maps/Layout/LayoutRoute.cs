namespace CuiBono.Processes.Maps.Layout;

/// <summary>How a line runs: its points as a chain of cubic Bezier curves, from the box that it leaves to the box that it reaches.</summary>
/// <param name="Points">The first point, then for each curve its two control points and its end.</param>
/// <param name="Label">The middle of the label.</param>
/// <param name="Backward">Whether it runs against the main flow, up the page.</param>
internal sealed record LayoutRoute(IReadOnlyList<LayoutPoint> Points, LayoutPoint Label, bool Backward);
