using CuiBono.Documents;
using CuiBono.Promises;

namespace CuiBono.Reviews.Sources;

/// <summary>How a register is to be read where its own headers do not say it.</summary>
public sealed record RegisterOptions
{
    /// <summary>The sheet of an Excel file; the first that holds a table where null.</summary>
    public string? Sheet { get; init; }

    /// <summary>The stage of every row that has none of its own; assumed to be approval where null.</summary>
    public Stage? Stage { get; init; }

    /// <summary>The class of every row that has none of its own; assumed to be customer-facing where null.</summary>
    public InitiativeClass? Class { get; init; }

    /// <summary>The columns by role, by header; a role that is left out is guessed from the headers.</summary>
    public IReadOnlyDictionary<ColumnRole, IReadOnlyList<string>> Columns { get; init; } = new Dictionary<ColumnRole, IReadOnlyList<string>>();

    /// <summary>The ISO 4217 currency of the cost column; from its header where null.</summary>
    public string? Currency { get; init; }

    /// <summary>What one stands for in the cost column; from its header where null, else 1.</summary>
    public decimal? Unit { get; init; }

    /// <summary>The encoding of a text file; told from its bytes where null.</summary>
    public TextEncoding? Encoding { get; init; }
}
