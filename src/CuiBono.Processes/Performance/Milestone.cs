namespace CuiBono.Processes.Performance;

/// <summary>A point that a case reaches.</summary>
/// <param name="Activity">The name of the activity that reaches it.</param>
/// <param name="Occurrence">Which of its events, where a case has several.</param>
public sealed record Milestone(string Activity, Occurrence Occurrence = Occurrence.First);
