using System.Globalization;
using CuiBono.Cli.Commands.Process;
using CuiBono.Networks;
using CuiBono.Networks.Availability;
using CuiBono.Networks.Impact;
using CuiBono.Reports.Terminal;

namespace CuiBono.Cli.Commands.Network;

/// <summary>A what-if for people: what is lost, who is hurt, and what hangs on one way now.</summary>
internal static class WhatIfText
{
    private const int Indent = 12;
    private const int Most = 20;

    public static void Write(Page page, Inventory inventory, WhatIf found, Unplaced? unplaced)
    {
        var lost = found.Lost;
        page.Wrapped($"Lost        {Figure.Count(lost.Nodes.Count, "node")}, {Figure.Count(lost.Links.Count, "link")}, {Figure.Count(lost.Elements.Count, "other piece")}", Indent);
        Names(page, "nodes", lost.Nodes.Select(node => inventory.Nodes[node].Name), lost.Nodes.Count);
        Names(page, "links", lost.Links.Select(link => NameOf(inventory, inventory.Links[link])), lost.Links.Count);
        Names(page, "others", lost.Elements.Select(key => key.ToString()), lost.Elements.Count);
        page.Line($"Pairs cut   {Figure.Count(found.PairsCut)}");
        page.Line($"Lost        {PerHour(found.TransactionsPerHourCut)} transactions an hour");
        foreach (var each in found.Customers.Take(Most)) page.Wrapped($"            {PerHour(each.TransactionsPerHourCut),12}  {(each.Customer.Length > 0 ? each.Customer : "(no customer on record)")}, {Figure.Count(each.Services, "service")}", 26);
        More(page, found.Customers.Count);
        foreach (var each in found.Services.Take(Most)) page.Wrapped($"{each.State.ToString().ToUpperInvariant(),-12}{Told(each)}", Indent);
        More(page, found.Services.Count);
        if (found.Services.Count == 0 && inventory.Services.Count > 0) page.Line("Services    none is touched");
        if (found.DownBefore > 0) page.Wrapped($"            {Figure.Count(found.DownBefore, "service")} without ways on record had no connected ends before; nothing is said of them.", Indent);
        if (found.Alone.Count > 1)
        {
            page.Line();
            page.Line("Alone");
            foreach (var each in found.Alone) page.Wrapped($"            {Page.Plain(each.What)}: {Figure.Count(each.PairsCut, "pair")} cut, {PerHour(each.TransactionsPerHourCut)} transactions an hour, {Figure.Count(each.Services, "service")}", Indent);
        }

        if (unplaced is { IsNone: false })
            page.Wrapped($"Unknown     {Figure.Count(unplaced.Nodes, "node")}, {Figure.Count(unplaced.Links, "link")} and {Figure.Count(unplaced.Elements, "other piece")} have no place on record: whether the ground takes them is not known.", Indent);
    }

    private static string Told(ServiceImpact each)
    {
        var name = $"{each.Service.Name}{(each.Service.Name == each.Service.Id ? "" : $" ({each.Service.Id})")}{(each.Service.Customer is null ? "" : ", " + each.Service.Customer)}, {PerHour(each.TransactionsPerHour)} an hour";
        if (each.State == ServiceState.Down) return name;
        var ways = each.Service.Paths.Count > 0 ? $"{each.WaysLeft} of {each.WaysBefore} ways left" : "two ways and more before, one left";
        return $"{name}; {ways}{(each is { Before: { } before, After: { } after } ? $"; down {Minutes(before)} minutes a year before, {Minutes(after)} at the rate of what is left" : "")}";
    }

    private static string Minutes(Unavailability share) => (share.IsExact ? "" : "at most ") + share.MinutesPerYear.ToString("#,0.##", CultureInfo.InvariantCulture);

    private static string PerHour(double transactions) => transactions.ToString("#,0.##", CultureInfo.InvariantCulture);

    private static void Names(Page page, string kind, IEnumerable<string> names, int count)
    {
        if (count > 0) page.Wrapped($"  {kind,-10}{string.Join("; ", names.Take(Most))}{(count > Most ? $"; and {Figure.Count(count - Most)} more" : "")}", Indent);
    }

    private static void More(Page page, int count)
    {
        if (count > Most) page.Line($"            and {Figure.Count(count - Most)} more; --format json has all");
    }

    private static string NameOf(Inventory inventory, NetworkLink link) => $"{link.Index.ToString(CultureInfo.InvariantCulture)} {inventory.Nodes[link.From].Name} - {inventory.Nodes[link.To].Name}";
}
