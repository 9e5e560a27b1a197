using CuiBono.Evidence;
using CuiBono.Outcomes;
using CuiBono.Promises;

namespace CuiBono.Verdicts.Tests;

/// <summary>What a log says of culture, process and system, to judge by.</summary>
internal static class Enablers
{
    public static readonly Adoption Declared = new("orders.csv", null) { New = new Dictionary<string, IReadOnlyList<string>> { ["system"] = ["portal"] } };

    /// <summary>An initiative whose new way is live, with its adoption declared.</summary>
    public static Initiative Live(decimal? target = null, DateOnly? by = null) => Cases.Complete with
    {
        Stage = Stage.Operation,
        System = new SystemChange("Order orchestration", new DateOnly(2026, 6, 1), []),
        Process = Cases.Complete.Process! with { By = new DateOnly(2026, 5, 1), Adoption = Declared with { Target = target, By = by } },
        Culture = new Culture([new BehaviourChange("Planners park orders.", null, new DateOnly(2026, 5, 1))], [new BehaviourChange("One owner stays.", null, new DateOnly(2026, 5, 1))]),
    };

    /// <summary>So many of so many cases on the new way lately, in a log up to the day of the review.</summary>
    public static EnablerEvidence With(int onNew, int of, params RetiredEvidence[] retired) => WithUntil(Cases.AsOf, onNew, of, retired);

    public static EnablerEvidence WithUntil(DateOnly until, int onNew, int of, params RetiredEvidence[] retired)
    {
        var (share, source) = (new CountedShare(onNew, of), new Provenance("orders.csv", null, until));
        var lately = of == 0 ? null : new Measurement(new Measure("adoption", 1, MeasureKind.Share, "%", "x"), 100 * share.Value, "%", new(100 * share.Interval.Low, 100 * share.Interval.High), of, new Period(until.AddDays(-55), until), source);
        return new EnablerEvidence { Adoption = new AdoptionEvidence(new DateOnly(2026, 6, 1), lately) { Summary = "People are there or not.", Retired = retired }, NoExceptions = "No path.", Provenance = source };
    }

    public static Reason Ask(string rule, Initiative initiative, EnablerEvidence found) =>
        Gate.Judge(Cases.Of(initiative) with { Enablers = found }, Policy.CustomerFirst).Reasons.Single(reason => reason.Rule == rule);
}
