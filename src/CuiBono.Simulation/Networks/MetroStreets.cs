using System.Globalization;

namespace CuiBono.Simulation.Networks;

/// <summary>The streets: a grid of crossings, each with a manhole, a river between two columns, and ducts along the streets. Main streets have two ducts in one trench; a bridge carries the ducts of two rows.</summary>
internal sealed class MetroStreets
{
    private const double Block = 80;
    private const int MainEvery = 6;
    private const int BridgeEvery = 6;
    private const double Built = 0.95;
    private const double MetresADegree = 111_195;
    private const double South = 46.9;
    private const double West = 7.4;

    private readonly int[] first;
    private readonly int[] second;
    private readonly int[] bridge;
    private readonly int[] seen;
    private readonly int[] cameFrom;
    private readonly int[] taken;
    private int search;
    private int mark;

    public MetroStreets(int columns, int rows, Chance chance)
    {
        (Columns, Rows, River) = (columns, rows, columns / 2);
        var crossings = columns * rows;
        (first, second, bridge) = (new int[2 * crossings], new int[2 * crossings], new int[2 * crossings]);
        (seen, cameFrom, taken) = (new int[crossings], new int[crossings], new int[crossings]);
        Array.Fill(first, -1);
        Array.Fill(second, -1);
        Array.Fill(bridge, -1);
        for (var crossing = 0; crossing < crossings; crossing++)
        {
            var place = new MetroPlace(Name("M", crossing), Longitude(crossing % columns + 0.3 * (chance.Unit() - 0.5)), Latitude(crossing / columns + 0.3 * (chance.Unit() - 0.5)));
            Places.Add(place);
            Things.Add(new MetroThing("structure", place.Id, $"Manhole {Number(crossing)}") { Place = place });
        }

        for (var y = 0; y < rows; y++)
        {
            for (var x = 0; x < columns; x++)
            {
                if (x + 1 < columns) Street(2 * (y * columns + x), x == River, y % MainEvery == 0, y, chance);
                if (y + 1 < rows) Street(2 * (y * columns + x) + 1, false, x % MainEvery == 0, y, chance);
            }
        }
    }

    public int Columns { get; }

    public int Rows { get; }

    /// <summary>The column west of the river.</summary>
    public int River { get; }

    public int Bridges { get; private set; }

    public List<MetroPlace> Places { get; } = [];

    public List<MetroThing> Things { get; } = [];

    public List<MetroDuct> Ducts { get; } = [];

    public static string Number(int number) => (number + 1).ToString(CultureInfo.InvariantCulture);

    public static string Name(string letter, int number) => letter + Number(number);

    public bool IsWest(int crossing) => crossing % Columns <= River;

    /// <summary>A place beside the street east of a crossing.</summary>
    public MetroPlace Beside(string id, int crossing, double east, double north) => new(id, Longitude(crossing % Columns + east), Latitude(crossing / Columns + north));

    public int Add(MetroPlace place)
    {
        Places.Add(place);
        return Places.Count - 1;
    }

    public int Duct(int from, int to, params string[] restsOn)
    {
        Ducts.Add(new MetroDuct(Name("D", Ducts.Count), from, to, restsOn));
        return Ducts.Count - 1;
    }

    /// <summary>Forgets all crossings that are taken.</summary>
    public void Free() => mark++;

    public void Take(int crossing) => taken[crossing] = mark;

    public bool IsTaken(int crossing) => taken[crossing] == mark;

    /// <summary>The streets of a way, taken from then on; null where there is none over crossings that are free. Its ends may be taken.</summary>
    /// <param name="start">The crossing where it begins.</param>
    /// <param name="end">The crossing where it ends.</param>
    /// <param name="mayCross">Whether it may cross the river on a bridge, by the bridge and the street.</param>
    /// <param name="chance">Decides between equally short ways.</param>
    public List<int>? Way(int start, int end, Func<int, int, bool> mayCross, Chance chance)
    {
        search++;
        var open = new Queue<int>([start]);
        (seen[start], cameFrom[start]) = (search, -1);
        Span<(int Street, int Crossing)> next = stackalloc (int, int)[4];
        while (seen[end] != search && open.TryDequeue(out var here))
        {
            var (x, y) = (here % Columns, here / Columns);
            var count = 0;
            if (x + 1 < Columns) next[count++] = (2 * here, here + 1);
            if (x > 0) next[count++] = (2 * (here - 1), here - 1);
            if (y + 1 < Rows) next[count++] = (2 * here + 1, here + Columns);
            if (y > 0) next[count++] = (2 * (here - Columns) + 1, here - Columns);
            var turn = chance.Below(count);
            for (var at = 0; at < count; at++)
            {
                var (street, there) = next[(at + turn) % count];
                if (first[street] < 0 || seen[there] == search || (IsTaken(there) && there != end)) continue;
                if (bridge[street] >= 0 && !mayCross(bridge[street], street)) continue;
                (seen[there], cameFrom[there]) = (search, street);
                open.Enqueue(there);
            }
        }

        if (seen[end] != search) return null;
        var way = new List<int>();
        Take(start);
        for (var here = end; cameFrom[here] >= 0; here = Other(cameFrom[here], here))
        {
            Take(here);
            way.Add(cameFrom[here]);
        }

        way.Reverse();
        return way;
    }

    public int Other(int street, int crossing)
    {
        var from = street / 2;
        var to = (street & 1) == 0 ? from + 1 : from + Columns;
        return crossing == from ? to : from;
    }

    /// <summary>One of a street's ducts.</summary>
    public int DuctOf(int street, Chance chance) => second[street] >= 0 && chance.Happens(0.5) ? second[street] : first[street];

    /// <summary>The other duct of a duct's street; -1 where there is none.</summary>
    public int Beside(int street, int duct) => second[street] < 0 ? -1 : duct == first[street] ? second[street] : first[street];

    /// <summary>The bridge that a street is on; -1 for none.</summary>
    public int BridgeOf(int street) => bridge[street];

    private void Street(int street, bool crosses, bool isMain, int y, Chance chance)
    {
        var isBuilt = chance.Happens(Built);
        var row = y % BridgeEvery;
        if (crosses ? row is not (2 or 3) : !isBuilt && !isMain) return;
        var from = street / 2;
        var to = Other(street, from);
        string[] manholes = [$"structure {Places[from].Id}", $"structure {Places[to].Id}"];
        if (crosses)
        {
            bridge[street] = y / BridgeEvery;
            var id = Name("bridge-", bridge[street]);
            if (row == 2) Things.Add(new MetroThing("structure", id, $"Bridge {Number(bridge[street])}") { Place = Beside(id, from, 0.5, 0.5) });
            Bridges = bridge[street] + 1;
            first[street] = Duct(from, to, [.. manholes, $"structure {id}"]);
        }
        else if (isMain)
        {
            var id = Name("trench-", street);
            Things.Add(new MetroThing("structure", id, $"Trench {Number(street)}"));
            first[street] = Duct(from, to, [.. manholes, $"structure {id}"]);
            second[street] = Duct(from, to, [.. manholes, $"structure {id}"]);
        }
        else
        {
            first[street] = Duct(from, to, manholes);
        }
    }

    private static int Longitude(double blocks) => (int)Math.Round((West + blocks * Block / MetresADegree / Math.Cos(South * Math.PI / 180)) * 1e7);

    private static int Latitude(double blocks) => (int)Math.Round((South + blocks * Block / MetresADegree) * 1e7);
}
