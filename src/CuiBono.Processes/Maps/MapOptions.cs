namespace CuiBono.Processes.Maps;

/// <summary>What a map shows.</summary>
/// <remarks>docs/methods/process-map.md defines the two shares.</remarks>
public sealed record MapOptions
{
    /// <summary>The share of activities that is shown, the most frequent first; 0 to 1. One is always shown.</summary>
    public double Activities { get; init; } = 1;

    /// <summary>The share of the paths between the shown activities that is shown, the most frequent first; 0 to 1. Those that keep every activity on a way
    /// from start to end are always shown. Null for as many as a reader can follow: 40, or two for each activity.</summary>
    public double? Paths { get; init; }

    /// <summary>What labels and colours tell.</summary>
    public MapMeasure By { get; init; }

    /// <summary>What the map is of: the log's name.</summary>
    public string Title { get; init; } = "Process map";

    /// <summary>How many cases the HTML lists behind each activity and path; it says how many there are.</summary>
    public int CasesListed { get; init; } = 20;
}
