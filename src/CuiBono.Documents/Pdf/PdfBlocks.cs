namespace CuiBono.Documents.Pdf;

/// <summary>Finds, among lines in the order of drawing, tables without ruling lines and text that was drawn across two columns.</summary>
/// <remarks>A program that draws column by column jumps up the page between columns; lines between two such jumps are looked at on their own, so that
/// columns which need no help are never taken for the rows of a table.</remarks>
internal static class PdfBlocks
{
    private const double JumpUp = 6;
    private const double Apart = 0.8;
    private const double FarBelow = 3.5;
    private const int MostBetween = 3;
    private const int LongestRun = 500;

    /// <summary>All lines, those of tables put together to rows; their place in reading order is <see cref="PdfLine.Order"/>.</summary>
    public static IEnumerable<PdfLine> In(IReadOnlyList<PdfLine> lines, PdfRulings rulings, Action checkOpen) => Flows(lines).SelectMany(flow => IsPlain(flow) ? flow : Read(PdfBand.Of(flow), rulings, checkOpen));

    /// <summary>Whether lines follow each other down the page and none has anything beside it.</summary>
    private static bool IsPlain(List<PdfLine> flow)
    {
        for (var at = 0; at < flow.Count; at++)
            if (flow[at].Cells.Count > 1 || (at > 0 && flow[at - 1].Baseline - flow[at].Baseline < Apart * flow[at].Size)) return false;
        return true;
    }

    private static IEnumerable<List<PdfLine>> Flows(IReadOnlyList<PdfLine> lines)
    {
        var flow = new List<PdfLine>();
        var lowest = double.MaxValue;
        foreach (var line in lines)
        {
            if (flow.Count > 0 && line.Baseline > lowest + (JumpUp * line.Size))
            {
                yield return flow;
                (flow, lowest) = ([], double.MaxValue);
            }

            flow.Add(line);
            lowest = Math.Min(lowest, line.Baseline);
        }

        if (flow.Count > 0) yield return flow;
    }

    private static IEnumerable<PdfLine> Read(List<PdfBand> bands, PdfRulings rulings, Action checkOpen)
    {
        var done = 0;
        for (var at = 0; at < bands.Count; at++)
        {
            if (!bands[at].IsRow) continue;
            checkOpen();
            var end = EndOfRun(bands, at);
            var run = new PdfRun(bands, at, end);
            var (from, to, lines) = PdfColumns.Read(run, rulings, done) ?? PdfTextTable.Read(run, rulings) ?? (at, end, null);
            for (; done < from; done++)
                foreach (var line in bands[done].Lines) yield return line;
            if (lines is not null)
            {
                foreach (var line in lines) yield return line;
                done = to;
            }

            at = to - 1;
        }

        for (; done < bands.Count; done++)
            foreach (var line in bands[done].Lines) yield return line;
    }

    /// <summary>Behind the last row of those that follow each other with few lines between.</summary>
    private static int EndOfRun(List<PdfBand> bands, int from)
    {
        var last = from;
        for (var at = from + 1; at < bands.Count && at - last <= MostBetween + 1 && at - from < LongestRun; at++)
        {
            if (bands[at - 1].Baseline - bands[at].Baseline > FarBelow * Math.Max(bands[at].Size, bands[at - 1].Size)) break;
            if (bands[at].IsRow) last = at;
        }

        return last + 1;
    }
}
