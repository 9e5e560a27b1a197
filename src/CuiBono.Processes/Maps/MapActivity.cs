namespace CuiBono.Processes.Maps;

/// <summary>An activity of a map.</summary>
/// <param name="Name">Its name as the log writes it.</param>
/// <param name="Events">How often it happened.</param>
/// <param name="Cases">In how many cases.</param>
public sealed record MapActivity(string Name, int Events, int Cases);
