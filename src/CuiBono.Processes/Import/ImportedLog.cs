namespace CuiBono.Processes.Import;

/// <summary>A log with the report of its import.</summary>
/// <param name="Log">The log; without events where nothing could be read.</param>
/// <param name="Report">What was read, rejected and assumed.</param>
public sealed record ImportedLog(EventLog Log, ImportReport Report);
