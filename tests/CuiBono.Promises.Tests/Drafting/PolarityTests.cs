using CuiBono.Evidence;
using CuiBono.Promises.Drafting;
using CuiBono.Promises.Lens;

namespace CuiBono.Promises.Tests.Drafting;

public sealed class PolarityTests
{
    [Theory]
    [InlineData("Customers wait 12 minutes instead of 2 by 30 June 2028.", Direction.Decrease)]
    [InlineData("Outages for subscribers rise from 2 to 6 hours a year by 30 June 2028.", Direction.Decrease)]
    [InlineData("Subscribers get 50 Mbit/s instead of 100 Mbit/s by 30 June 2028.", Direction.Increase)]
    [InlineData("Customers get a reply within 5 days instead of 1 by 30 June 2028.", Direction.Decrease)]
    public void A_promise_to_make_it_worse_keeps_the_direction_that_is_better_for_the_customer(string promise, Direction better)
    {
        var outcome = OutcomeOf(promise);

        Assert.Equal(better, outcome.Direction);
        Assert.Equal(better == Direction.Decrease, outcome.Target!.Value > outcome.Baseline!.Value);
    }

    [Fact]
    public void A_span_that_is_better_long_is_not_taken_for_a_wait() =>
        Assert.Equal(Direction.Increase, OutcomeOf("Batteries of customers last 9 hours instead of 4 by 30 June 2028.").Direction);

    [Fact]
    public void A_comparison_without_a_shorter_name_is_measured_in_its_own_words() =>
        Assert.Equal("For Acme Logistics the time from order to activation falls from 24 days to 10 days by December 2027", OutcomeOf("For Acme Logistics the time from order to activation falls from 24 days to 10 days by December 2027.").Metric);

    private static Outcome OutcomeOf(string promise) =>
        Draft.Of("case", "Case", new SourcePlace("case.md"), [new Passage(promise, new SourcePlace("case.md") { Line = 3 })], new CustomerLens()).Initiative.Outcomes[0];
}
