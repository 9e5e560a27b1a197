namespace CuiBono.Tables;

/// <summary>Which columns of a table make a figure.</summary>
/// <remarks>A column is found by its exact name, else by its name without regard to capitals.</remarks>
public sealed record TableTerms
{
    /// <summary>SQL over the sources that gives the columns named below; null where the columns are those of the one source.</summary>
    public string? Query { get; init; }

    /// <summary>The column that holds the day, or an instant whose day in UTC counts.</summary>
    public string Time { get; init; } = "time";

    /// <summary>The column that holds the value; "value" where none is named. An empty value was asked for and not answered.</summary>
    public string? Value { get; init; }

    /// <summary>The column that names the unit (region, team, store), or null.</summary>
    public string? Unit { get; init; }

    /// <summary>The column that names the cohort (wave of roll-out, treated or not), or null.</summary>
    public string? Cohort { get; init; }

    /// <summary>The columns by which customers are told apart.</summary>
    public IReadOnlyList<string> Segments { get; init; } = [];

    /// <summary>The only values of a column whose rows count, by column; a row counts where every column named here has one of its values.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Where { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The lowest and the highest answer that the question allowed; null for the usual scale of the measure.</summary>
    public AnswerScale? Scale { get; init; }

    /// <summary>The lowest answer that counts as satisfied (csat).</summary>
    public double Satisfied { get; init; } = 4;
}
