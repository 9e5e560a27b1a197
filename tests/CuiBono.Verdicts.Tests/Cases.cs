using CuiBono.Evidence;
using CuiBono.Outcomes;
using CuiBono.Promises;
using CuiBono.Promises.Lens;

namespace CuiBono.Verdicts.Tests;

/// <summary>Cases to begin from.</summary>
internal static class Cases
{
    public static readonly DateOnly AsOf = new(2026, 11, 20);
    public static readonly DateOnly GoLive = new(2027, 5, 3);
    public static readonly SourcePlace Place = new("initiatives/twelve-days.md") { Line = 1 };
    public static readonly Customer Business = new("business-fibre", "Business fibre customers", CustomerKind.Enterprise);
    public static readonly Customer Households = new("households", "Households", CustomerKind.Consumer);
    public static readonly Customer Technicians = new("technicians", "Field technicians", CustomerKind.Internal);
    public static readonly LensReading Silent = new(0, 0);

    /// <summary>An outcome with everything.</summary>
    public static Outcome Activation => new("activation-time")
    {
        Customer = Business.Id,
        Statement = "Business fibre customers have a working circuit after 12 working days instead of 24.",
        Metric = "median time from order to circuit",
        Unit = "working days",
        Direction = Direction.Decrease,
        Baseline = new Baseline(24, "2026-01/2026-06", "order log", null),
        Target = new Target(12, new DateOnly(2027, 12, 31)),
        Owner = "Ines Aldermann, Business Customer Operations",
        Design = "difference-in-differences",
        MinEffect = 3,
        Data = new OutcomeData("orders.csv", null, "closed", "order", "region"),
    };

    /// <summary>What must not get worse.</summary>
    public static Outcome Faults => new("early-faults")
    {
        Customer = Business.Id,
        Metric = "share of new circuits with a fault in 30 days",
        Unit = "%",
        Direction = Direction.Decrease,
        Guardrail = true,
        Target = new Target(3.1m, new DateOnly(2027, 12, 31)),
    };

    /// <summary>An exception with everything.</summary>
    public static PathException DualHomed => new("dual-homed site")
    {
        Basis = "contract clause 8.2",
        Owner = "Jorun Vasquez, Design Desk",
        Volume = 0.06m,
        Allowance = 0.08m,
    };

    /// <summary>A customer-facing initiative at approval that has everything: nothing holds it, nothing warns.</summary>
    public static Initiative Complete => new("twelve-days", "Twelve Days", Stage.Approval, InitiativeClass.CustomerFacing, Place)
    {
        Investment = new Money(6_800_000, "EUR"),
        Sponsor = new Sponsor("Ines Aldermann", "Tomasz Brandvold, IT Orders"),
        Customers = [Business],
        Outcomes = [Activation, Faults],
        CostGoals = [new CostGoal("Less rework in order handling.", new Money(2_300_000, "EUR"), null, "Ines Aldermann")],
        Culture = new Culture(
            [new BehaviourChange("Planners park orders until the weekly meeting.", "Order Planning", new DateOnly(2027, 2, 1))],
            [new BehaviourChange("One owner stays with the customer.", "Operations", new DateOnly(2027, 2, 1))]),
        Process = new ProcessChange
        {
            StandardPath = "capture, survey, build, activate",
            Changed = ["Survey and permit run in parallel."],
            By = new DateOnly(2027, 3, 1),
            RetiredPaths = [new RetiredPath("weekly meeting")],
            Exceptions = [DualHomed],
        },
        System = new SystemChange("Order orchestration", GoLive, []),
        Continuity = new Continuity
        {
            Services = ["business fibre"],
            TargetAvailability = 0.9995m,
            Redundancy = "The old circuit stays up for 72 hours.",
            Diverse = [new DiverseClaim("ring-a", "ring-b")],
            FailureTest = "Data centre Lowmoor is switched off.",
            FailureTestDate = new DateOnly(2027, 4, 17),
        },
    };

    /// <summary>A foundation that serves <see cref="Complete"/>.</summary>
    public static Initiative Inventory => new("network-inventory", "One inventory", Stage.Approval, InitiativeClass.Foundation, new SourcePlace("initiatives/network-inventory.md"))
    {
        Serves = [new LineOfSight("twelve-days", "activation-time", "A survey that finds the fibre in the inventory needs no visit.")],
        Culture = Complete.Culture,
        Process = Complete.Process,
        System = Complete.System,
        Continuity = Complete.Continuity,
    };

    /// <summary>A compliance initiative that cites its obligation.</summary>
    public static Initiative Emergency => new("emergency-location", "Caller location", Stage.Approval, InitiativeClass.Compliance, new SourcePlace("initiatives/emergency-location.md"))
    {
        Obligations = [new Obligation("Directive (EU) 2018/1972, Article 109(6)", "people who call 112")],
    };

    /// <summary>An initiative of which only a title is known.</summary>
    public static Initiative Bare => new("bare", "Ticket engine", Stage.Approval, InitiativeClass.CustomerFacing, new SourcePlace("deck.pptx"));

    /// <summary>A test that finds the outcome met, with evidence of the day.</summary>
    public static TestedOutcome Kept => Test(OutcomeStatus.Met);

    /// <summary>A test with a status, and evidence that reaches the day of the review.</summary>
    public static TestedOutcome Test(OutcomeStatus status, params CreditDoubt[] doubts) => new(new OutcomeAssessment(status, "12 days (11 to 13).") { Doubts = doubts }) { Provenance = new Provenance("orders.csv", null, AsOf) };

    /// <summary>The tests of a case; not measured where there is none.</summary>
    public static IEnumerable<TestedOutcome> Tested(Case @case) =>
        @case.Initiative.Outcomes.Select((_, at) => at < @case.Tested.Count ? @case.Tested[at] : new TestedOutcome(new OutcomeAssessment(OutcomeStatus.NotMeasured, "No file.")));

    public static Case Of(Initiative initiative, LensReading? reading = null, params Passage[] passages) =>
        new(initiative, reading ?? Silent, passages, AsOf) { Others = new Dictionary<string, Initiative> { [Complete.Id] = Complete, [initiative.Id] = initiative } };

    /// <summary>What a text that gives a customer something at a level reads like.</summary>
    public static LensReading Reads(int level, string quote, string? customer = "customers", PartyKind kind = PartyKind.External) => new(level, level)
    {
        Customer = customer,
        CustomerKind = kind,
        Evidence = new LensEvidence(quote, 0, quote.Length, false, new SourcePlace("deck.pptx") { Slide = 3 }),
        ExternalEvidence = new LensEvidence(quote, 0, quote.Length, false, new SourcePlace("deck.pptx") { Slide = 3 }),
    };

    public static Verdict Judge(Case @case) => Gate.Judge(@case, Policy.CustomerFirst);

    public static Verdict Judge(Initiative initiative) => Judge(Of(initiative));

    public static Reason? Ask(string rule, Case @case) => Judge(@case).Reasons.SingleOrDefault(reason => reason.Rule == rule);

    public static Reason? Ask(string rule, Initiative initiative) => Ask(rule, Of(initiative));

    public static Initiative WithOutcome(Func<Outcome, Outcome> change) => Complete with { Outcomes = [change(Activation), Faults] };
}
