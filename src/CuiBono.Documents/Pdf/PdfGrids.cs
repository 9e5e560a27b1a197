namespace CuiBono.Documents.Pdf;

/// <summary>Finds the grids that the ruling lines of a page make: lines that cross or meet belong to one.</summary>
internal static class PdfGrids
{
    private const double Reach = 3;
    private const int Most = 60;

    /// <summary>The grids, the smallest first, so that a table within a frame is found before the frame.</summary>
    public static IReadOnlyList<PdfGrid> In(PdfRulings rulings)
    {
        var (across, down) = (rulings.Across, rulings.Down);
        var groupOf = new int[across.Count + down.Count];
        for (var line = 0; line < groupOf.Length; line++) groupOf[line] = line;
        for (var one = 0; one < across.Count; one++)
            for (var other = 0; other < down.Count; other++)
                if (Meet(across[one], down[other])) groupOf[Root(groupOf, across.Count + other)] = Root(groupOf, one);

        var grids = new List<PdfGrid>();
        foreach (var group in Enumerable.Range(0, groupOf.Length).GroupBy(line => Root(groupOf, line)))
        {
            var grid = PdfGrid.Of([.. group.Where(line => line < across.Count).Select(line => across[line])], [.. group.Where(line => line >= across.Count).Select(line => down[line - across.Count])]);
            if (grid is not null) grids.Add(grid);
        }

        return [.. grids.OrderBy(grid => grid.Area).Take(Most)];
    }

    private static bool Meet(PdfRuling across, PdfRuling down) =>
        down.At >= across.From - Reach && down.At <= across.To + Reach && across.At >= down.From - Reach && across.At <= down.To + Reach;

    private static int Root(int[] groupOf, int line)
    {
        while (groupOf[line] != line) line = groupOf[line] = groupOf[groupOf[line]];
        return line;
    }
}
