namespace CuiBono.Processes.Adoption;

/// <summary>The share of users who had not returned after some days.</summary>
/// <param name="Days">The days since their first use of the new way, at which some returned.</param>
/// <param name="AtRisk">Those followed for so long who had not returned before.</param>
/// <param name="Returned">Those who returned then.</param>
/// <param name="Stayed">The share who had not returned after it.</param>
/// <param name="Low">The lower end of its 95 % interval; not a number where nobody is left.</param>
/// <param name="High">The upper end.</param>
public readonly record struct StayStep(double Days, int AtRisk, int Returned, double Stayed, double Low, double High);
