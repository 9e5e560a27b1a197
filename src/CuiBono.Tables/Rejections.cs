using System.Text;

namespace CuiBono.Tables;

/// <summary>Rows that could not be read for one reason: how many, and the first of them.</summary>
internal sealed class Rejections
{
    private const int Shown = 3;
    private const int LongestText = 40;

    private readonly List<(long Row, string Text)> first = [];

    public long Count { get; private set; }

    public void Add(long row, ReadOnlySpan<byte> text)
    {
        if (Count < Shown) Add(row, Encoding.UTF8.GetString(text[..Math.Min(text.Length, 4 * LongestText)]));
        else Count++;
    }

    public void Add(long row, string text)
    {
        Count++;
        if (first.Count < Shown) first.Add((row, text.Length > LongestText ? text[..LongestText] + "…" : text));
    }

    /// <summary>The first rows as a sentence ends: "row 4 'bad', row 9 empty, and 3 more".</summary>
    public override string ToString() =>
        string.Join(", ", first.Select(one => one.Text.Length == 0 ? $"row {one.Row} empty" : $"row {one.Row} '{one.Text}'")) + (Count > first.Count ? $", and {Count - first.Count} more" : "");
}
