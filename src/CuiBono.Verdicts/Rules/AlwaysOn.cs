using System.Globalization;
using CuiBono.Outcomes;

namespace CuiBono.Verdicts.Rules;

internal sealed class AlwaysOn : IRule
{
    private const int MostNamed = 3;

    public string Name => "always-on";

    public string Summary => "The computed or observed availability meets the declared target.";

    /// <summary>The services that keep the target, that surely do not, or (null) of which that is not known.</summary>
    public static IReadOnlyList<AvailabilityEvidence> Services(Case @case, bool? keeps) =>
        @case.Initiative.Continuity?.TargetAvailability is { } target ? [.. @case.Continuity.Services.Where(service => service.Keeps(target) == keeps)] : [];

    public RuleResult? Evaluate(Case @case)
    {
        if (@case.Initiative.Continuity is not { TargetAvailability: { } target } continuity) return null;
        var source = @case.Initiative.SourceOf("continuity.target_availability");
        var open = $"Whether the availability of {Said.Number(target * 100)} % is met is not measured";
        if (continuity.Inventory is null) return RuleResult.NotMeasuredYet($"{open}: continuity.inventory names no network inventory.", source);
        var found = @case.Continuity;
        var asked = new Requirements(@case);
        asked.AtLeast("continuity.services.count", 1, "Name in continuity.services the services of the inventory that are promised to be on.");
        if (!asked.AllMet) return RuleResult.NotMeasured($"{open}: continuity.services names no service.", asked, source) with { AtMost = Severity.Warn };
        var (missed, unsure) = (Services(@case, false), Services(@case, null));
        asked.AtMost("continuity.availability.missed.count", 0, !IsJudged(@case)
            ? $"Mend the inventory of continuity.inventory: {found.Problem ?? "It says nothing of them."}"
            : $"Give {Said.List([.. missed.Select(service => Said.Quote(service.Service))])} a way that fails less often, or ask for a new decision on the promise.");
        if (!IsJudged(@case)) return RuleResult.NotMeasured($"{open}. {found.Problem ?? "It says nothing of them."}", asked, source) with { AtMost = Severity.Warn };

        var missing = unsure.SelectMany(service => service.Missing).Distinct().Take(MostNamed).ToList();
        asked.AtMost("continuity.availability.open.count", 0, missing.Count > 0 ? $"Record what is missing: {string.Join("; ", missing)}." : "Bring figures that decide: the bounds lie on both sides of the promise.");
        var allowed = $"the promised {Said.Number(target * 100)} % allow {Minutes((double)(1 - target))}";
        if (missed.Count > 0) return RuleResult.Fail($"{string.Join("; ", missed.Concat(unsure).Select(Figure))}; {allowed}.", asked, source);
        if (unsure.Count > 0) return RuleResult.NotMeasured($"{string.Join("; ", unsure.Select(Figure))}; {allowed}.", asked, source) with { AtMost = Severity.Warn, IsUndecided = true };
        return RuleResult.Pass($"{string.Join("; ", found.Services.Select(Figure))}; {allowed}. By {found.Provenance!.File} with {string.Join(", ", found.Services[0].Assumptions.Take(MostNamed))}.", asked, source);
    }

    /// <summary>Whether an inventory was read and says something of every declared service.</summary>
    public static bool IsJudged(Case @case) => @case.Continuity.Provenance is not null && @case.Continuity.Services.Count == @case.Initiative.Continuity?.Services.Count;

    private static string Figure(AvailabilityEvidence service)
    {
        var name = Said.Quote(service.Service);
        if (service is { Low: <= 0, High: >= 1 }) return $"how often {name} is down is not known: {string.Join("; ", service.Missing.Take(MostNamed))}";
        if (service.High >= 1) return $"{name} is down for at least {Minutes(service.Low)}{(service.Missing.Count > 0 ? $", and nobody knows how much longer: {string.Join("; ", service.Missing.Take(MostNamed))}" : "")}";
        return service.Low.Equals(service.High) ? $"{name} is down for {Minutes(service.High)}" : $"{name} is down for {Minutes(service.Low)} to {Minutes(service.High)}";
    }

    private static string Minutes(double share) => AvailabilityEvidence.Minutes(share) is > 0 and < 0.05 ? "less than 0.1 minutes a year" : string.Create(CultureInfo.InvariantCulture, $"{AvailabilityEvidence.Minutes(share):#,0.#} minutes a year");
}
