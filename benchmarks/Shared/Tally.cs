using System.Globalization;
using CuiBono.Statistics.Proportions;

namespace CuiBono.Benchmarks;

/// <summary>How often something held, by row and column, in the order in which they came.</summary>
/// <param name="first">The number of the first seed.</param>
internal sealed class Tally(ulong first = 1)
{
    private readonly Dictionary<(string Row, string Column), (int Count, int Total)> counts = [];

    /// <summary>Runs every seed and counts what it found; with several threads the sums are the same.</summary>
    public void Run(int seeds, int threads, Func<ulong, IEnumerable<(string Row, string Column, bool Holds)>> run)
    {
        var found = new (string Row, string Column, bool Holds)[seeds][];
        Parallel.For(0, seeds, new ParallelOptions { MaxDegreeOfParallelism = threads }, seed => found[seed] = [.. run((first + (ulong)seed) * 7919)]);
        foreach (var (row, column, holds) in found.SelectMany(one => one))
        {
            var count = counts.GetValueOrDefault((row, column));
            counts[(row, column)] = (count.Count + (holds ? 1 : 0), count.Total + 1);
        }
    }

    /// <summary>Prints a Markdown table: the share in percent and its Wilson interval; the runs where they are fewer than all.</summary>
    public void Print(string title, int decimals = 1)
    {
        var columns = counts.Keys.Select(key => key.Column).Distinct().ToList();
        var most = counts.Values.Max(count => count.Total);
        Console.WriteLine($"\n| {title} | {string.Join(" | ", columns)} |\n{string.Concat(title.Split('|').Select(_ => "|---"))}|{string.Concat(columns.Select(_ => "---:|"))}");
        foreach (var row in counts.Keys.Select(key => key.Row).Distinct())
            Console.WriteLine($"| {row} | {string.Join(" | ", columns.Select(column => counts.TryGetValue((row, column), out var count) ? Cell(count.Count, count.Total, most, decimals) : "-"))} |");
        Console.Out.Flush();
    }

    private static string Cell(int count, int total, int most, int decimals)
    {
        var (share, format) = (new Share(count, total), "F" + decimals.ToString(CultureInfo.InvariantCulture));
        string Percent(double value) => (100 * value).ToString(format, CultureInfo.InvariantCulture);
        return $"{Percent(share.Value)} ({Percent(share.Wilson().Low)}-{Percent(share.Wilson().High)}){(total < most ? $" of {total}" : "")}";
    }
}
