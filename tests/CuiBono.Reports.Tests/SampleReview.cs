using CuiBono.Documents;
using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Promises.Lens;
using CuiBono.Reviews;
using CuiBono.Verdicts;

namespace CuiBono.Reports.Tests;

/// <summary>A review made by hand that has something in every part of a report.</summary>
internal static class SampleReview
{
    public static Review Northline { get; } = Of([Billing, Activation, Fibre, Portal]) with
    {
        Unread = [new UnreadPart(new SourcePlace("portal.pdf") { Page = 4 }, "page 4 has no text layer")],
        Findings = [new Finding("unknown-field", "\"stagee\" is no field; did you mean \"stage\"?", new SourcePlace("fibre.md") { Line = 3 }, FindingSeverity.Warning)],
        Notes = ["portal.pdf stands alone: its stage and class are assumed."],
    };

    public static Review Of(IReadOnlyList<ReviewedInitiative> initiatives) =>
        new(new DateOnly(2026, 11, 23), "Northline Telecom", Policy.CustomerFirst, initiatives);

    /// <summary>A slide deck with a roadmap, millions and a lower error rate, and no customer.</summary>
    public static ReviewedInitiative Billing
    {
        get
        {
            var slide = new SourcePlace("billing-renewal.pptx") { Slide = 7 };
            const string Quote = "Expected outcome: error rate down from 4.1 % to 1 %";
            return new ReviewedInitiative(
                new Initiative("billing-renewal", "Billing platform renewal", Stage.Approval, InitiativeClass.CustomerFacing, new SourcePlace("billing-renewal.pptx"))
                {
                    Investment = new Money(14_200_000, "EUR"),
                    Sponsor = new Sponsor(null, "R. Aydin"),
                    Assumed = ["class"],
                },
                new LensReading(0, 0) { FalseFriends = ["customer database", "user interface"] },
                new Verdict(VerdictKind.Hold, [],
                [
                    new Reason("customer-named", Severity.Block, RuleOutcome.Failed, "No customer outside the organisation is named; the stated outcome is an error rate.")
                    {
                        Source = new FieldSource(slide, Quote),
                        Resume = [new ResumeCondition("customers.external.count", ConditionOperator.AtLeast, "1", "Name who outside the organisation is better off.")],
                    },
                    new Reason("outcome-measurable", Severity.Block, RuleOutcome.Failed, "No outcome for a customer has a metric, a target and a date.")
                    {
                        Resume =
                        [
                            new ResumeCondition("outcomes[0].metric", ConditionOperator.IsSet, null, "Say what is measured for them."),
                            new ResumeCondition("outcomes[0].target.by", ConditionOperator.IsSet, null, "Say by which date."),
                        ],
                    },
                    new Reason("outcome-owner", Severity.Warn, RuleOutcome.Failed, "Nobody in operations owns an outcome.")
                    {
                        Resume = [new ResumeCondition("outcomes[0].owner", ConditionOperator.IsSet, null, "Name an operational owner, not the project manager.")],
                    },
                    new Reason("pushback-recorded", Severity.Info, RuleOutcome.NotMeasured, "No objections are listed, and nobody says that there are none."),
                    new Reason("no-placeholder", Severity.Block, RuleOutcome.Passed, "No placeholder is left in the text."),
                ]))
            {
                Read = ["billing-renewal.pptx"],
                Passages =
                [
                    new Passage("Roadmap and expected outcomes", slide, PassageKind.Heading),
                    new Passage($"Three releases, cut-over in the fourth quarter. {Quote}. Customer database consolidated, new user interface for the back office.", slide),
                ],
                DaysOnHold = 312,
            };
        }
    }

    /// <summary>A declared initiative with everything in place but one warning.</summary>
    public static ReviewedInitiative Activation
    {
        get
        {
            var place = new SourcePlace("order-to-activation.md") { Line = 14 };
            const string Quote = "Small businesses get a working line in 9 days instead of 21, from March 2027";
            return new ReviewedInitiative(
                new Initiative("order-to-activation", "Order to activation in single digits", Stage.Delivery, InitiativeClass.CustomerFacing, new SourcePlace("order-to-activation.md"))
                {
                    Investment = new Money(6_300_000, "EUR"),
                    Sponsor = new Sponsor("M. Okafor", "J. Lindqvist"),
                    Customers = [new Customer("small-business", "Small businesses", CustomerKind.Enterprise) { Size = 41_000 }],
                    Outcomes =
                    [
                        new Outcome("activation-time")
                        {
                            Customer = "small-business",
                            Statement = "A new line works in 9 days",
                            Metric = "order to activation time, median",
                            Unit = "days",
                            Direction = Direction.Decrease,
                            Baseline = new Baseline(21m, "2026-01/2026-06", "order log", null),
                            Target = new Target(9m, new DateOnly(2027, 3, 31)),
                            Owner = "Head of provisioning",
                        },
                        new Outcome("repeat-faults")
                        {
                            Statement = "Repeat faults in the first 30 days do not rise",
                            Metric = "repeat fault share",
                            Unit = "%",
                            Direction = Direction.Decrease,
                            Target = new Target(3.5m, null),
                            Guardrail = true,
                        },
                    ],
                    Culture = new Culture(
                        [new BehaviourChange("Re-keying orders into the old desk tool", "Provisioning", new DateOnly(2026, 12, 1))],
                        [new BehaviourChange("Calling the customer before an appointment moves", null, null)]),
                    Process = new ProcessChange
                    {
                        StandardPath = "order, feasibility, appointment, activation",
                        RetiredPaths = [new RetiredPath("fax queue"), new RetiredPath("desk tool 2")],
                        Exceptions = [new PathException("Harbour Bank") { Condition = "dual entry into the building", Volume = 0.02m, Allowance = 0.05m, Owner = "Key accounts" }],
                    },
                    System = new SystemChange("Order hub", new DateOnly(2027, 1, 15), [new Wave("North", new DateOnly(2027, 1, 15)), new Wave("South", new DateOnly(2027, 2, 15))]),
                },
                new LensReading(3, 3)
                {
                    Customer = "Small businesses",
                    CustomerKind = PartyKind.External,
                    Evidence = new LensEvidence(Quote, 0, Quote.Length, false, place),
                    ExternalEvidence = new LensEvidence(Quote, 0, Quote.Length, false, place),
                    Measurable = new CustomerMeasure("working line in 9 days instead of 21", "9 days", "from March 2027"),
                },
                new Verdict(VerdictKind.Go, [Qualifier.Conditional],
                [
                    new Reason("outcome-attribution", Severity.Warn, RuleOutcome.Failed, "No comparison design is declared.")
                    {
                        Source = new FieldSource(new SourcePlace("order-to-activation.md") { Line = 22 }),
                        Resume = [new ResumeCondition("outcomes[0].design", ConditionOperator.IsSet, null, "Say how the change will be told from other causes.")],
                    },
                    new Reason("customer-named", Severity.Block, RuleOutcome.Passed, "Small businesses are better off.") { Source = new FieldSource(place, Quote) },
                    new Reason("outcome-measurable", Severity.Block, RuleOutcome.Passed, "One outcome has metric, target and date."),
                ]))
            {
                Read = ["order-to-activation.md"],
                Passages = [new Passage($"{Quote}. The sales desk stops promising dates that nobody checked.", place)],
            };
        }
    }

    /// <summary>An asset that was promised as diverse and harmed its customers.</summary>
    public static ReviewedInitiative Fibre => new(
        new Initiative("fibre-ring", "Second path for the Harbour Bank ring", Stage.Operation, InitiativeClass.Foundation, new SourcePlace("fibre.md"))
        {
            Investment = new Money(2_750_000, "USD"),
        },
        new LensReading(1, 1)
        {
            Customer = "Harbour Bank",
            CustomerKind = PartyKind.External,
            Evidence = new LensEvidence("Harbour Bank ring", 0, 17, true),
            ExternalEvidence = new LensEvidence("Harbour Bank ring", 0, 17, true),
        },
        new Verdict(VerdictKind.Stop, [Qualifier.Waived],
        [
            new Reason("outcome-met", Severity.Block, RuleOutcome.Failed, "Harbour Bank lost 14 hours of transactions since go-live; the outcome is harmed.") { Stops = true },
            new Reason("evidence-fresh", Severity.Warn, RuleOutcome.Waived, "The inventory is 40 days old; set aside until 2026-12-31."),
        ]))
    {
        Read = ["fibre.md"],
    };

    /// <summary>A portal whose benefit could not be failed; nothing but a document.</summary>
    public static ReviewedInitiative Portal
    {
        get
        {
            var place = new SourcePlace("portal.pdf") { Page = 2 };
            const string Quote = "subscribers will enjoy a better experience";
            return new ReviewedInitiative(
                new Initiative("portal", "Self-service portal", Stage.Approval, InitiativeClass.CustomerFacing, new SourcePlace("portal.pdf")) { Assumed = ["stage", "class"] },
                new LensReading(2, 2)
                {
                    Customer = "subscribers",
                    CustomerKind = PartyKind.External,
                    Evidence = new LensEvidence(Quote, 0, Quote.Length, false, place),
                    ExternalEvidence = new LensEvidence(Quote, 0, Quote.Length, false, place),
                },
                new Verdict(VerdictKind.Hold, [],
                [
                    new Reason("outcome-measurable", Severity.Block, RuleOutcome.Failed, "A benefit is stated that could not be failed.")
                    {
                        Source = new FieldSource(place, Quote),
                        Resume = [new ResumeCondition("outcomes[0].target.value", ConditionOperator.IsSet, null, "Say how much better, in which unit.")],
                    },
                ]))
            {
                Read = ["portal.pdf"],
                Passages = [new Passage($"With one portal for orders, faults and invoices, {Quote} and the call centre will be relieved.", place)],
                DaysOnHold = 0,
            };
        }
    }
}
