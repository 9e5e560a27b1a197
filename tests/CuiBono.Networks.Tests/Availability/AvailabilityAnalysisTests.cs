using CuiBono.Networks.Availability;
using CuiBono.Networks.Diversity;
using CuiBono.Networks.Tests.Reference;

namespace CuiBono.Networks.Tests.Availability;

public sealed class AvailabilityAnalysisTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Two_ways_over_one_bridge_are_as_often_down_as_the_bridge(bool givenWays)
    {
        var inventory = TwoWays.Over(givenWays);
        var analysis = new AvailabilityAnalysis(inventory, RiskBasis.Inventory, new FailureRates { CutsPerKilometreYear = 0.00365, RepairHours = 24 });
        var found = analysis.Of(inventory.Services[0])!;

        // A link: 0.00365 x 100 x 24 / 8760 = 0.001. The bridge: 0.73 x 24 / 8760 = 0.002.
        Assert.Equal(1e-6, found.Independent.High, 1e-15);
        Assert.Equal(0.002 + 0.998 * 1e-6, found.WithSharedRisks!.Value.High, 1e-15);
        Assert.Contains(found.Assumptions, assumption => assumption.What.StartsWith("the old bridge falls", StringComparison.Ordinal) && assumption.Source == "the city");
        var lost = Assert.Single(analysis.TransactionsLost());
        Assert.Equal("Bank", lost.Customer);
        Assert.Equal(100 * 8760 * (0.002 + 0.998 * 1e-6), lost.TransactionsPerYear, 1e-9);
    }

    [Fact]
    public void A_risk_without_a_rate_is_told_and_not_guessed()
    {
        var inventory = TwoWays.Over(givenWays: false);
        inventory = inventory with { Risks = [inventory.Risks[0] with { RatePerYear = null }] };
        var found = new AvailabilityAnalysis(inventory, RiskBasis.Inventory, new FailureRates()).Between(0, 1);

        Assert.Equal(found.Independent, found.WithSharedRisks);
        Assert.Equal(3, Assert.Single(found.Assumptions, assumption => assumption.What.Contains("without a rate", StringComparison.Ordinal)).Value);
    }

    [Fact]
    public void Ends_that_only_links_of_unknown_length_join_are_between_always_and_never()
    {
        var inventory = new Inventory { Nodes = [new NetworkNode("x"), new NetworkNode("y")], Links = [new NetworkLink(0, 0, 1)] };
        var found = new AvailabilityAnalysis(inventory, RiskBasis.DefaultCorridor, new FailureRates()).Between(0, 1);

        Assert.Equal(new Unavailability(0, 1), found.Last);
        Assert.Null(found.WithSharedRisks);
    }
}
