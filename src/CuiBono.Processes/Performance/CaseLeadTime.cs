namespace CuiBono.Processes.Performance;

/// <summary>The lead time of one case.</summary>
/// <param name="Case">The case's index.</param>
/// <param name="From">When it reached the first milestone.</param>
/// <param name="To">When it reached the second, or null where it had not by the end of the log: the case is open and its times are times so far.</param>
/// <param name="Elapsed">Time by the clock from the one to the other, or to the end of the log.</param>
/// <param name="Working">Working time between them, or null without a calendar.</param>
public sealed record CaseLeadTime(int Case, DateTimeOffset From, DateTimeOffset? To, TimeSpan Elapsed, TimeSpan? Working)
{
    /// <summary>Whether the second milestone was not reached by the end of the log.</summary>
    public bool IsOpen => To is null;
}
