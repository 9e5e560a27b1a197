using System.Globalization;

namespace CuiBono.Statistics.Tests;

/// <summary>A small table of the real data, by column names.</summary>
internal sealed class Table
{
    private readonly string[] header;
    private readonly List<string[]> rows;

    private Table(string[] header, List<string[]> rows) => (this.header, this.rows) = (header, rows);

    public int Count => rows.Count;

    public static Table Read(string name, char separator = ',')
    {
        var lines = File.ReadAllLines(RealData.Path($"stats/{name}")).Where(line => line.Length > 0).Select(line => line.Split(separator).Select(cell => cell.Trim('"')).ToArray()).ToList();
        return new Table(lines[0], lines[1..]);
    }

    public string[] Texts(string column) => [.. rows.Select(row => row[Array.IndexOf(header, column)])];

    public double[] Numbers(string column) => [.. Texts(column).Select(text => text.Length == 0 || text == "NA" ? double.NaN : double.Parse(text, CultureInfo.InvariantCulture))];
}
