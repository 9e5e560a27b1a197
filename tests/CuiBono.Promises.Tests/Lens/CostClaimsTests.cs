using CuiBono.Evidence;
using CuiBono.Promises.Lens;

namespace CuiBono.Promises.Tests.Lens;

public sealed class CostClaimsTests
{
    private static readonly SourcePlace Place = new("case.md") { Line = 7 };

    private static IReadOnlyList<CostClaim> In(string text) => CostClaims.In([new Passage("Introduction.", Place), new Passage(text, Place)]);

    [Theory]
    [InlineData("Reduce operating cost by 10% until 2027.", null)]
    [InlineData("The programme generates savings of £102m a year.", "£102m")]
    [InlineData("It will save £102 million over 30 years.", "£102 million")]
    [InlineData("Run costs are reduced.", null)]
    [InlineData("Lower maintenance costs.", null)]
    [InlineData("Cashable savings follow in 2028.", null)]
    [InlineData("A £110m reduction in IT operating costs.", "£110m")]
    [InlineData("Cost savings against the current spend of £145m.", null)]
    [InlineData("Efficiency savings of €2.3bn.", "€2.3bn")]
    [InlineData("The plan will save close to $250 M a year.", "$250 M")]
    [InlineData("A reduction of order errors by 30 % and of the cost of unplanned interventions by €2.9 M a year.", "€2.9 M")]
    public void A_cost_goal_is_found_with_its_amount(string text, string? amount)
    {
        var claim = Assert.Single(In(text));
        Assert.Equal(amount, claim.AmountText);
        Assert.Equal(text[claim.Start..claim.End], claim.Quote);
        Assert.Equal((1, Place), (claim.Passage, claim.Place));
    }

    [Theory]
    [InlineData("The budget is £20m and the cost of the project is £4m.")]
    [InlineData("Household bill savings of £200 a year.")]
    [InlineData("Time savings for passengers.")]
    [InlineData("Carbon savings of 30%.")]
    [InlineData("Customers save money.")]
    [InlineData("Savings are booked in cost centres.")]
    [InlineData("A description of the sites and of the cost of each.")]
    [InlineData("Reduce the cost for customers.")]
    [InlineData("Registered Education Savings Plan.")]
    [InlineData("Staff avoid saving files to a local folder.")]
    [InlineData("")]
    public void What_is_spent_and_what_customers_save_is_no_cost_goal(string text) => Assert.Empty(In(text.Length == 0 ? "." : text));

    [Theory]
    [InlineData("Savings of £1.1bn.", 1_100_000_000, "GBP")]
    [InlineData("Savings of €310k.", 310_000, "EUR")]
    [InlineData("Savings of US$ 4 million.", 0, null)]
    [InlineData("Savings of US$4 million.", 4_000_000, "USD")]
    public void An_amount_has_a_currency_or_is_not_given(string text, int amount, string? currency) =>
        Assert.Equal(currency is null ? null : new Money(amount, currency), Assert.Single(In(text)).Amount);

    [Theory]
    [InlineData("Care saves EUR 0.6 M a year.", 1)]
    [InlineData("Run costs fall by EUR 2 M a year.", 1)]
    [InlineData("The programme costs EUR 38 M.", 0)]
    [InlineData("Customers save EUR 20 a year.", 0)]
    [InlineData("The agent saves 12 minutes.", 0)]
    public void A_currency_may_be_a_code(string text, int claims) => Assert.Equal(claims, In(text).Count);

    [Fact]
    public void A_bare_dollar_is_nobodys_currency()
    {
        var claim = Assert.Single(In("Save $4 million."));
        Assert.Equal(("$4 million", (Money?)null), (claim.AmountText, claim.Amount));
    }

    [Fact]
    public void A_megabyte_is_read() => Assert.Empty(In(string.Concat(Enumerable.Repeat("cost ", 200_000))));
}
