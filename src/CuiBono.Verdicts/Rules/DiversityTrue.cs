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
        return RuleResult.Pass($"{string.Join(", ", found.Pairs.Select(pair => $"{Said.Quote(pair.A)} and {Said.Quote(pair.B)}"))} share nothing down to {found.Pairs[0].Level}{Apart(found.Pairs)}, by {found.Provenance!.File}.", asked, source);
    }

    /// <summary>Whether an inventory was read and says something of every declared pair.</summary>
    public static bool IsJudged(Case @case) => @case.Continuity.Provenance is not null && @case.Continuity.Pairs.Count == @case.Initiative.Continuity?.Diverse.Count;

    private static string Shared(DiversityEvidence pair)
    {
        var more = pair.Shared.Count > MostNamed ? $" and {pair.Shared.Count - MostNamed} more" : "";
        var both = $"{Way(pair.KindOfA, pair.A)} and {Way(pair.KindOfB, pair.B)}";
        return $"{char.ToUpperInvariant(both[0])}{both[1..]}{(pair.Service is { } service ? $" of service {Said.Quote(service)}" : "")} are sold as diverse and share {string.Join(", ", pair.Shared.Take(MostNamed).Select(ThingAndWhere))}{more}.";
    }

    private static string Unknown(DiversityEvidence pair) => $"Whether {Said.Quote(pair.A)} and {Said.Quote(pair.B)} are diverse is not known: {string.Join("; ", pair.Missing.Take(MostNamed))}.";

    private static string Apart(IReadOnlyList<DiversityEvidence> pairs) =>
        pairs.All(pair => pair.SeparationMetres is not null) ? string.Create(CultureInfo.InvariantCulture, $" and stay at least {pairs.Min(pair => pair.SeparationMetres!.Value):N0} m apart beyond the pieces at their ends") : "";

    private static string Way(string? kind, string name) => kind is null ? Said.Quote(name) : $"{kind} {name}";

    private static string Thing(SharedRisk thing) => thing.Kind == "corridor" ? thing.Name : thing.Name == thing.Id ? $"{thing.Kind} {thing.Id}" : $"{thing.Name} ({thing.Kind} {thing.Id})";

    /// <summary>The thing, how much of it is shared, in which ducts it lies and which bridge or manhole carries it.</summary>
    private static string ThingAndWhere(SharedRisk thing)
    {
        var metres = thing.Metres >= 0.5 ? string.Create(CultureInfo.InvariantCulture, $" for {thing.Metres:N0} m") : "";
        var ducts = thing.Beneath.Where(below => below.Kind == "duct").ToList();
        var structures = thing.Beneath.Where(below => below.Kind == "structure").ToList();
        return $"{Thing(thing)}{metres}{Among(" in", ducts)}{Among(structures is [var only] && only.Name.Contains("bridge", StringComparison.OrdinalIgnoreCase) ? " under" : " at", structures)}";
    }

    private static string Among(string where, List<SharedRisk> things) => things.Count switch
    {
        0 => "",
        <= MostNamed => $"{where} {Said.List([.. things.Select(thing => thing.Name == thing.Id ? Thing(thing) : thing.Name)])}",
        _ => $"{where} {string.Join(", ", things.Take(MostNamed).Select(thing => thing.Name))} and {things.Count - MostNamed} more",
    };
}
