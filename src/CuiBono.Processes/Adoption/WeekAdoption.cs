namespace CuiBono.Processes.Adoption;

/// <summary>Adoption of the cases begun in one week.</summary>
/// <param name="Start">The Monday of the ISO week.</param>
/// <param name="Eligible">The eligible cases begun in it since the go-live, open ones among them.</param>
/// <param name="New">Those on the new way alone, of those that are complete.</param>
public readonly record struct WeekAdoption(DateOnly Start, int Eligible, CaseShare New);
