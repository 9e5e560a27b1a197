using CuiBono.Evidence;

namespace CuiBono.Reviews;

/// <summary>A part of the portfolio.</summary>
/// <param name="Count">How many initiatives it holds.</param>
/// <param name="Investment">Their investment, one sum for each currency; initiatives without a stated investment add nothing.</param>
public sealed record PortfolioShare(int Count, IReadOnlyList<Money> Investment)
{
    /// <summary>The part made of the given initiatives.</summary>
    public static PortfolioShare Of(IReadOnlyCollection<ReviewedInitiative> initiatives) => new(
        initiatives.Count,
        Money.Total(initiatives.Where(reviewed => reviewed.Initiative.Investment is not null).Select(reviewed => reviewed.Initiative.Investment!.Value)));
}
