using CuiBono.Evidence;
using CuiBono.Promises.Drafting;
using CuiBono.Promises.Lens;

namespace CuiBono.Promises.Tests.Drafting;

public sealed class ComparedTests
{
    [Theory]
    [InlineData("Harbour Bank and our other business fibre customers get new circuits activated in 12 working days instead of 24 by 30 June 2027.", "get new circuits activated", 12, 24, "working days", Direction.Decrease)]
    [InlineData("Mobile customers wait 2 minutes for an agent instead of 9.", "wait … for an agent", 2, 9, "minutes", Direction.Decrease)]
    [InlineData("Business customers will reach an agent on 95 % of their first calls, up from 80 %.", "reach an agent on … of their first calls", 95, 80, "%", Direction.Increase)]
    public void A_value_instead_of_another_gives_metric_baseline_target_and_direction(string sentence, string metric, int target, int baseline, string unit, Direction direction)
    {
        var outcome = Outcome(sentence);

        Assert.Equal(metric, outcome.Metric);
        Assert.Equal(target, outcome.Target!.Value);
        Assert.Equal(baseline, outcome.Baseline!.Value);
        Assert.Equal(unit, outcome.Unit);
        Assert.Equal(direction, outcome.Direction);
    }

    [Fact]
    public void A_date_beside_the_comparison_is_the_targets() =>
        Assert.Equal(new DateOnly(2027, 6, 30), Outcome("Harbour Bank and our other customers get circuits activated in 12 working days instead of 24 by 30 June 2027.").Target!.By);

    [Fact]
    public void Values_of_different_units_are_not_compared() =>
        Assert.Null(Outcome("Customers get a circuit in 12 days instead of 3 visits.").Baseline);

    private static Outcome Outcome(string sentence)
    {
        var place = new SourcePlace("deck.pptx") { Slide = 7 };
        return Assert.Single(Draft.Of("deck", "Order Fabric", place, [new Passage(sentence, place)], new CustomerLens()).Initiative.Outcomes);
    }
}
