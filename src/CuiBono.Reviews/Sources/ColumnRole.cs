namespace CuiBono.Reviews.Sources;

/// <summary>What a column of a register holds.</summary>
public enum ColumnRole
{
    /// <summary>The initiative's own id.</summary>
    Id,

    /// <summary>The name that people use.</summary>
    Title,

    /// <summary>Prose about the initiative; there may be several such columns.</summary>
    Text,

    /// <summary>What it costs.</summary>
    Cost,

    /// <summary>The currency of the cost.</summary>
    Currency,

    /// <summary>Its stage.</summary>
    Stage,

    /// <summary>Its class.</summary>
    Class,

    /// <summary>The year that the row reports.</summary>
    Year,
}
