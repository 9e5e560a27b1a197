using CuiBono.Evidence;

namespace CuiBono.Tables;

/// <summary>The rows of a table that count for a figure, and everything that was not used or was assumed.</summary>
/// <param name="Rows">The rows in the order of the file, or of the query.</param>
/// <param name="UnitNames">The names of the units.</param>
/// <param name="CohortNames">The names of the cohorts.</param>
/// <param name="Segments">The segment columns, in the order in which the terms name them.</param>
/// <param name="Findings">What is wrong with the table or the query; an error where the figure cannot be had.</param>
/// <param name="Notes">How the table was read, a sentence each.</param>
public sealed record TableReading(
    IReadOnlyList<TableRow> Rows,
    IReadOnlyList<string> UnitNames,
    IReadOnlyList<string> CohortNames,
    IReadOnlyList<TableSegment> Segments,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<string> Notes)
{
    /// <summary>The rows that had the figure's columns and could not be read.</summary>
    public int Rejected { get; init; }

    /// <summary>The rows that have a value: the answers among those who were asked.</summary>
    public int Answered { get; init; }

    /// <summary>Whether some of the values were words (yes, no, true, false).</summary>
    public bool HasWords { get; init; }

    /// <summary>A reading that gives nothing but the reasons.</summary>
    internal static TableReading Failed(IReadOnlyList<Finding> findings) => new([], [], [], [], findings, []);
}
