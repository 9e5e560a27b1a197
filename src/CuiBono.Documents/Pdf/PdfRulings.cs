namespace CuiBono.Documents.Pdf;

/// <summary>The ruling lines of a page: edges on one line put together, and what is too short to rule anything left out.</summary>
/// <remarks>Programs draw a border as a stroke, as a thin area, cell by cell or dash by dash; all of them become one line here.</remarks>
internal sealed class PdfRulings
{
    private const double SameLine = 1.6;
    private const double SmallGap = 2.5;
    private const double Shortest = 6;
    private const int Most = 1_500;

    private PdfRulings(IReadOnlyList<PdfRuling> across, IReadOnlyList<PdfRuling> down) => (Across, Down) = (across, down);

    /// <summary>The lines that run across, from the lowest up.</summary>
    public IReadOnlyList<PdfRuling> Across { get; }

    /// <summary>The lines that run down, from left to right.</summary>
    public IReadOnlyList<PdfRuling> Down { get; }

    public static PdfRulings Of(IReadOnlyList<PdfRuling> edges, int turn)
    {
        var turned = edges.Select(edge => edge.Turned(turn)).ToList();
        return new PdfRulings(Joined(turned, true), Joined(turned, false));
    }

    /// <summary>Whether a line runs between two heights under more than half of a stretch.</summary>
    public bool Separates(double above, double below, double left, double right)
    {
        var covered = 0.0;
        foreach (var line in Across)
            if (line.At < above && line.At > below) covered = Math.Max(covered, Math.Min(line.To, right) - Math.Max(line.From, left));
        return covered > (right - left) / 2;
    }

    private static List<PdfRuling> Joined(List<PdfRuling> edges, bool isHorizontal)
    {
        var sorted = edges.Where(edge => edge.IsHorizontal == isHorizontal).OrderBy(edge => edge.At).ThenBy(edge => edge.From).ToList();
        var lines = new List<PdfRuling>();
        for (var from = 0; from < sorted.Count;)
        {
            var to = from;
            while (to < sorted.Count && sorted[to].At - sorted[from].At <= SameLine) to++;
            Join(sorted[from..to], lines);
            from = to;
        }

        return lines.Count <= Most ? lines : [];
    }

    private static void Join(List<PdfRuling> edges, List<PdfRuling> lines)
    {
        var at = edges.Average(edge => edge.At);
        PdfRuling? line = null;
        foreach (var edge in edges.OrderBy(edge => edge.From))
        {
            if (line is { } open && edge.From <= open.To + SmallGap)
            {
                line = open with { To = Math.Max(open.To, edge.To) };
                continue;
            }

            Keep(line);
            line = edge with { At = at };
        }

        Keep(line);

        void Keep(PdfRuling? done)
        {
            if (done is { } whole && whole.To - whole.From >= Shortest) lines.Add(whole);
        }
    }
}
