namespace CuiBono.Processes.Adoption;

/// <summary>A team that went back: from a week on fewer of its cases take the new way.</summary>
/// <param name="Week">The week since the go-live, 1 the first, from which on it is fewer.</param>
/// <param name="Earlier">Its cases on the new way before that week.</param>
/// <param name="Since">Those from that week on.</param>
/// <param name="P">The probability of so clear a fall at any week of any team where none fell, at most.</param>
public readonly record struct TeamRelapse(int Week, CaseShare Earlier, CaseShare Since, double P);
