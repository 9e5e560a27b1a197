namespace CuiBono.Networks.Maps;

/// <summary>Which rectangles of a picture are taken.</summary>
internal sealed class LabelSpace(double width, double height)
{
    private const double Cell = 48;
    private readonly Dictionary<(int, int), List<(double X, double Y, double W, double H)>> taken = [];

    /// <summary>Takes a rectangle, free or not.</summary>
    public void Take(double x, double y, double w, double h)
    {
        foreach (var cell in Cells(x, y, w, h))
        {
            if (!taken.TryGetValue(cell, out var list)) taken.Add(cell, list = []);
            list.Add((x, y, w, h));
        }
    }

    /// <summary>The first of eight places around a spot where a text fits: its left and its top; null where none is free. The place is taken.</summary>
    public MapPoint? Around(MapPoint spot, double radius, double w, double h)
    {
        var (near, slant) = (radius + 2, (radius * 0.7) + 1);
        ReadOnlySpan<MapPoint> places =
        [
            new(spot.X + near, spot.Y - (h / 2)), new(spot.X - near - w, spot.Y - (h / 2)), new(spot.X - (w / 2), spot.Y - near - h), new(spot.X - (w / 2), spot.Y + near),
            new(spot.X + slant, spot.Y - slant - h), new(spot.X + slant, spot.Y + slant), new(spot.X - slant - w, spot.Y - slant - h), new(spot.X - slant - w, spot.Y + slant),
        ];
        foreach (var place in places)
        {
            if (!IsFree(place.X, place.Y, w, h)) continue;
            Take(place.X, place.Y, w, h);
            return place;
        }

        return null;
    }

    private bool IsFree(double x, double y, double w, double h)
    {
        if (x < 0 || y < 0 || x + w > width || y + h > height) return false;
        foreach (var cell in Cells(x, y, w, h))
        {
            if (!taken.TryGetValue(cell, out var list)) continue;
            foreach (var other in list)
                if (x < other.X + other.W && other.X < x + w && y < other.Y + other.H && other.Y < y + h) return false;
        }

        return true;
    }

    private static IEnumerable<(int, int)> Cells(double x, double y, double w, double h)
    {
        for (var column = (int)Math.Floor(x / Cell); column <= (int)Math.Floor((x + w) / Cell); column++)
            for (var row = (int)Math.Floor(y / Cell); row <= (int)Math.Floor((y + h) / Cell); row++) yield return (column, row);
    }
}
