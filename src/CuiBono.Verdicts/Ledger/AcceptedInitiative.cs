namespace CuiBono.Verdicts.Ledger;

/// <summary>An initiative of an accepted portfolio.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Fingerprint">The fingerprint of its promise; another one makes it a changed initiative.</param>
/// <param name="Rules">The rules that blocked or warned, which is its debt; empty where nothing did.</param>
public sealed record AcceptedInitiative(string Id, string Fingerprint, IReadOnlyList<string> Rules);
