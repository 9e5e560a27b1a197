using CuiBono.Evidence;
using CuiBono.Promises.Drafting;
using CuiBono.Promises.Lens;

namespace CuiBono.Promises.Tests.Drafting;

public sealed class HeadingsTests
{
    private static Initiative Drafted(params (string Text, PassageKind Kind)[] lines) =>
        Draft.Of("x", "X", new SourcePlace("case.md"), [.. lines.Select((line, at) => new Passage(line.Text, new SourcePlace("case.md") { Line = at + 1 }, line.Kind))], new CustomerLens()).Initiative;

    [Fact]
    public void How_bad_things_are_is_no_promise()
    {
        var drafted = Drafted(("Problem statement", PassageKind.Heading), ("The burden of a repair falls on the tenants, who wait 9 days.", PassageKind.Paragraph));

        Assert.Empty(drafted.Outcomes);
        Assert.Empty(drafted.Customers);
    }

    [Fact]
    public void One_customer_in_singular_and_plural_is_one()
    {
        var drafted = Drafted(("User outcomes", PassageKind.Heading), ("The tenant gets a repair within 4 days.", PassageKind.ListItem), ("Tenants can choose a slot.", PassageKind.ListItem));

        Assert.Single(drafted.Customers);
        Assert.Equal(2, drafted.Outcomes.Count);
    }

    [Fact]
    public void Listed_metrics_and_key_results_are_outcomes_with_nothing_added()
    {
        var drafted = Drafted(("Proposed metrics", PassageKind.Heading), ("Error rate of calls", PassageKind.ListItem), ("Objectives", PassageKind.Heading), ("Key result: fewer wrong bills", PassageKind.ListItem));

        Assert.Equal([("Error rate of calls", null), (null, "fewer wrong bills")], drafted.Outcomes.Select(outcome => (outcome.Metric, outcome.Statement)));
        Assert.All(drafted.Outcomes, outcome => Assert.True(outcome is { Customer: null, Target: null, Baseline: null, Unit: null, Direction: null }));
    }

    [Fact]
    public void A_business_outcome_that_is_no_saving_is_kept_as_it_stands()
    {
        var drafted = Drafted(("Business outcomes", PassageKind.Heading), ("Higher percentage of invoices that are right", PassageKind.ListItem));

        Assert.Equal("Higher percentage of invoices that are right", Assert.Single(drafted.Outcomes).Statement);
    }

    [Fact]
    public void Ones_own_people_in_a_list_of_who_are_internal()
    {
        var drafted = Drafted(("Who", PassageKind.ListItem), ("Internal development team", PassageKind.ListItem), ("Internal stakeholders", PassageKind.ListItem));

        Assert.Equal([("Internal development team", CustomerKind.Internal), ("Internal stakeholders", CustomerKind.Internal)], drafted.Customers.Select(customer => (customer.Name, customer.Kind)));
    }
}
