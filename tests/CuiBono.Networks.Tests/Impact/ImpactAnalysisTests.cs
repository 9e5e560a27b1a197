using CuiBono.Networks.Diversity;
using CuiBono.Networks.Impact;
using CuiBono.Networks.Tests.Reference;

namespace CuiBono.Networks.Tests.Impact;

public sealed class ImpactAnalysisTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_bridge_takes_the_duct_and_both_links_and_the_bank(bool givenWays)
    {
        var all = new ImpactAnalysis(TwoWays.Over(givenWays)).Everything(RiskBasis.Inventory);

        Assert.Equal(["duct D 1 100", "structure B 1 100", "risk R 1 100", "node x 0 100", "node y 0 100", "link 0 0 0", "link 1 0 0"],
            all.Select(each => $"{each.Kind} {each.Id} {each.PairsCut} {each.TransactionsPerHourCut:0}"));
        Assert.All(all.Take(5), each => Assert.Equal(["Bank"], each.Customers));
        Assert.All(all.Skip(5), each => Assert.Empty(each.Services));
    }

    [Fact]
    public void What_if_takes_several_at_once()
    {
        var analysis = new ImpactAnalysis(TwoWays.Over(givenWays: true));

        Assert.Equal(0, analysis.WhatIf("one link", [new ElementKey(ElementKind.Link, "0")]).TransactionsPerHourCut);
        Assert.Equal(100, analysis.WhatIf("both links", [new ElementKey(ElementKind.Link, "0"), new ElementKey(ElementKind.Link, "1")]).TransactionsPerHourCut);
    }
}
