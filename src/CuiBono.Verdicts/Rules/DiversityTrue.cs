using System.Globalization;
using CuiBono.Outcomes;

namespace CuiBono.Verdicts.Rules;

internal sealed class DiversityTrue : IRule
{
    private const int MostNamed = 3;

    public string Name => "diversity-true";

    public string Summary => "No pair that is sold as diverse is proven to share a risk.";

    public RuleResult? Evaluate(Case @case)
    {
        if (@case.Initiative.Continuity is not { Diverse: [var (a, b), ..] diverse } continuity) return null;
        var source = @case.Initiative.SourceOf("continuity.diverse");
        var more = diverse.Count > 1 ? $" and {diverse.Count - 1} more" : "";
        var open = $"Whether {Said.Quote(a)} and {Said.Quote(b)}{more} are truly diverse is not measured";
        if (continuity.Inventory is null) return RuleResult.NotMeasuredYet($"{open}: continuity.inventory names no network inventory.", source);
        var found = @case.Continuity;
        var shared = found.Pairs.Where(pair => pair.IsShared).ToList();
        var unknown = found.Pairs.Where(pair => pair.IsUnknown).ToList();
        var asked = new Requirements(@case);
        asked.AtMost("continuity.diverse.shared.count", 0, !IsJudged(@case)
            ? $"Mend the inventory of continuity.inventory: {found.Problem ?? "It says nothing of them."}"
            : $"Take one way off {Said.List([.. shared.SelectMany(pair => pair.Shared.Take(1)).Select(Thing).Distinct().Take(MostNamed)])}, or take the pair off continuity.diverse.");
        if (!IsJudged(@case)) return RuleResult.NotMeasured($"{open}. {found.Problem ?? "It says nothing of them."}", asked, source) with { AtMost = Severity.Warn };

        asked.AtMost("continuity.diverse.unknown.count", 0, $"Record what is missing: {string.Join("; ", unknown.SelectMany(pair => pair.Missing).Distinct().Take(MostNamed))}.");
        if (shared.Count > 0) return RuleResult.Fail($"{string.Join(" ", shared.Select(Shared))}{(unknown.Count > 0 ? $" {string.Join(" ", unknown.Select(Unknown))}" : "")}", asked, source);
        if (unknown.Count > 0) return RuleResult.NotMeasured(string.Join(" ", unknown.Select(Unknown)), asked, source) with { AtMost = Severity.Warn };
        return RuleResult.Pass($"{Said.List([.. found.Pairs.Select(pair => $"{Said.Quote(pair.A)} and {Said.Quote(pair.B)}")])} share nothing down to {found.Pairs[0].Level}, by {found.Provenance!.File}.", asked, source);
    }

    /// <summary>Whether an inventory was read and says something of every declared pair.</summary>
    public static bool IsJudged(Case @case) => @case.Continuity.Provenance is not null && @case.Continuity.Pairs.Count == @case.Initiative.Continuity?.Diverse.Count;

    private static string Shared(DiversityEvidence pair)
    {
        var more = pair.Shared.Count > MostNamed ? $" and {pair.Shared.Count - MostNamed} more" : "";
        return $"{Said.Quote(pair.A)} and {Said.Quote(pair.B)} are sold as diverse and share {string.Join(", ", pair.Shared.Take(MostNamed).Select(Thing))}{more}.";
    }

    private static string Unknown(DiversityEvidence pair) => $"Whether {Said.Quote(pair.A)} and {Said.Quote(pair.B)} are diverse is not known: {string.Join("; ", pair.Missing.Take(MostNamed))}.";

    private static string Thing(SharedRisk thing)
    {
        var name = thing.Kind == "corridor" ? thing.Name : thing.Name == thing.Id ? $"{thing.Kind} {thing.Id}" : $"{thing.Name} ({thing.Kind} {thing.Id})";
        return thing.Metres >= 0.5 ? string.Create(CultureInfo.InvariantCulture, $"{thing.Metres:N0} m of {name}") : name;
    }
}
