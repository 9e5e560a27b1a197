using CuiBono.Verdicts;

namespace CuiBono.Reviews;

/// <summary>What the money buys: the reviewed initiatives by verdict, and those that leave the customer out.</summary>
/// <param name="All">Every reviewed initiative.</param>
/// <param name="ByVerdict">The parts by verdict; every verdict is there, with zero where it has none.</param>
/// <param name="WithoutCustomer">Initiatives whose external customer level is 0 or 1.</param>
/// <param name="Rates">How often each rule was asked and did not pass, the one that holds most first.</param>
public sealed record Portfolio(
    PortfolioShare All,
    IReadOnlyDictionary<VerdictKind, PortfolioShare> ByVerdict,
    PortfolioShare WithoutCustomer,
    IReadOnlyList<RuleRate> Rates)
{
    /// <summary>The parts by the verdict as it would be without waivers.</summary>
    public required IReadOnlyDictionary<VerdictKind, PortfolioShare> BeforeWaivers { get; init; }

    /// <summary>Sums the reviewed initiatives up.</summary>
    public static Portfolio Of(IReadOnlyList<ReviewedInitiative> initiatives) => new(
        PortfolioShare.Of(initiatives),
        By(initiatives, reviewed => reviewed.Verdict.Kind),
        PortfolioShare.Of([.. initiatives.Where(reviewed => reviewed.LevelExternal <= 1)]),
        RuleRate.Of(initiatives))
    {
        BeforeWaivers = By(initiatives, reviewed => reviewed.BeforeWaivers),
    };

    private static Dictionary<VerdictKind, PortfolioShare> By(IReadOnlyList<ReviewedInitiative> initiatives, Func<ReviewedInitiative, VerdictKind> verdict) =>
        Enum.GetValues<VerdictKind>().ToDictionary(kind => kind, kind => PortfolioShare.Of([.. initiatives.Where(reviewed => verdict(reviewed) == kind)]));
}
