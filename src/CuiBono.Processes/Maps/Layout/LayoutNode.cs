namespace CuiBono.Processes.Maps.Layout;

/// <summary>A box to be placed.</summary>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="LoopLabelWidth">The width of the label beside its self loop, or -1 where it has no loop.</param>
internal readonly record struct LayoutNode(double Width, double Height, double LoopLabelWidth = -1)
{
    /// <summary>How far a self loop reaches out of its box.</summary>
    public const double LoopReach = 24;

    public bool HasLoop => LoopLabelWidth >= 0;

    /// <summary>From the middle of the box to the left end of what belongs to it.</summary>
    public double Left => Width / 2;

    /// <summary>From the middle of the box to the right end of what belongs to it: its loop and the loop's label.</summary>
    public double Right => (Width / 2) + (HasLoop ? LoopReach + LoopLabelWidth + 4 : 0);
}
