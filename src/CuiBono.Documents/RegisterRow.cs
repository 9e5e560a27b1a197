using CuiBono.Evidence;

namespace CuiBono.Documents;

/// <summary>One row of a register.</summary>
/// <param name="Cells">The texts of the cells, by column; "" where a cell is empty.</param>
/// <param name="Places">Where each cell stands: "B7" with its sheet in Excel; in CSV the cell's column letter and record, and the line on which the record starts.</param>
public sealed record RegisterRow(IReadOnlyList<string> Cells, IReadOnlyList<SourcePlace> Places)
{
    /// <summary>The row's texts in reading order, where the file gives more than cells: an epic of a tracker with its issues. Empty elsewhere.</summary>
    public IReadOnlyList<Passage> Texts { get; init; } = [];
}
