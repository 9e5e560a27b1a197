using CuiBono.Outcomes;
using CuiBono.Promises;
using CuiBono.Promises.Lens;
using static CuiBono.Verdicts.Expressions.FactKind;

namespace CuiBono.Verdicts.Expressions;

/// <summary>Every fact that a condition of a policy may name, with its kind. docs/methods/policy-language.md lists it.</summary>
public static class FactCatalogue
{
    /// <summary>The facts of a case.</summary>
    public static IReadOnlyList<FactField> Facts { get; } =
    [
        new("asOf", Date, "the day of the review"),
        new("id", Text, "the initiative's id"),
        new("title", Text, "its title"),
        Choice<Stage>("stage", "how far it has come"),
        Choice<InitiativeClass>("class", "what kind of reason it has to exist"),
        new("investment", Money, "what it costs"),
        new("sponsor.business", Text, "who answers for it in the business"),
        new("sponsor.it", Text, "who answers for it in IT"),
        new("documents.count", Number, "the documents that present it"),
        new("unread.count", Number, "the places of its documents that could not be read"),
        new("placeholders.count", Number, "the places that are not filled in"),
        new("promise.approved", Truth, "whether the promise is the one that was approved"),
        new("customerLevel", Number, "the customer level of its texts, 0 to 3, staff counted"),
        new("customerLevelExternal", Number, "the same for customers outside the organisation"),
        new("lens.customer", Text, "who is served, in the texts' own words"),
        Choice<PartyKind>("lens.customer.kind", "on which side of the organisation that party stands"),
        new("lens.falseFriends.count", Number, "the phrases that look like a customer and are none"),
        new("customers.count", Number, "the declared customers"),
        new("customers.external.count", Number, "those of them outside the organisation"),
        new("customers.served.count", Number, "the parties outside to whom something is promised, by a field or the text"),
        new("benefits.count", Number, "the changes for such a party that are stated"),
        new("costGoals.count", Number, "the cost goals"),
        new("goals.paidByCustomers.count", Number, "the measured cost goals beside which a customer is worse off"),
        new("outcomes.count", Number, "the outcomes, guardrails among them"),
        new("outcomes.guardrail.count", Number, "the guardrails that say what they watch"),
        new("outcomes.contradictions.count", Number, "the pairs of outcomes that want one metric to move both ways"),
        new("outcomes.measurable.count", Number, "the outcomes that satisfy outcome-measurable"),
        new("outcomes.baselined.count", Number, "the outcomes that satisfy outcome-baseline"),
        new("outcomes.owned.count", Number, "the outcomes that satisfy outcome-owner"),
        new("outcomes.attributable.count", Number, "the outcomes that satisfy outcome-attribution"),
        new("culture.stops.count", Number, "the behaviours that stop"),
        new("culture.starts.count", Number, "the behaviours that start"),
        new("culture.stops.beforeGoLive.count", Number, "the behaviours that stop before the go-live"),
        new("culture.starts.beforeGoLive.count", Number, "the behaviours that start before the go-live"),
        new("process.standard_path", Text, "the standard path after the change"),
        new("process.by", Date, "the day by which the process has changed"),
        new("process.changed.count", Number, "what changes in the process"),
        new("process.changed.beforeGoLive.count", Number, "the same, where it changes before the go-live"),
        new("process.retired_paths.count", Number, "the paths that must be dead afterwards"),
        new("process.exceptions.count", Number, "the declared ways off the standard path"),
        new("process.adoption.file", Text, "the event log that shows adoption"),
        new("process.adoption.new.count", Number, "the marks of the new way in it"),
        new("process.adoption.target", Share, "the promised share of eligible cases on the new way"),
        new("process.adoption.by", Date, "the day by which it is promised"),
        new("system.name", Text, "the system"),
        new("system.go_live", Date, "the go-live, or the first wave where that is earlier"),
        new("adoption.share", Share, "the measured share of eligible cases on the new way in the last weeks"),
        new("adoption.share.low", Share, "the lower end of its 95 % interval"),
        new("adoption.share.high", Share, "the upper end"),
        new("adoption.kept", Truth, "whether that is what adoption-measured asks"),
        new("adoption.until", Date, "the last day of the adoption log"),
        new("adoption.fallback.share", Share, "the eligible cases that began on the new way and ended on the old"),
        new("retiredPaths.alive.count", Number, "the retired paths that the log shows alive"),
        new("retiredPaths.unknown.count", Number, "the retired paths that the log does not know"),
        new("exceptions.unplanned.kept", Truth, "whether fewer cases go around the path by habit than exceptions are allowed"),
        new("exceptions.onPath.share", Share, "the cases on the standard path"),
        new("exceptions.workaround.share", Share, "the cases that go around it by habit"),
        new("continuity.target_availability", Share, "the promised availability"),
        new("continuity.redundancy", Text, "what is meant to carry a failure"),
        new("continuity.failure_test", Text, "what is failed on purpose"),
        new("continuity.failure_test_date", Date, "the day of that test"),
        new("continuity.inventory", Text, "the network inventory that shows it"),
        new("continuity.services.count", Number, "the services that carry customers' transactions"),
        new("continuity.diverse.count", Number, "the pairs that are sold as diverse"),
        new("continuity.protection.count", Number, "redundancy and diverse pairs together"),
        new("continuity.diverse.shared.count", Number, "the pairs that are proven to share a risk"),
        new("continuity.diverse.unknown.count", Number, "the pairs of which that is not known"),
        new("continuity.availability.missed.count", Number, "the services that surely miss the promised availability"),
        new("continuity.availability.open.count", Number, "the services of which that is not known"),
        new("serves.count", Number, "the lines of sight"),
        new("serves.resolved.count", Number, "those that end at a customer outcome"),
        new("obligations.cited.count", Number, "the obligations with a citation"),
        new("obligations.protecting.count", Number, "those that say whom they protect"),
    ];

    /// <summary>The lists of a case.</summary>
    public static IReadOnlyList<FactList> Lists { get; } =
    [
        new("customers", "the declared customers",
        [
            new("id", Text, "the id"),
            new("name", Text, "the name"),
            Choice<CustomerKind>("kind", "whom the organisation serves in them"),
            new("size", Number, "how many there are"),
            new("external", Truth, "whether they are outside the organisation"),
        ]),
        new("outcomes", "the promised outcomes, guardrails among them",
        [
            new("id", Text, "the id"),
            new("customer", Text, "the id of the customer who is better off"),
            new("customer.external", Truth, "whether that customer is outside the organisation"),
            new("statement", Text, "the promise in one sentence"),
            new("metric", Text, "what is measured"),
            new("unit", Text, "the unit"),
            Choice<Direction>("direction", "which way is better"),
            new("baseline.value", Quantity, "the value before"),
            new("baseline.period", Text, "the time that it covers"),
            new("baseline.source", Text, "where it comes from"),
            new("baseline.planned_by", Date, "the day by which it will have been measured"),
            new("baseline.confirmed", Truth, "whether the data do not refute it"),
            new("target.value", Quantity, "the promised value"),
            new("target.by", Date, "the promised day"),
            new("target.improves", Truth, "whether the target is better than the baseline"),
            new("warn", Quantity, "the value at which to look"),
            new("guardrail", Truth, "whether it is what must not get worse"),
            new("owner", Text, "who answers for it in operation"),
            new("owner.operational", Truth, "whether that is somebody who runs the operation"),
            new("data", Text, "the file or query on which it is tested"),
            new("design", Text, "the comparison"),
            new("design.attributes", Truth, "whether the comparison can attribute a change"),
            new("min_effect", Quantity, "the smallest change that it can detect"),
            new("min_effect.detects", Truth, "whether that is below the promised change"),
            Choice<OutcomeStatus>("status", "what became of it"),
            new("kept", Truth, "whether nothing stands against it"),
            new("observed", Quantity, "the measured figure"),
            new("observed.low", Quantity, "the lower end of its interval"),
            new("observed.high", Quantity, "the upper end"),
            new("observed.count", Number, "the cases behind it"),
            new("effect", Quantity, "the measured change, after minus before"),
            new("effect.low", Quantity, "the lower end of its interval"),
            new("effect.high", Quantity, "the upper end"),
            new("evidence.until", Date, "the last day of which its evidence knows"),
        ]),
        new("goals", "the cost goals",
        [
            new("cost", Text, "the goal in one sentence"),
            new("saving", Money, "the amount a year"),
            new("by", Date, "the promised day"),
            new("owner", Text, "who answers for it"),
            new("measured_by", Text, "the id of the outcome that measures it"),
        ]),
        new("culture.stops", "the behaviours that stop", Behaviour),
        new("culture.starts", "the behaviours that start", Behaviour),
        new("process.exceptions", "the declared ways off the standard path",
        [
            new("name", Text, "the name"),
            new("condition", Text, "when it applies"),
            new("basis", Text, "what entitles a case to it, or the condition"),
            new("owner", Text, "who answers for it"),
            new("volume", Share, "the expected share of cases"),
            new("allowance", Share, "the largest share that is allowed"),
            new("until", Date, "the day on which it ends"),
            new("kept", Truth, "whether it is used as declared"),
            new("used", Share, "the measured share of cases"),
        ]),
        new("process.retired_paths", "the paths that must be dead afterwards",
        [
            new("name", Text, "the name"),
            new("alive", Truth, "whether the log shows it alive; unknown where the log has no such mark"),
            new("last", Date, "the last day on which a case touched it"),
        ]),
        new("continuity.services", "the services that carry customers' transactions",
        [
            new("name", Text, "the name"),
            new("availability.low", Share, "the availability is at least this, by the inventory"),
            new("availability.high", Share, "it is at most this"),
            new("kept", Truth, "whether it keeps the promised availability; unknown where the bounds lie on both sides"),
        ]),
        new("continuity.diverse", "the pairs that are sold as diverse",
        [
            new("a", Text, "the first"),
            new("b", Text, "the second"),
            new("shared", Truth, "whether a shared risk is proven; unknown where a record is missing"),
        ]),
        new("serves", "the lines of sight",
        [
            new("initiative", Text, "the initiative that is served"),
            Choice<Stage>("initiative.stage", "its stage"),
            new("initiative.approved", Truth, "whether it is more than an idea"),
            new("outcome", Text, "the outcome of it"),
            new("outcome.external", Truth, "whether that is for a customer outside the organisation"),
            new("mechanism", Text, "how, in one sentence"),
        ]),
        new("obligations", "the obligations that ask for it",
        [
            new("citation", Text, "the law, contract or standard"),
            new("protects", Text, "whom it protects"),
        ]),
    ];

    private static IReadOnlyList<FactField> Behaviour =>
    [
        new("behaviour", Text, "what people do"),
        new("team", Text, "which team"),
        new("by", Date, "the day by which it has changed"),
    ];

    /// <summary>The fact of a name; null where there is none.</summary>
    public static FactField? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The list of a name; null where there is none.</summary>
    public static FactList? List(string name)
    {
        foreach (var list in Lists)
            if (list.Name == name)
                return list;
        return null;
    }

    private static readonly Dictionary<string, FactField> ByName = Facts.ToDictionary(fact => fact.Name, StringComparer.Ordinal);

    private static FactField Choice<T>(string name, string meaning) where T : struct, Enum => new(name, FactKind.Choice, meaning) { Choices = KebabCase.All<T>() };
}
