using CuiBono.Processes.ObjectCentric;

namespace CuiBono.Processes.Import.Ocel;

/// <summary>An object-centric log with the report of its import.</summary>
/// <param name="Log">The log; without events where nothing could be read.</param>
/// <param name="Report">What was read, rejected and assumed. Ties and order are a matter of cases: flattening counts them.</param>
public sealed record ImportedObjectLog(ObjectCentricLog Log, ImportReport Report);
