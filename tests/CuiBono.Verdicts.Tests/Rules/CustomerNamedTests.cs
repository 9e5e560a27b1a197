using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Promises.Lens;

namespace CuiBono.Verdicts.Tests.Rules;

public class CustomerNamedTests
{
    private static Reason Ask(Initiative initiative, LensReading? reading = null) => Cases.Ask("customer-named", Cases.Of(initiative, reading))!;

    [Fact]
    public void A_declared_customer_of_an_outcome_is_served() => Assert.Equal(RuleOutcome.Passed, Ask(Cases.Complete).Outcome);

    [Fact]
    public void A_sentence_that_gives_somebody_something_names_the_customer()
    {
        var reason = Ask(Cases.Bare, Cases.Reads(2, "Mobile customers get a better service.", "Mobile customers"));

        Assert.Equal(RuleOutcome.Passed, reason.Outcome);
        Assert.Equal(("deck.pptx, slide 3", "Mobile customers get a better service."), (reason.Source!.Place.ToString(), reason.Source.Quote));
    }

    [Fact]
    public void A_customer_who_is_only_an_object_is_quoted_and_not_enough()
    {
        var reason = Ask(Cases.Bare, Cases.Reads(1, "cleansing of the customer database"));

        Assert.Equal(RuleOutcome.Failed, reason.Outcome);
        Assert.Contains("\"cleansing of the customer database\"", reason.Message, StringComparison.Ordinal);
        Assert.Equal(3, reason.Source!.Place.Slide);
    }

    [Fact]
    public void Staff_are_not_the_customer_that_the_gate_asks_for()
    {
        var staff = Cases.Reads(2, "Technicians save an hour a day.", "Technicians", PartyKind.Internal) with { LevelExternal = 0, ExternalEvidence = null };

        Assert.Contains("staff", Ask(Cases.Bare, staff).Message, StringComparison.Ordinal);
        Assert.Equal(RuleOutcome.Failed, Ask(Cases.Complete with { Customers = [Cases.Technicians], Outcomes = [Cases.Activation with { Customer = "technicians" }] }).Outcome);
    }

    [Fact]
    public void What_was_found_instead_is_said()
    {
        var staff = Cases.Complete with { Customers = [Cases.Technicians], Outcomes = [Cases.Activation with { Customer = "technicians" }] };

        Assert.StartsWith("Only the organisation's own staff are promised something.", Ask(staff).Message, StringComparison.Ordinal);
        Assert.StartsWith("No customer outside the organisation is named", Ask(staff with { Outcomes = [] }).Message, StringComparison.Ordinal);
        Assert.StartsWith("Customers are mentioned only as an object", Ask(Cases.Bare, Cases.Reads(1, "the customer database")).Message, StringComparison.Ordinal);
        Assert.Equal("Business fibre customers: listed as customer, but no outcome is promised to them.", Ask(Cases.Complete with { Customers = [Cases.Technicians, Cases.Business], Outcomes = [] }).Message);
        Assert.EndsWith(" Not a customer: \"a\", \"b\" and \"c\".", Ask(Cases.Bare, Cases.Silent with { FalseFriends = ["a", "b", "c", "d"] }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_benefit_for_nobody_in_particular_names_nobody()
    {
        var reason = Ask(Cases.Bare, Cases.Reads(2, "Waiting time falls.", customer: null));

        Assert.Equal(RuleOutcome.Failed, reason.Outcome);
        Assert.Contains("not for whom", reason.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_customer_who_is_listed_and_promised_nothing_is_not_served()
    {
        var reason = Ask(Cases.Complete with { Outcomes = [] });

        Assert.Equal(RuleOutcome.Failed, reason.Outcome);
        Assert.Contains("Business fibre customers", reason.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_guardrail_alone_serves_nobody() => Assert.Equal(RuleOutcome.Failed, Ask(Cases.Complete with { Outcomes = [Cases.Faults] }).Outcome);

    [Fact]
    public void Absence_says_what_was_read_and_that_unread_is_not_absent()
    {
        var @case = Cases.Of(Cases.Bare, null, new Passage("A ticket engine.", new SourcePlace("deck.pptx") { Slide = 1 })) with { Unread = [new SourcePlace("case.pdf") { Page = 3 }] };
        var reason = Cases.Ask("customer-named", @case)!;

        Assert.Contains("deck.pptx", reason.Message, StringComparison.Ordinal);
        Assert.Contains("case.pdf, page 3 could not be read, and what is unread is not absent", reason.Message, StringComparison.Ordinal);
        Assert.Null(reason.Source);
    }

    [Fact]
    public void False_friends_are_said_to_be_none() =>
        Assert.Contains("Not a customer: \"user interface\".", Ask(Cases.Bare, Cases.Silent with { FalseFriends = ["user interface"] }).Message, StringComparison.Ordinal);

    [Fact]
    public void A_false_friend_that_is_repeated_is_said_once() =>
        Assert.EndsWith(" Not a customer: \"user interface\".", Ask(Cases.Bare, Cases.Silent with { FalseFriends = ["user interface", "User interface"] }).Message, StringComparison.Ordinal);

    [Fact]
    public void Staff_who_are_only_mentioned_are_not_said_to_be_served()
    {
        var mentioned = Cases.Reads(1, "the migration team", null, PartyKind.Internal) with { LevelExternal = 0, ExternalEvidence = null };

        Assert.StartsWith("No customer outside the organisation is named", Ask(Cases.Bare, mentioned).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_foundation_names_the_customer_of_the_outcome_that_it_serves()
    {
        var reason = Ask(Cases.Inventory);

        Assert.Equal(RuleOutcome.Passed, reason.Outcome);
        Assert.Contains("Business fibre customers, through twelve-days", reason.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Asset_safety_names_the_party_that_its_obligation_protects()
    {
        var tower = Cases.Bare with { Class = InitiativeClass.AssetSafety };

        Assert.Equal(RuleOutcome.Failed, Ask(tower).Outcome);
        Assert.Equal(RuleOutcome.Passed, Ask(tower with { Obligations = [new Obligation("Building code 4", "people who live under the mast")] }).Outcome);
        Assert.Equal(RuleOutcome.Failed, Ask(tower with { Obligations = [new Obligation("Building code 4", "Field technicians")], Customers = [Cases.Technicians] }).Outcome);
    }

    [Fact]
    public void Compliance_is_not_asked() => Assert.Null(Cases.Ask("customer-named", Cases.Emergency));
}
