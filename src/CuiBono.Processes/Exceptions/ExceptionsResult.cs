namespace CuiBono.Processes.Exceptions;

/// <summary>What flows off the standard path, and what it is.</summary>
/// <param name="Cases">All cases with events: the denominator.</param>
/// <param name="OffPath">The cases off the path.</param>
/// <param name="Groups">The groups, each case off the path in one of them; the largest first.</param>
/// <param name="Standard">What the customers of the cases on the path got.</param>
/// <param name="Register">How each register entry is used.</param>
/// <param name="Notes">What was assumed, and what could not be looked up.</param>
/// <param name="BlindSpots">What the log cannot show; never empty.</param>
public sealed record ExceptionsResult(int Cases, int OffPath, IReadOnlyList<DeviationGroup> Groups, CaseResults Standard, IReadOnlyList<RegisterUse> Register, IReadOnlyList<string> Notes, IReadOnlyList<string> BlindSpots)
{
    /// <summary>The cases of a kind.</summary>
    public int Of(ExceptionKind kind) => Groups.Where(group => group.Kind == kind).Sum(group => group.Cases.Count);
}
