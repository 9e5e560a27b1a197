namespace CuiBono.Promises;

/// <summary>The columns of an event log in a table; what is null is guessed from the header.</summary>
/// <param name="Case">The column of the case.</param>
/// <param name="Activity">The column of the activity.</param>
/// <param name="Resource">The column of who acted.</param>
/// <param name="Object">The type of object whose objects are the cases of an object-centric log.</param>
public sealed record LogColumns(string? Case, string? Activity, string? Resource, string? Object);
