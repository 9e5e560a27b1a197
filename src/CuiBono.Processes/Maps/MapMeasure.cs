namespace CuiBono.Processes.Maps;

/// <summary>What the labels and colours of a map tell.</summary>
public enum MapMeasure
{
    /// <summary>How often.</summary>
    Frequency,

    /// <summary>The median time from one activity to the next.</summary>
    Time,
}
