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

    private readonly Inventory inventory;
    private readonly NamedWays ways;
    private readonly RiskBasis basis;
    private readonly Lazy<RiskModel> risks;
    private readonly Lazy<AvailabilityAnalysis> availability;
    private readonly IReadOnlyList<string> gaps;

    public ContinuityObserver(Inventory inventory)
    {
        this.inventory = inventory;
        ways = new NamedWays(inventory);
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

    private DiversityEvidence Pair(DiverseClaim claim)
    {
        var (a, noA) = ways.Of(claim.A);
        var (b, noB) = ways.Of(claim.B);
        if (noA is not null || noB is not null) return new DiversityEvidence(claim.A, claim.B) { Missing = [.. ((string?[])[noA, noB]).OfType<string>().Distinct()] };
        var (source, target) = ways.CommonEnds(a, b);
        var verdict = SoldAsDiverse.Given(risks.Value, null, null, null, a, b, source, target);
        return new DiversityEvidence(claim.A, claim.B)
        {
            Shared = [.. verdict.Shared.Select(thing => new SharedRisk(thing.Kind, thing.Id, thing.Name, thing.Metres))],
            Missing = [.. verdict.Missing.Concat(verdict.Verdict == DiversityVerdict.Diverse ? gaps : []).Take(MostMissing)],
            Level = risks.Value.Level,
        };
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
            Assumptions = [.. figures.Assumptions.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.What}: {one.Value:0.######} ({one.Source})"))],
            Missing = [.. missing.Take(MostMissing)],
        };

        AvailabilityEvidence Unknown(string why) => new(name, 0, 1) { Missing = [why] };
    }

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}{(count == 1 ? "" : "s")}");
}
