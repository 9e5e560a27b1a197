namespace CuiBono.Processes.ObjectCentric;

/// <summary>An object-centric log seen from one type of objects.</summary>
/// <param name="Log">Each object of the type as a case.</param>
/// <param name="Report">What was multiplied and what was dropped.</param>
public sealed record FlattenedLog(EventLog Log, FlatteningReport Report);
