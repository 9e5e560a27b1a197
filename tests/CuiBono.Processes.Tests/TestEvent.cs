namespace CuiBono.Processes.Tests;

/// <summary>An event of a small log.</summary>
/// <param name="Activity">Its activity.</param>
/// <param name="Time">Its instant in ticks, or null.</param>
internal sealed record TestEvent(string Activity, long? Time);
