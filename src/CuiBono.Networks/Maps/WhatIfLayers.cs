using System.Globalization;
using CuiBono.Networks.Impact;

namespace CuiBono.Networks.Maps;

/// <summary>The layers that show what several losses take.</summary>
public static class WhatIfLayers
{
    private const int MostNotes = 8;

    /// <summary>Draws what is lost, and where; what it means in words.</summary>
    /// <param name="inventory">The network.</param>
    /// <param name="found">What is lost.</param>
    /// <param name="areas">The ground that was taken.</param>
    /// <param name="zones">The disks that were taken.</param>
    public static MapLayers Of(Inventory inventory, WhatIf found, IReadOnlyList<MapArea> areas, IReadOnlyList<MapZone> zones)
    {
        var lost = found.Lost;
        var pieces = lost.Elements.ToHashSet();
        var notes = new List<string>
        {
            $"{Some(lost.Nodes.Count, "node")} and {Some(lost.Links.Count, "link")} lost, {Some(found.PairsCut, "pair")} of other nodes cut, {PerHour(found.TransactionsPerHourCut)} lost.",
        };
        if (found.Customers.Count > 0) notes.Add("Customers: " + string.Join(", ", found.Customers.Take(MostNotes).Select(each => $"{(each.Customer.Length > 0 ? each.Customer : "no name on record")} {PerHour(each.TransactionsPerHourCut)}")) + Rest(found.Customers.Count));
        foreach (var state in Enum.GetValues<ServiceState>())
        {
            var names = found.Services.Where(each => each.State == state).Select(each => each.Service.Name).ToList();
            if (names.Count > 0) notes.Add($"{(state == ServiceState.Down ? "Services down" : state == ServiceState.Single ? "Services left with one way" : "Services left with fewer ways")}: {string.Join(", ", names.Take(MostNotes))}{Rest(names.Count)}");
        }

        return new MapLayers
        {
            Title = "What if: " + string.Join(", ", found.Alone.Select(each => each.What)),
            Notes = notes,
            LostNodes = lost.Nodes.ToHashSet(),
            LostLinks = lost.Links.ToHashSet(),
            Areas = areas,
            Zones = zones,
            Shared = [.. inventory.Elements.Where(element => element.Route.Count > 0 && pieces.Contains(element.Key)).Select(element => new MapStretch(element.Name, $"{element.Key.Kind.ToString().ToLowerInvariant()} {element.Name}, lost") { Line = element.Route })],
        };
    }

    private static string Some(long count, string noun) => $"{Markup.Count(count)} {noun}{(count == 1 ? "" : "s")}";

    private static string PerHour(double transactions) => string.Create(CultureInfo.InvariantCulture, $"{transactions:#,0.##} transactions an hour");

    private static string Rest(int count) => count > MostNotes ? $" and {count - MostNotes} more." : ".";
}
