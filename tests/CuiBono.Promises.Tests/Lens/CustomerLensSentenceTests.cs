using CuiBono.Promises.Lens;

namespace CuiBono.Promises.Tests.Lens;

/// <summary>One sentence, one level: written from the labelling guide for sectors that the labelled set does not have.</summary>
public sealed class CustomerLensSentenceTests
{
    private static readonly CustomerLens Lens = new();

    [Theory]
    // False friends: a party's word that names no party.
    [InlineData("The team will consolidate the customer database servers.", "a database is a thing")]
    [InlineData("Migrate the thin client estate and the client-server applications.", "a client is a program")]
    [InlineData("Each sprint closes its user stories before user acceptance testing.", "user stories are paperwork")]
    [InlineData("The billing engine gets a new user interface and a client library.", "screens and libraries")]
    [InlineData("Move the workloads to a public cloud and rotate the public keys.", "public is an adjective")]
    [InlineData("Consumer lag on the message broker falls below the threshold.", "a consumer is a process")]
    [InlineData("The user fee schedule is published by the public sector board.", "a fee and a sector")]
    [InlineData("The tool is released under the General Public Licence for citizen developers.", "a licence and a hobby")]
    [InlineData("Supports end user computing and user access management.", "computing and access lists")]
    [InlineData("The parent company will retire the child records in the ledger.", "records and companies")]
    [InlineData("Stakeholders form the steering committee of the programme.", "governance")]
    [InlineData("The programme protects the nation and strengthens the economy of the UK.", "a nation is no customer")]
    [InlineData("Replace the obsolete storage arrays in both data centres by March 2027.", "nobody at all")]
    [InlineData("A detailed roadmap reduces the error rate by 12% and costs EUR 4 million.", "an error rate of nobody")]
    [InlineData("Upgrade Windows 10 to Windows 11 on 4,000 devices.", "devices")]
    [InlineData("The device driver and the cost drivers are reviewed.", "drivers of another kind")]
    [InlineData("The migration team has done this before.", "staff merely mentioned")]
    [InlineData("The data centre is staffed 24 hours a day.", "nobody but staff is there")]
    [InlineData("Purchase orders are approved within 2 days.", "the organisation's own orders")]
    [InlineData("Handling time per trouble ticket falls from 70 to 41 minutes.", "the effort of staff")]
    [InlineData("Incidents are closed within 4 hours and response time falls from 5 to 2 seconds.", "the times of a system and its staff")]
    [InlineData("Claims fall from 5,000 to 3,000.", "a volume and no wait")]
    [InlineData("The mill builds 5,000 more pumps.", "assets")]
    [InlineData("Delivering 46 schools in need of rebuilding.", "assets")]
    [InlineData("Fewer lorry journeys cut carbon by 30%.", "carbon")]
    [InlineData("Savings are booked in cost centres.", "accounting")]
    [InlineData("Raise the test coverage to 95% of the code.", "coverage of another kind")]
    [InlineData("", "nothing is said")]
    public void Nobody_is_named(string text, string why) => Assert.True(Lens.Read("", text).Level == 0, $"{text} ({why}): {Explain(text)}");

    [Theory]
    [InlineData("Replace the passenger information system at both terminals.", "the name of a system")]
    [InlineData("The patient record system moves to a new data centre.", "the name of a system")]
    [InlineData("Customers must submit the form before the deadline.", "only an obligation")]
    [InlineData("The bank verifies account holders against the sanctions list.", "scrutiny")]
    [InlineData("The platform screens passengers before departure.", "scrutiny")]
    [InlineData("The warehouse processes the records of 40,000 policyholders a year.", "a volume handled")]
    [InlineData("The project migrates 6,000 users to new desktops.", "users to be moved")]
    [InlineData("Workshops gathered the requirements of subscribers.", "asked for requirements")]
    [InlineData("Fraud by claimants is detected earlier.", "enforcement")]
    [InlineData("Implement a CRM for the sales department.", "a customer's word inside a system's name")]
    [InlineData("The tenant data model is documented.", "part of a name")]
    [InlineData("Students are liable for the tuition fee.", "an obligation")]
    [InlineData("The bank collects debts from customers within 30 days.", "the time is the bank's")]
    [InlineData("Customers pay the invoice within 30 days.", "the time is a duty of theirs")]
    [InlineData("The provider has one of the most reliable databases on shoppers.", "the data are reliable, not the shoppers served")]
    [InlineData("The insurer is an employer of choice for graduates.", "a phrase of recruiters")]
    [InlineData("Self-service is a key expectation of modern travellers.", "modern says who they are")]
    [InlineData("The release is built to meet user requirements.", "users asked for requirements")]
    [InlineData("The utility will fund additional call centre staff.", "staff are what is given")]
    public void A_party_is_only_an_object(string text, string why) => Assert.True(Lens.Read("", text).Level == 1, $"{text} ({why}): {Explain(text)}");

    [Theory]
    [InlineData("Subscribers will be able to change their plan online.", "subject of a gain")]
    [InlineData("The new app helps shoppers find what they want.", "object of help")]
    [InlineData("Improve the customer experience.", "what belongs to the customer gets better")]
    [InlineData("Customers will benefit.", "a benefit that could not be failed")]
    [InlineData("We give policyholders faster decisions on their claims.", "handed to the party")]
    [InlineData("It reduces the waiting time of patients.", "a direction without a value")]
    [InlineData("The portal makes it easier for tenants to report a repair.", "easier for the party")]
    [InlineData("Better connections for airport passengers.", "something better for the party")]
    [InlineData("The scheme offers small businesses a choice of suppliers.", "offered to the party")]
    [InlineData("This will lower the administrative burden on employers.", "relief for the party")]
    [InlineData("Students' access to tutors is improved.", "what belongs to the party gets better")]
    [InlineData("Millions of travellers will enjoy safer journeys.", "a vague magnitude is no quantity")]
    [InlineData("The grid upgrade brings more reliable electricity to households.", "brought to a proxy")]
    [InlineData("The bank's customers get clearer statements.", "get something better")]
    [InlineData("The programme saves GBP 20m by 2027 and improves patient safety.", "the number is a saving")]
    [InlineData("With a budget of $4 million we will simplify the journey of policyholders.", "the number is a budget")]
    [InlineData("The service is available to residents of the region.", "available to the party")]
    [InlineData("Faster and more reliable train services.", "customers meet the service, though nobody is named")]
    [InlineData("Fewer complaints from guests and higher guest satisfaction.", "a direction without a value")]
    [InlineData("It has brought significant improvements in the level of customer service.", "improvements in what belongs to the customer")]
    [InlineData("Transform the way patients are treated.", "the way of the party")]
    [InlineData("Laboratories for the protection of the public's health.", "the protected party")]
    [InlineData("Guests no longer need to queue at the desk.", "spared a duty")]
    [InlineData("Protect vulnerable consumers from unfair charges.", "protection")]
    [InlineData("Expand eligibility for kiosks (release 2.0) for all travellers.", "an insertion in brackets")]
    [InlineData("Delivering an improved customer experience aligned with the brand.", "what belongs to the customer gets better")]
    [InlineData("Improve the quality of service.", "customers meet the service")]
    [InlineData("A better service for every customer.", "everybody, and nothing that one person could miss")]
    [InlineData("The new system supports all customers.", "everybody, and nothing that one person could miss")]
    [InlineData("All employers have been offered guidance.", "what was, not what is promised")]
    [InlineData("By 2027, the programme saves £20m and improves patient safety.", "the date is the saving's")]
    public void A_benefit_could_not_be_failed(string text, string why) => Assert.True(Lens.Read("", text) is { Level: 2, LevelExternal: 2 }, $"{text} ({why}): {Explain(text)}");

    [Theory]
    [InlineData("Reduce the order-to-activation time of business customers from 21 days to 9 days by March 2027.", "9 days", "a wait with a target and a date")]
    [InlineData("By June 2028, 95% of households will have access to fibre.", "95%", "coverage")]
    [InlineData("Provide broadband to 40,000 premises.", "40,000", "reach")]
    [InlineData("Patients will be seen within two weeks.", "two weeks", "a wait in words")]
    [InlineData("Support for customers will be available 24/7.", "24/7", "availability")]
    [InlineData("Nine out of ten callers will get an answer within 60 seconds.", "60 seconds", "a wait")]
    [InlineData("Cut the electricity bill of low-income households by 15%.", "15%", "a price")]
    [InlineData("Train 12,000 jobseekers in digital skills.", "12,000", "reach")]
    [InlineData("Policyholders get their payment within 48 hours of the claim.", "48 hours", "a wait")]
    [InlineData("Halve the number of complaints from subscribers by 2027.", null, "a date and a share")]
    [InlineData("Offer 30 hours of free childcare to working parents.", "30 hours", "an entitlement")]
    [InlineData("Increase customer satisfaction from 62% to 80%.", "62%", "a score with a target")]
    [InlineData("All students will have access to a tutor by September 2026.", null, "everybody, by a date")]
    [InlineData("Provide a tutor for every pupil.", null, "one each, so that one who is left out fails it")]
    [InlineData("All tenants are offered an inspection.", null, "everybody is offered it")]
    [InlineData("The bank will answer callers within two minutes instead of nine.", "two minutes", "numbers in words")]
    [InlineData("The tariff will save households £150 a year.", "£150", "money that customers keep")]
    [InlineData("A £50 voucher for subscribers who wait longer than a day.", "£50", "money that customers get")]
    [InlineData("Offer 30 hours of free tuition to pupils.", "30 hours", "an entitlement before the benefit")]
    [InlineData("The branch is open 12 hours a day.", "12 hours", "when it is open")]
    [InlineData("The clinic will deliver 2 million more appointments.", "2 million", "only patients take them up")]
    [InlineData("The line shortens journeys by a third.", "a third", "shorter journeys")]
    [InlineData("Extend 4G coverage to 95% of the UK.", "95%", "coverage")]
    [InlineData("The airline will rebook passengers within two hours.", "two hours", "a service level")]
    [InlineData("Passengers save up to 40 minutes a trip.", "40 minutes", "time that customers keep")]
    [InlineData("Waiting times at the counters are cut by 20 minutes.", "20 minutes", "a wait in the passive")]
    [InlineData("The tariff saves customers an average of £120 a year.", "£120", "money that customers keep")]
    [InlineData("Claims are settled within 5 days.", "5 days", "who claims waits")]
    [InlineData("Order to activation falls from 24 days to 12 days.", "12 days", "who orders waits")]
    [InlineData("Prescriptions are dispensed within 48 hours.", "48 hours", "who needs one waits")]
    public void A_benefit_has_a_quantity_target_or_date(string text, string? target, string why)
    {
        var reading = Lens.Read("", text);
        Assert.True(reading.Level == 3, $"{text} ({why}): {Explain(text)}");
        if (target is not null) Assert.Contains(target, $"{reading.Measurable!.Target} {reading.Measurable.Quantity}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The new tool enables caseworkers to close cases faster.", 2)]
    [InlineData("Provide staff with modern laptops.", 2)]
    [InlineData("Roll out the new desktop to all 4,000 employees by 2026.", 3)]
    [InlineData("Improve the productivity of our workforce through the intranet.", 2)]
    public void Staff_are_served_but_are_not_the_customer_outside(string text, int level)
    {
        var reading = Lens.Read("", text);
        Assert.True(reading.Level == level && reading.LevelExternal == 0, $"{text}: {Explain(text)}");
        Assert.Equal(PartyKind.Internal, reading.CustomerKind);
    }

    [Theory]
    [InlineData("Reduce operating cost by 20% for the benefit of customers.", 2)]
    [InlineData("Customers benefit, and the project cuts 300 jobs.", 2)]
    [InlineData("The project creates 4,000 jobs and helps passengers.", 2)]
    [InlineData("The platform has 2.2 million members and will improve customer service.", 2)]
    [InlineData("Carbon falls by 40% while residents enjoy cleaner air.", 2)]
    public void A_number_that_belongs_to_something_else_does_not_lift(string text, int level) => Assert.True(Lens.Read("", text).Level == level, $"{text}: {Explain(text)}");

    private static string Explain(string text)
    {
        var reading = Lens.Read("", text);
        return $"read {reading.Level}/{reading.LevelExternal} \"{reading.Evidence?.Quote}\" {reading.Measurable} {string.Join("; ", reading.Mentions.Select(mention => $"{mention.Text} [{mention.Role}: {mention.Why}]"))}";
    }
}
