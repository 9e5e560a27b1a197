using System.Globalization;
using CuiBono.Evidence;
using CuiBono.Promises.Drafting;
using CuiBono.Promises.Lens;

namespace CuiBono.Promises.Tests.Drafting;

public sealed class TimedTests
{
    [Theory]
    [InlineData("Harbour Bank gets new circuits activated in 12 working days by 30 June 2027.", "harbour-bank", "time to get new circuits activated", 12, "working days", "2027-06-30")]
    [InlineData("By 31 March 2028, Meridian Hospitals wait 3 days instead of 10 for a repair.", "meridian-hospitals", "wait", 3, "days", "2028-03-31")]
    [InlineData("Our customer Aster Retail has its orders fulfilled within 5 days from January 2028.", "aster-retail", "time to have its orders fulfilled", 5, "days", "2028-01-31")]
    [InlineData("For Northwind Logistics, provisioning time falls from 24 to 12 days by Q2 2027.", "northwind-logistics", "provisioning time", 12, "days", "2027-06-30")]
    [InlineData("Business customers of the Lisbon region will have a working line within 10 days of order by December 2027, down from 21.", "business-customers", "time to have a working line", 10, "days", "2027-12-31")]
    [InlineData("Policyholders get their payment within 48 hours of the claim by June 2027.", "policyholders", "time to get their payment", 48, "hours", "2027-06-30")]
    [InlineData("Patients will be seen within 14 days by March 2028.", "patients", "time until seen", 14, "days", "2028-03-31")]
    public void A_promised_time_gives_metric_unit_direction_target_and_date(string sentence, string customer, string metric, int target, string unit, string by)
    {
        var place = new SourcePlace("deck.pptx") { Slide = 7 };
        var outcome = Assert.Single(Draft.Of("deck", "Order Fabric", place, [new Passage(sentence, place)], new CustomerLens()).Initiative.Outcomes);

        Assert.Equal((customer, metric, unit, Direction.Decrease), (outcome.Customer, outcome.Metric, outcome.Unit, outcome.Direction));
        Assert.Equal((target, DateOnly.ParseExact(by, "yyyy-MM-dd", CultureInfo.InvariantCulture)), (outcome.Target!.Value, outcome.Target.By));
    }
}
