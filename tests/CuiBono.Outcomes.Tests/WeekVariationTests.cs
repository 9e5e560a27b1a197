using CuiBono.Evidence;
using CuiBono.Promises;

namespace CuiBono.Outcomes.Tests;

/// <summary>Weeks in which work piled up are no change.</summary>
public sealed class WeekVariationTests
{
    [Fact]
    public void Weeks_that_are_alike_raise_hardly_more_alarms_than_they_may()
    {
        // Weeks differ by a tenth, each like the one before, and nothing changes. With 110 orders a week the cases alone would alarm in a sixth of such logs;
        // at most 5 % are promised: of 24 logs 1, and 5 or more come in 1 of 150 times.
        var alarmed = Orders.Count(24, seed =>
            OutcomeTest.Of(Orders.Plan, Orders.Data(new(seed) { GoLive = Orders.GoLive, OrdersADay = 20, WeekSpread = 0.1 }), new(2026, 7, 1)).Status == OutcomeStatus.Harmed);

        Assert.InRange(alarmed, 0, 4);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Few_cases_have_an_interval_at_every_look(int cases)
    {
        // A look a year after the first asks for so small a probability that one degree of freedom gives a very wide interval, and no exception.
        List<Observation> before = [.. Enumerable.Range(0, 400).Select(at => new Observation(new DateOnly(2025, 9, 1).AddDays(at / 4), 20 + (at % 3)))];
        List<Observation> after = [.. Enumerable.Range(0, cases).Select(at => new Observation(new DateOnly(2026, 5, 1).AddDays(at), 18 + (0.001 * at)))];
        var plan = new OutcomePlan(Direction.Decrease) { GoLive = new(2026, 1, 1), Target = 19, By = new(2026, 6, 1) };

        var assessment = OutcomeTest.Of(plan, new(MeasureKind.Mean, [.. before, .. after]), new(2026, 7, 1), earlierLooks: 3);

        Assert.NotEqual(OutcomeStatus.NotMeasured, assessment.Status);
    }
}
