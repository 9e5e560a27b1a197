namespace CuiBono.Processes.Tests.Measures;

/// <summary>An event of a random order.</summary>
/// <param name="Activity">A place in the activities.</param>
/// <param name="Hour">Hours since the beginning of the log, or null.</param>
/// <param name="PromisedDay">The day that it promises, counted from the beginning; null where it promises none.</param>
/// <param name="Actor">0 nobody, 1 the robot, above it a person; also its amount.</param>
internal sealed record RandomOrderEvent(int Activity, int? Hour, int? PromisedDay, int Actor);
