namespace CuiBono.Processes.Adoption;

/// <summary>How much could go the new way, how much of it the new way carries, and how much takes it.</summary>
/// <param name="Possible">The eligible cases, of all cases begun since the go-live: what the system is ready for.</param>
/// <param name="Reached">The cases that stayed on the new way, of the complete eligible ones that began on it: what the path carries to its end.</param>
/// <param name="Used">The cases on the new way alone, of the complete eligible ones: what people use.</param>
/// <param name="Untouched">The cases that no person touched until completion, of the complete eligible ones that name an actor; null where nobody is said to be automatic.</param>
/// <param name="TouchedAfter">The cases that a person touched after their completion, of those completed by an automatic actor; null where no completion or no automatic actor is named.</param>
/// <remarks>The gap from possible to reached belongs to the product, the one to used to adoption.</remarks>
public readonly record struct AutomationShares(CaseShare Possible, CaseShare Reached, CaseShare Used, CaseShare? Untouched, CaseShare? TouchedAfter);
