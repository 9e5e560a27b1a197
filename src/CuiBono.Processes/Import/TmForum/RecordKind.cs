namespace CuiBono.Processes.Import.TmForum;

/// <summary>A list inside a resource whose entries each say that something happened.</summary>
/// <param name="Word">What its events are called: "milestone".</param>
/// <param name="Fields">The names of the list.</param>
/// <param name="Dates">The entry's fields that may hold the time, the first that does counts.</param>
/// <param name="Name">The entry's field that says what happened.</param>
/// <param name="Status">The entry's field that says how it stands.</param>
/// <param name="Kept">The entry's fields that the event keeps.</param>
internal sealed record RecordKind(string Word, IReadOnlyList<string> Fields, IReadOnlyList<string> Dates, string? Name, string? Status, IReadOnlyList<string> Kept);
