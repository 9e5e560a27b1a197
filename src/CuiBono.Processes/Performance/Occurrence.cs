namespace CuiBono.Processes.Performance;

/// <summary>Which event of an activity is meant where a case has several.</summary>
public enum Occurrence
{
    /// <summary>The first.</summary>
    First,

    /// <summary>The last.</summary>
    Last,
}
