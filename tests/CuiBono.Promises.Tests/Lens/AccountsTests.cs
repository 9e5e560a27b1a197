using CuiBono.Promises.Lens;

namespace CuiBono.Promises.Tests.Lens;

/// <summary>A company that the text names and the workspace does not know.</summary>
public sealed class AccountsTests
{
    private static readonly CustomerLens Lens = new();

    [Theory]
    [InlineData("Harbour Bank gets new circuits activated in 12 working days by 30 June 2027.", "Harbour Bank", "12 working days", "by 30 June 2027")]
    [InlineData("By 31 March 2028, Meridian Hospitals wait 3 days instead of 10 for a repair.", "Meridian Hospitals", "3 days", "By 31 March 2028")]
    [InlineData("Our customer Aster Retail has its orders fulfilled within 5 days from January 2028.", "Aster Retail", "5 days", "from January 2028")]
    [InlineData("For Northwind Logistics, provisioning time falls from 24 to 12 days by Q2 2027.", "Northwind Logistics", "12 days", "by Q2 2027")]
    [InlineData("Business customers of the Lisbon region will have a working line within two days of order by the end of March 2028, instead of nine.", "Business customers", "two days", "by the end of March 2028")]
    [InlineData("Cut the repair time for Kestrel Airways from 24 to 12 hours by June 2027.", "Kestrel Airways", "12 hours", "by June 2027")]
    [InlineData("University of Aster receives test results in 2 days from May 2027.", "University of Aster", "2 days", "from May 2027")]
    [InlineData("Tern Insurance's claims are paid within 48 hours by 2027.", "Tern Insurance", "48 hours", "by 2027")]
    public void A_company_that_receives_what_it_waits_for_is_a_customer(string text, string customer, string target, string by)
    {
        var reading = Lens.Read("", text);
        Assert.Equal((3, customer, PartyKind.External), (reading.LevelExternal, reading.Customer, reading.CustomerKind));
        Assert.Equal((target, by), (reading.Measurable!.Target, reading.Measurable.By));
    }

    [Fact]
    public void Without_a_time_it_is_a_benefit_that_could_not_be_failed() =>
        Assert.Equal((2, "Harbour Bank"), Lens.Read("", "Harbour Bank will receive two diverse circuits.") is var reading ? (reading.LevelExternal, reading.Customer) : default);

    [Theory]
    [InlineData("Order Fabric will reduce errors by 30 % by 2028.", "a system")]
    [InlineData("Accenture delivers the migration by June 2027.", "a vendor")]
    [InlineData("Aster Consulting Ltd receives payment by June 2027.", "a vendor that is paid")]
    [InlineData("The Finance Department saves 3 FTE by 2027.", "a department")]
    [InlineData("The Steering Board receives the report within 5 days.", "governance")]
    [InlineData("Harbour Bank runs the programme and delivers circuits within 12 days.", "who delivers is not the one served")]
    [InlineData("Northwind Logistics will complete the migration within 12 months.", "who runs the initiative")]
    [InlineData("Harbour Bank gets a new billing system by June 2027.", "nothing that customers wait for")]
    [InlineData("The 4 Year Delivery Plan sees each delivery end within 5 days by 2027.", "a plan")]
    [InlineData("Kestrel Suite gets new servers in 12 days by June 2027.", "a system")]
    public void A_name_that_runs_sells_or_owns_is_none(string text, string why) => Assert.True(Lens.Read("", text).LevelExternal == 0, why);
}
