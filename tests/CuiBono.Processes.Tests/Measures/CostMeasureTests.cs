namespace CuiBono.Processes.Tests.Measures;

public sealed class CostMeasureTests
{
    private static readonly EventLog Log = SmallLog.Of("""
        A | order | 2026-01-05 09:00 | cost=10
        A | live  | 2026-01-06 09:00 | cost=2.5
        A | bill  | 2026-01-07 09:00 | cost=n/a
        B | order | 2026-01-05 09:00 | :cost=7
        C | order | 2026-01-05 09:00 | cost=none
        """);

    [Fact]
    public void The_events_of_a_case_are_added_up_and_the_cases_own_amount_stands_in() => Assert.Equal(
        ["A 12.5 2026-01-07 09:00", "B 7 open", "left out: C have no number in 'cost'"], Log.Measure("cost-a-case", new() { Attribute = "cost", To = "live" }));

    [Fact]
    public void Values_that_are_no_numbers_are_counted() => Assert.Equal(["2 values of 'cost' are no numbers and were not counted."], Log.Notes("cost-a-case", new() { Attribute = "cost" }));

    [Fact]
    public void Whole_numbers_and_fractions_of_one_key_are_both_read()
    {
        var builder = new EventLogBuilder();
        var row = builder.Add("A", "order", new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));
        builder.EventAttribute("cost", AttributeKind.Integer).Set(row, "10");
        row = builder.Add("A", "live", new DateTimeOffset(2026, 1, 6, 9, 0, 0, TimeSpan.Zero));
        builder.EventAttribute("cost", AttributeKind.Real).Set(row, "0.5");

        Assert.Equal(["A 10.5 2026-01-06 09:00"], builder.Build().Measure("cost-a-case", new() { Attribute = "cost" }));
    }
}
