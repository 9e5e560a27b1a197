namespace CuiBono.Processes.Adoption;

/// <summary>Adoption of the cases of one team.</summary>
/// <param name="Team">The team; null for the cases that name none.</param>
/// <param name="Eligible">Its eligible cases begun since the go-live, open ones among them.</param>
/// <param name="New">Those on the new way alone, of those that are complete.</param>
/// <param name="Shrunk">The share drawn towards the whole, the more the fewer its cases are.</param>
/// <param name="StillSince">The number of the week since the go-live, 1 the first, from which on its share has not risen; null where it rose lately or there are too few weeks.</param>
public readonly record struct TeamAdoption(string? Team, int Eligible, CaseShare New, double Shrunk, int? StillSince)
{
    /// <summary>Its fall back, from the clearest week on; null where none is shown.</summary>
    public TeamRelapse? Relapse { get; init; }
}
