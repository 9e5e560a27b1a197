namespace CuiBono.Documents.Pdf;

/// <summary>The columns of rows: what lies between strips that the rows keep free.</summary>
/// <remarks>Whitespace as cover (Breuel 2002) on one axis. A heading over several columns crosses strips that the rows below keep: up to a fifth of the rows may,
/// if that gives more columns and no more than a row has stretches. What then stands in no column is one of its own. A strip parts columns only where wide
/// gaps of several rows hold it.</remarks>
internal static class PdfStrips
{
    private const double Narrowest = 0.3;
    private const double Held = 0.2;
    private const int FewestRows = 4;
    private const int MostColumns = 100;

    public static IReadOnlyList<(double Left, double Right)> Between(IReadOnlyList<IReadOnlyList<PdfCell>> rows, double size)
    {
        var best = Covered(rows, 0, size);
        if (best.Count > MostColumns) return [(best[0].Left, best[^1].Right)];
        if (rows.Count < FewestRows) return HeldApart(rows, best);
        var most = rows.Max(row => row.Count);
        foreach (var mayCross in (ReadOnlySpan<int>)[1, rows.Count / 10, rows.Count / 5])
        {
            if (best.Count >= most || mayCross == 0) continue;
            var columns = WithOthers(rows, Covered(rows, mayCross, size));
            if (columns.Count > best.Count && columns.Count <= Math.Min(most, MostColumns)) best = columns;
        }

        return HeldApart(rows, best);
    }

    /// <summary>The first column that a stretch overlaps, else the nearest.</summary>
    public static int ColumnOf(IReadOnlyList<(double Left, double Right)> columns, double left, double right)
    {
        var nearest = 0;
        for (var at = 0; at < columns.Count; at++)
        {
            if (columns[at].Left < right && columns[at].Right > left) return at;
            if (Away(at) < Away(nearest)) nearest = at;
        }

        return nearest;

        double Away(int at) => left > columns[at].Right ? left - columns[at].Right : columns[at].Left - right;
    }

    /// <summary>Columns between which enough rows have a wide gap; the others are one.</summary>
    private static List<(double Left, double Right)> HeldApart(IReadOnlyList<IReadOnlyList<PdfCell>> rows, List<(double Left, double Right)> columns)
    {
        var held = new int[columns.Count];
        foreach (var row in rows)
            for (var at = 1; at < row.Count; at++)
                if (!row[at].IsNear && ColumnOf(columns, row[at].Left, row[at].Right) is var column && column > ColumnOf(columns, row[at - 1].Left, row[at - 1].Right)) held[column]++;
        var result = new List<(double Left, double Right)>();
        for (var at = 0; at < columns.Count; at++)
        {
            if (at > 0 && held[at] < Held * rows.Count) result[^1] = (result[^1].Left, columns[at].Right);
            else result.Add(columns[at]);
        }

        return result;
    }

    /// <summary>The stretches that more rows cover than may cross a strip.</summary>
    private static List<(double Left, double Right)> Covered(IReadOnlyList<IReadOnlyList<PdfCell>> rows, int mayCross, double size)
    {
        var edges = new List<(double At, int Step)>();
        foreach (var row in rows)
            foreach (var cell in row)
            {
                edges.Add((cell.Left, 1));
                edges.Add((cell.Right, -1));
            }

        edges.Sort((a, b) => a.At != b.At ? a.At.CompareTo(b.At) : b.Step.CompareTo(a.Step));
        var columns = new List<(double Left, double Right)>();
        var (covered, left) = (0, 0.0);
        foreach (var (at, step) in edges)
        {
            if (step > 0 && ++covered == mayCross + 1) left = at;
            if (step < 0 && covered-- == mayCross + 1)
            {
                if (columns.Count > 0 && left - columns[^1].Right < Narrowest * size) columns[^1] = (columns[^1].Left, at);
                else columns.Add((left, at));
            }
        }

        return columns;
    }

    private static List<(double Left, double Right)> WithOthers(IReadOnlyList<IReadOnlyList<PdfCell>> rows, List<(double Left, double Right)> columns)
    {
        var others = new List<PdfCell>();
        foreach (var row in rows)
            foreach (var cell in row)
                if (!columns.Exists(column => column.Left < cell.Right && column.Right > cell.Left)) others.Add(cell);
        return others.Count == 0 ? columns : [.. columns.Concat(Covered([others], 0, 0)).Order()];
    }
}
