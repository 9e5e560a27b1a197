namespace CuiBono.Processes.Conformance;

/// <summary>How a case leaves the model.</summary>
public enum DeviationKind
{
    /// <summary>The model demands the activity and the case does not show it.</summary>
    Skipped,

    /// <summary>The case shows the activity where the model does not allow it.</summary>
    Inserted,
}
