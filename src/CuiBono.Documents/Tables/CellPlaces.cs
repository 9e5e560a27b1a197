using System.Collections;
using CuiBono.Evidence;

namespace CuiBono.Documents.Tables;

/// <summary>The places of a row's cells, made when somebody asks: a register has millions of them and few are looked at.</summary>
internal sealed class CellPlaces(SourcePlace whole, string? sheet, int row, int? line, int firstColumn, int count) : IReadOnlyList<SourcePlace>
{
    public int Count => count;

    public SourcePlace this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)count, nameof(index));
            return whole with { Line = line, Cell = CellName.Of(sheet, firstColumn + index, row) };
        }
    }

    public IEnumerator<SourcePlace> GetEnumerator()
    {
        for (var index = 0; index < count; index++) yield return this[index];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
