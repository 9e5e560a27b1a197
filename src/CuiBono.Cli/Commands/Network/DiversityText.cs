using System.Globalization;
using CuiBono.Networks;
using CuiBono.Networks.Diversity;
using CuiBono.Reports.Terminal;

namespace CuiBono.Cli.Commands.Network;

/// <summary>Verdicts on pairs for people: the word, then what decided it, then what would help.</summary>
internal static class DiversityText
{
    private const int Indent = 12;
    private const int MostThings = 12;

    public static void Write(Page page, Inventory inventory, RiskModel risks, IReadOnlyList<PairVerdict> pairs, PairTotals? totals, PairLimits limits)
    {
        page.Wrapped(risks.Basis.IsInventory
            ? $"Risk        what the inventory says two paths rest on, down to the layer: {risks.Level}"
            : $"Risk        {risks.Level}: routes that come this near each other away from their ends", Indent);
        if (!risks.ShowsMissingRows) page.Wrapped($"            No {risks.Level} says where it ends: that none is left out below a way is assumed.", Indent);
        if (!risks.Basis.IsInventory && inventory.Links.Any(link => link.Route.Count == 0))
            page.Wrapped("            Links without a surveyed line are taken as great circles: no result is a fact about where a cable lies.", Indent);
        if (!limits.IsNone) page.Wrapped("Limits      " + LimitText.Of(limits), Indent);
        foreach (var pair in pairs)
        {
            page.Line();
            Pair(page, inventory, pair);
        }

        if (totals is null) return;
        page.Line();
        page.Line($"Pairs       {Count(totals.Pairs)} of located nodes");
        page.Line($"            {Count(totals.LinkDisjoint)} have two paths without a common link, {Kilometres(totals.SumLinkDisjointMetres)} together");
        page.Line($"            {Count(totals.SharedThoughLinkDisjoint)} of them share a risk in every shortest such pair{(limits.IsNone ? "" : ", or such a pair breaks the limits")}");
        page.Line($"            {Count(totals.Impossible)} of them cannot have two paths without a shared risk{(limits.IsNone ? "" : " that meet the limits")}");
        if (totals.Unknown > 0) page.Line($"            {Count(totals.Unknown)} of them: the search ended before it was sure");
        page.Line($"Results     sha256 {totals.ResultsSha256}");
    }

    private static void Pair(Page page, Inventory inventory, PairVerdict pair)
    {
        var ends = pair.From is not null && pair.To is not null ? $"{NameOf(inventory, pair.From)} - {NameOf(inventory, pair.To)}" : "";
        var title = pair.Name is null ? ends : ends.Length > 0 ? $"{pair.Name} ({ends})" : pair.Name;
        page.Wrapped($"{pair.Verdict.ToString().ToUpperInvariant(),-12}{Page.Plain(title)}", Indent);
        foreach (var thing in pair.Shared.Take(MostThings)) page.Wrapped("  shares    " + Thing(thing), Indent);
        if (pair.Shared.Count > MostThings) page.Line($"            and {Count(pair.Shared.Count - MostThings)} more; --format json has all");
        foreach (var record in pair.Missing.Take(MostThings)) page.Wrapped("  missing   " + Page.Plain(record), Indent);
        if (pair.Missing.Count > MostThings) page.Line($"            and {Count(pair.Missing.Count - MostThings)} more; --format json has all");
        for (var path = 0; path < pair.Paths.Count && pair.Ways.Count == 0; path++)
        {
            page.Wrapped($"  path {path + 1}    {Path(inventory, pair, pair.Paths[path])}", Indent);
            if (!pair.Limits.IsNone && path < pair.Figures.Count) page.Wrapped("            " + LimitText.Of(pair.Figures[path]), Indent);
        }

        for (var path = 0; path < pair.Figures.Count && pair.Ways.Count > 0; path++) page.Wrapped($"  path {path + 1}    {LimitText.Of(pair.Figures[path])}", Indent);
        if (pair.Ways.Count > 0 && !pair.Limits.IsNone) page.Wrapped("  limits    " + (pair.LimitsMet switch { true => "met", false => "NOT MET: ", _ => "not known: " }) + Page.Plain(string.Join("; ", pair.BeyondLimits.Count > 0 ? pair.BeyondLimits : pair.LimitsMissing)), Indent);
        if (pair.Limits.MostDelayDifference is not null && pair.Figures is [{ Picoseconds: { } one }, { Picoseconds: { } other }]) page.Wrapped($"  latency   {LimitText.Time(Math.Abs(one - other))} apart", Indent);
        if (pair.DiverseMetres is { } diverse)
            page.Wrapped($"  length    {Kilometres(diverse)} together" + (pair.LinkDisjointMetres is { } without && diverse > without ? $"; without regard to shared risks {Kilometres(without)}" : "") + (pair.Proof is null ? "" : pair.Limits.IsNone ? "; proven the shortest" : "; proven the shortest that meets the limits"), Indent);
        if (pair.RestsOn is not null) page.Wrapped($"  rests on  {Page.Plain(pair.RestsOn)}", Indent);
        if (pair.WithoutLimits is { } free)
        {
            page.Wrapped("            No two paths without a shared risk meet the limits" + (pair.Proof is null ? "." : $" (proof of {Count(pair.Proof.Size)} {(pair.Proof.Size == 1 ? "case" : "cases")})."), Indent);
            page.Wrapped($"  without   limits the shortest two are {Kilometres(free.Metres)} together", Indent);
            foreach (var (number, path) in ((IReadOnlyList<int>[])[free.A, free.B]).Index())
            {
                page.Wrapped($"  path {number + 1}    {Path(inventory, pair, path)}", Indent);
                page.Wrapped("            " + LimitText.Of(pair.WithoutLimitsFigures[number]), Indent);
            }

            if (pair.WithoutLimitsFigures is [{ Picoseconds: { } first }, { Picoseconds: { } second }]) page.Wrapped($"  latency   {LimitText.Time(Math.Abs(first - second))} apart", Indent);
        }
        else if (pair.Verdict == DiversityVerdict.Impossible)
        {
            page.Wrapped(pair.LinkDisjointMetres is null ? "            Two paths without a common link do not exist." : $"            Two paths without a common link exist ({Kilometres(pair.LinkDisjointMetres.Value)}), and every such pair shares a risk"
                + (pair.Proof is null ? "." : $" (proof of {Count(pair.Proof.Size)} {(pair.Proof.Size == 1 ? "case" : "cases")})."), Indent);
            if (pair.LeastSharedThings.Count > 0) page.Wrapped("  least     a pair with few shared risks shares " + string.Join("; ", pair.LeastSharedThings.Take(3).Select(Thing)), Indent);
            if (pair.NewSpan is { } span)
                page.Wrapped($"  remedy    a new span {Page.Plain(inventory.Nodes[span.From].Name)} - {Page.Plain(inventory.Nodes[span.To].Name)} of {Kilometres(span.Metres)} makes a diverse pair possible", Indent);
        }

        if (pair.ReroutingKnown)
            page.Wrapped(pair.SeparatingEvent is null ? "  rerouting survives any single event" : $"  rerouting does not survive the loss of {Page.Plain(pair.SeparatingEvent)}", Indent);
    }

    private static string Thing(SharedThing thing) =>
        $"{(thing.Kind is "corridor" or "link" ? "" : thing.Kind + " ")}{Page.Plain(thing.Name)}{(thing.Metres > 0 ? ", " + Length(thing.Metres) : "")}"
        + (thing.At is { } at ? string.Create(CultureInfo.InvariantCulture, $", at {at.Latitude:0.0000}, {at.Longitude:0.0000}") : "");

    private static string Path(Inventory inventory, PairVerdict pair, IReadOnlyList<int> links)
    {
        var names = new List<string>();
        var here = inventory.Nodes.Index().First(node => node.Item.Id == pair.From).Index;
        names.Add(inventory.Nodes[here].Name);
        foreach (var link in links)
        {
            here = inventory.Links[link].From == here ? inventory.Links[link].To : inventory.Links[link].From;
            names.Add(inventory.Nodes[here].Name);
        }

        return Page.Plain(string.Join(" - ", names));
    }

    private static string NameOf(Inventory inventory, string id) => inventory.Nodes.FirstOrDefault(node => node.Id == id)?.Name ?? id;

    private static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Length(double metres) => metres < 1000 ? string.Create(CultureInfo.InvariantCulture, $"{metres:0} m") : Kilometres((long)metres);

    private static string Kilometres(long metres) => string.Create(CultureInfo.InvariantCulture, $"{metres / 1000.0:N1} km");
}
