namespace CuiBono.Processes;

/// <summary>What a file says of its log as a whole, kept so that it can be written again.</summary>
/// <param name="Extensions">XES extensions.</param>
/// <param name="Classifiers">XES classifiers.</param>
/// <param name="TraceGlobals">Attributes that every trace has, with their defaults.</param>
/// <param name="EventGlobals">Attributes that every event has, with their defaults.</param>
/// <param name="Attributes">Attributes of the log.</param>
public sealed record LogHeader(
    IReadOnlyList<LogExtension> Extensions,
    IReadOnlyList<LogClassifier> Classifiers,
    IReadOnlyList<LogAttribute> TraceGlobals,
    IReadOnlyList<LogAttribute> EventGlobals,
    IReadOnlyList<LogAttribute> Attributes)
{
    /// <summary>Nothing said.</summary>
    public static LogHeader Empty { get; } = new([], [], [], [], []);
}
