using System.Globalization;
using CuiBono.Evidence;
using CuiBono.Networks;
using CuiBono.Networks.Availability;
using CuiBono.Networks.Diversity;
using CuiBono.Outcomes;
using CuiBono.Promises;
using CuiBono.Reviews.Networks;

namespace CuiBono.Reviews.Observers;

/// <summary>Takes what an inventory says of declared pairs and services as evidence that rules can judge. What is missing never makes a pair diverse or a service available.</summary>
internal sealed class ContinuityObserver
{
    private const int MostMissing = 5;
    private const double HoursPerYear = 8760;

    private readonly Inventory inventory;
    private readonly NamedWays ways;
    private readonly PiecesBelow pieces;
    private readonly RiskBasis basis;
    private readonly Lazy<RiskModel> risks;
    private readonly Lazy<AvailabilityAnalysis> availability;
    private readonly IReadOnlyList<string> gaps;

    public ContinuityObserver(Inventory inventory)
    {
        this.inventory = inventory;
        ways = new NamedWays(inventory);
        pieces = new PiecesBelow(inventory);
        basis = RiskBasis.For(inventory);
        risks = new Lazy<RiskModel>(() => RiskModel.Of(inventory, basis));
        availability = new Lazy<AvailabilityAnalysis>(() => new AvailabilityAnalysis(inventory, basis, new FailureRates()));
        gaps = [.. inventory.Findings.Where(finding => finding.Severity == FindingSeverity.Error || finding.Code == NetworkJoin.UnknownReference).Take(MostMissing).Select(finding => $"{finding.Place}: {finding.Message}")];
    }

    public ContinuityEvidence Observe(Continuity continuity, Provenance provenance) => new()
    {
        Pairs = [.. continuity.Diverse.Select(Pair)],
        Services = continuity.TargetAvailability is null ? [] : [.. continuity.Services.Select(Service)],
        Provenance = provenance,
    };

    /// <summary>A map of a pair; null where the inventory does not say where its ways run.</summary>
    public PairMap? Map(DiversityEvidence pair) =>
        ways.Of(pair.A) is ({ Count: > 0 } a, null) && ways.Of(pair.B) is ({ Count: > 0 } b, null) ? PairMap.Of(inventory, pieces, a, b, pair) : null;

    private DiversityEvidence Pair(DiverseClaim claim)
    {
        var (a, noA) = ways.Of(claim.A);
        var (b, noB) = ways.Of(claim.B);
        if (noA is not null || noB is not null) return new DiversityEvidence(claim.A, claim.B) { Missing = [.. ((string?[])[noA, noB]).OfType<string>().Distinct()] };
        var (source, target) = ways.CommonEnds(a, b);
        var verdict = SoldAsDiverse.Given(risks.Value, null, null, null, a, b, source, target);
        return new DiversityEvidence(claim.A, claim.B)
        {
            KindOfA = KindOf(claim.A, a),
            KindOfB = KindOf(claim.B, b),
            Service = ServiceOver(a, b),
            Shared = SharedTree.Of(verdict.Shared, pieces),
            Missing = [.. verdict.Missing.Concat(verdict.Verdict == DiversityVerdict.Diverse ? gaps : []).Take(MostMissing)],
            Level = risks.Value.Level,
            SeparationMetres = Separation.Of(inventory, pieces, a, b, source, target),
        };
    }

    /// <summary>What a name means, unless it says so itself or means a service or the parts of a line.</summary>
    private static string? KindOf(string name, IReadOnlyList<ElementKey> way) => way.Count == 1 && NetworkReference.Parse(name) is null ? KebabCase.Of(way[0].Kind) : null;

    /// <summary>The service that has the two as ways of its own.</summary>
    private string? ServiceOver(IReadOnlyList<ElementKey> a, IReadOnlyList<ElementKey> b)
    {
        var over = inventory.Services.Where(service => service.Paths.Any(path => a.All(path.Contains)) && service.Paths.Any(path => b.All(path.Contains))).Take(2).ToList();
        return over.Count == 1 ? over[0].Name : null;
    }

    private AvailabilityEvidence Service(string name)
    {
        var found = inventory.Services.Where(service => service.Id == name).ToList();
        if (found.Count == 0) found = [.. inventory.Services.Where(service => string.Equals(service.Name, name, StringComparison.OrdinalIgnoreCase))];
        if (found.Count != 1) return Unknown(found.Count == 0 ? $"the inventory has no service '{name}'" : $"the inventory has {found.Count} services called '{name}'");
        var analysis = availability.Value;
        if (analysis.Of(found[0]) is not { } figures) return Unknown($"service {found[0].Id} has neither ways whose failures are on record nor two known ends");

        var missing = new List<string>(gaps);
        var (low, high) = (figures.Last.Low, figures.Last.High);
        if (found[0].Paths.Count > 0) missing.AddRange(found[0].Paths.SelectMany(risks.Value.MissingOf).Distinct());
        if (analysis.UnratedThings > 0) missing.Add($"{Count(analysis.UnratedThings, "thing")} that several links or ways rest on {(analysis.UnratedThings == 1 ? "has" : "have")} no rate");
        if (missing.Count > 0) high = 1;
        if (analysis.UnmeasuredLinks > 0)
        {
            missing.Add($"{Count(analysis.UnmeasuredLinks, "link")} {(analysis.UnmeasuredLinks == 1 ? "has" : "have")} no known length");
            (low, high) = (found[0].Paths.Count > 0 ? low : 0, found[0].Paths.Count > 0 ? 1 : high);
        }

        return new AvailabilityEvidence(name, low, high)
        {
            Independent = analysis.UnmeasuredLinks == 0 && figures.Independent.Low.Equals(figures.Independent.High) ? figures.Independent.High : null,
            Lost = Lost(found[0], low, high),
            Assumptions = [.. figures.Assumptions.Select(one => new StatedFigure(one.What, one.Value, one.Source) { Date = one.Date, Confidence = one.Confidence })],
            Missing = [.. missing.Take(MostMissing)],
        };

        AvailabilityEvidence Unknown(string why) => new(name, 0, 1) { Missing = [why] };
    }

    private IReadOnlyList<TransactionLoss> Lost(NetworkService service, double low, double high) =>
    [
        .. inventory.Flows.Where(flow => flow.Service == service.Id).GroupBy(flow => flow.Customer ?? service.Customer ?? "", StringComparer.Ordinal)
            .Select(flows => (Customer: flows.Key, PerYear: flows.Sum(flow => flow.PerHour) * HoursPerYear))
            .OrderByDescending(each => each.PerYear).ThenBy(each => each.Customer, StringComparer.Ordinal)
            .Select(each => new TransactionLoss(each.Customer, each.PerYear * low, high >= 1 ? null : each.PerYear * high)),
    ];

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}{(count == 1 ? "" : "s")}");
}
