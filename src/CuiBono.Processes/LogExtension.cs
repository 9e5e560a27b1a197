namespace CuiBono.Processes;

/// <summary>An XES extension that a log declares.</summary>
/// <param name="Name">Its name: "Concept".</param>
/// <param name="Prefix">The prefix of its keys: "concept".</param>
/// <param name="Uri">Where its definition stands; never fetched.</param>
public sealed record LogExtension(string Name, string Prefix, string Uri);
