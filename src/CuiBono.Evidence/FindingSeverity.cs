namespace CuiBono.Evidence;

/// <summary>How much a finding about an input matters.</summary>
public enum FindingSeverity
{
    /// <summary>Worth knowing; the result is whole.</summary>
    Info,

    /// <summary>The result is whole but rests on an assumption, or a part that does not matter was left out.</summary>
    Warning,

    /// <summary>The input, or the named part of it, could not be used.</summary>
    Error,
}
