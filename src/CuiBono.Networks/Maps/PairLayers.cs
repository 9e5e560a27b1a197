using System.Globalization;
using CuiBono.Networks.Diversity;
using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Maps;

/// <summary>The layers that show a verdict on two nodes: both paths, and what they share.</summary>
public static class PairLayers
{
    private const double Step = 10_000;
    private const int MostNotes = 12;

    /// <summary>Draws the diverse pair; where none exists the one that shares little; where it is not known the one that is hoped for.</summary>
    /// <param name="inventory">The network.</param>
    /// <param name="risks">What counted as a risk.</param>
    /// <param name="verdict">The verdict, with remedies looked for.</param>
    public static MapLayers Of(Inventory inventory, RiskModel risks, PairVerdict verdict)
    {
        var pair = verdict.LeastShared ?? verdict.WithoutLimits;
        var shared = verdict.LeastSharedThings.Select(thing => Stretch(inventory, risks, thing)).ToList();
        var names = (From: NameOf(inventory, verdict.From), To: NameOf(inventory, verdict.To));
        var notes = new List<string>
        {
            verdict.Verdict switch
            {
                DiversityVerdict.Diverse => $"Diverse: the shortest two paths that share nothing{(verdict.Limits.IsNone ? "" : " and meet the limits")}{(verdict.DiverseMetres is { } metres ? $", {Markup.Length(metres)} together" : "")}. Risks: {risks.Basis}.",
                DiversityVerdict.Impossible when verdict.WithoutLimits is { } free => $"Impossible: no two paths that share nothing meet the limits. Drawn are the shortest two without limits, {Markup.Length(free.Metres)} together. Risks: {risks.Basis}.",
                DiversityVerdict.Impossible when pair is null => "Impossible: no path joins the two.",
                DiversityVerdict.Impossible => $"Impossible: any two paths share something. Drawn are two that share little, {Markup.Length(pair.Metres)} together. Risks: {risks.Basis}.",
                _ => $"Unknown: {string.Join("; ", verdict.Missing.Take(3))}{(verdict.Missing.Count > 3 ? $"; and {verdict.Missing.Count - 3} more" : "")}. Risks: {risks.Basis}.",
            },
        };
        notes.AddRange(shared.Take(MostNotes).Select((stretch, at) => $"{at + 1}: {stretch.Name}."));
        if (shared.Count > MostNotes) notes.Add($"And {shared.Count - MostNotes} more that are shared.");
        return new MapLayers
        {
            Title = $"{names.From} to {names.To}",
            Notes = notes,
            Paths = verdict.Paths.Count > 0 ? verdict.Paths : pair is null ? [] : [pair.A, pair.B],
            Shared = shared,
            Zones = [.. shared.Where(stretch => stretch.Line.Count > 0).Select(stretch => new MapZone(stretch.Name, stretch.Line, risks.Basis.SeparationMetres ?? 0))],
        };
    }

    private static MapStretch Stretch(Inventory inventory, RiskModel risks, SharedThing thing)
    {
        var links = ((ElementKey[])[thing.First, thing.Second]).Distinct().Select(key => LinkOf(inventory, key)).OfType<int>().ToList();
        var length = thing.Metres >= 0.5 ? Markup.Length(thing.Metres) : "";
        var name = $"{thing.Kind} {thing.Name}{(length.Length > 0 ? $", {length}" : "")}";
        if (thing.Kind == "link") return new MapStretch(length.Length > 0 ? length : "link", name[5..]) { Links = links };
        if (thing.Kind == "corridor") return new MapStretch(length.Length > 0 ? length : "crossing", $"{thing.Name}{(length.Length > 0 ? $", over {length}" : "")}") { Links = links, Line = Beside(risks, links) };
        var route = inventory.Elements.FirstOrDefault(element => element.Key.Id == thing.Id && string.Equals(element.Key.Kind.ToString(), thing.Kind, StringComparison.OrdinalIgnoreCase))?.Route ?? [];
        return new MapStretch(Markup.Short(thing.Name, 24), name) { Links = links, Line = route.Count > 0 ? route : thing.At is { } at ? [at] : [] };
    }

    /// <summary>The longest stretch where one link runs beside another.</summary>
    private static IReadOnlyList<GeoPoint> Beside(RiskModel risks, List<int> links)
    {
        if (links.Count < 2 || risks.Lines.Lines[links[0]] is not { } whole || risks.Lines.Lines[links[1]] is not { } other) return [];
        var trim = risks.Basis.TrimMetres ?? 0;
        var line = whole.Trimmed(trim);
        if (SeparationProfile.Of(line, other.Trimmed(trim), risks.Basis.SeparationMetres ?? 0).MaxBy(stretch => stretch.Metres) is not { Metres: > 0 } longest) return [];
        var steps = Math.Clamp((int)(longest.Metres / Step), 1, 500);
        return [.. Enumerable.Range(0, steps + 1).Select(step => line.At(longest.Start + (longest.Metres * step / steps)).Place)];
    }

    private static int? LinkOf(Inventory inventory, ElementKey key) =>
        key.Kind == ElementKind.Link && int.TryParse(key.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var link) && link < inventory.Links.Count ? link : null;

    private static string NameOf(Inventory inventory, string? id) => inventory.Nodes.FirstOrDefault(node => node.Id == id)?.Name ?? id ?? "";
}
