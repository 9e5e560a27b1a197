using CuiBono.Promises.Lens;

namespace CuiBono.Promises.Tests.Lens;

public sealed class ComparisonTests
{
    private static readonly CustomerLens Lens = new();

    [Theory]
    [InlineData("Harbour Bank and our other business fibre customers get new circuits activated in 12 working days instead of 24 by 30 June 2027.", "12 working days", "by 30 June 2027")]
    [InlineData("Mobile customers wait 2 minutes for an agent instead of 9.", "2 minutes", null)]
    [InlineData("Households lose their line for 2 hours a year, down from 5.", "2 hours", null)]
    [InlineData("The wait of business customers falls from 24 to 12 by 30 June 2027.", "12", "by 30 June 2027")]
    public void Two_values_compared_for_a_customer_are_measurable(string text, string target, string? by)
    {
        var reading = Lens.Read("", text);

        Assert.Equal(3, reading.LevelExternal);
        Assert.Equal(target, reading.Measurable!.Target);
        Assert.Equal(by, reading.Measurable.By);
    }

    [Theory]
    [InlineData("Routing errors fall from 11.3 % to 3 % and tickets close in 41 minutes instead of 70.", 0)]
    [InlineData("Customers wait 24 working days today.", 1)]
    [InlineData("Customers reach the desk from 8 to 18.", 1)]
    [InlineData("Customers were told. The pilot took 3 weeks instead of 2.", 1)]
    public void A_comparison_of_something_else_promises_a_customer_nothing(string text, int level) =>
        Assert.Equal(level, Lens.Read("", text).LevelExternal);

    [Theory]
    [InlineData("The renewal brings a clear improvement of the customer experience.")]
    [InlineData("Customers: a better experience on the day of the visit.")]
    public void A_benefit_without_a_value_cannot_be_failed(string text) => Assert.Equal(2, Lens.Read("", text).LevelExternal);
}
