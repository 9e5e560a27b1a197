namespace CuiBono.Processes;

/// <summary>An XES classifier: the attributes that together say what an event is an event of.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Keys">The keys of the attributes, in order.</param>
/// <param name="Scope">"event" or "trace".</param>
public sealed record LogClassifier(string Name, IReadOnlyList<string> Keys, string Scope = "event");
