namespace CuiBono.Processes.Adoption;

/// <summary>Whether what cases do changed at the go-live, and where it changed most.</summary>
/// <param name="P">The probability of so large a change at the go-live if weeks could stand in any order.</param>
/// <param name="Variants">The distance between the variants before and after.</param>
/// <param name="DirectlyFollows">The distance between what follows what, before and after.</param>
/// <param name="ByVariants">Whether the variants, rather than what follows what, show it more clearly.</param>
/// <param name="MostAt">The first day of the week at which it changed most.</param>
/// <param name="MostP">The probability of so large a change at any week if weeks could stand in any order.</param>
/// <param name="MostEffect">Its effect.</param>
/// <param name="WeeksBefore">The weeks of seven days before the go-live that are compared.</param>
/// <param name="WeeksAfter">The weeks since then.</param>
/// <param name="Cases">The cases compared: complete within <paramref name="Days"/> days, begun in a week that the log saw for so long.</param>
/// <param name="Days">How long each case was followed.</param>
public sealed record GoLiveChange(
    double P, Distance Variants, Distance DirectlyFollows, bool ByVariants, DateOnly MostAt, double MostP, double MostEffect, int WeeksBefore, int WeeksAfter, int Cases, double Days)
{
    /// <summary>The effect at the go-live, of whichever distance shows it more clearly.</summary>
    public double Effect => (ByVariants ? Variants : DirectlyFollows).Effect;

    /// <summary>The head and tail of the compared cases before the go-live.</summary>
    public HeadAndTail Before { get; init; }

    /// <summary>Those since then.</summary>
    public HeadAndTail After { get; init; }
}
