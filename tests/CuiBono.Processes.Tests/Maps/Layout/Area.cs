using CuiBono.Processes.Maps.Layout;

namespace CuiBono.Processes.Tests.Maps.Layout;

/// <summary>A rectangle on the page.</summary>
internal readonly record struct Area(double Left, double Top, double Right, double Bottom)
{
    public bool Overlaps(Area other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool Holds(LayoutPoint point) => point.X > Left && point.X < Right && point.Y > Top && point.Y < Bottom;
}
