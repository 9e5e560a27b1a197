using System.Globalization;
using CuiBono.Evidence;
using CuiBono.Networks;
using CuiBono.Networks.Import;

namespace CuiBono.Reviews.Networks;

/// <summary>Reads a folder of inventory files without a network.yaml, each told by what it holds: one file, the tables of an Open Fibre network, the records of a NetBox, or several maps or lists that do not contradict each other.</summary>
/// <remarks>
/// What could be meant in two ways is refused and the files are named: files of several formats, several GraphML documents (their ids hold within one alone), a node at two places, and a link that two files have, which would
/// count as two.
/// </remarks>
internal static class PlainFolder
{
    private const int MostNames = 5;

    /// <summary>Reads the files of a folder.</summary>
    /// <param name="folder">The folder's name, for findings.</param>
    /// <param name="files">Name and content of each, in ordinal order of the names.</param>
    public static Inventory Read(string folder, IReadOnlyList<(string Name, byte[] Content)> files)
    {
        var streams = files.Select(file => (file.Name, (Stream)new MemoryStream(file.Content, writable: false))).ToList();
        var all = InventoryReader.ReadAll(streams);
        var parts = all.Where(part => !IsOther(part)).ToList();
        List<string> others = [.. all.Where(IsOther).SelectMany(part => part.Files)];
        if (parts.Count == 0) return Refused("folder-without-inventory", $"The folder holds no {NetworkFile.FileName} and no file of an inventory{(others.Count > 0 ? $": {Names(others)} hold none" : "")}.");
        if (Ambiguity(parts) is { } why) return Refused("folder-ambiguous", $"{why} Give one of them, or name those that are one network in a {NetworkFile.FileName}.");
        var findings = new List<Finding>();
        var joined = parts is [var only] ? only.Inventory : new NetworkJoin(new NetworkFile(), [.. parts.Select(part => part.Inventory)], findings).Inventory;
        if (others.Count > 0) findings.Add(Said("no-inventory", $"Not read, for they hold no inventory: {Names(others)}.", FindingSeverity.Info));
        if (parts.Count > 1) findings.Add(Said("files-joined", $"Read as one network: {Names(parts.SelectMany(part => part.Files))}.", FindingSeverity.Info));
        return joined with { Findings = [.. joined.Findings, .. findings] };

        Inventory Refused(string code, string message) => new() { Findings = [.. parts.Where(part => part.Inventory.Nodes.Count == 0).SelectMany(part => part.Inventory.Findings), Said(code, message, FindingSeverity.Error)] };

        Finding Said(string code, string message, FindingSeverity severity) => new(code, message, new SourcePlace(folder), severity);
    }

    /// <summary>A text, a picture, an office document: nothing that tries to be an inventory.</summary>
    private static bool IsOther(InventoryPart part) => part.Inventory.Nodes.Count == 0 && part.Inventory.Findings.Any(finding => finding.Code is "format-unknown" or "kmz-without-kml");

    private static string? Ambiguity(List<InventoryPart> parts)
    {
        if (parts.Count == 1) return null;
        if (parts.Select(part => part.Format).Distinct().Count() > 1)
            return $"The folder holds inventories of several formats: {string.Join("; ", parts.GroupBy(part => part.Format).Select(group => $"{NameOf(group.Key)} in {Names(group.SelectMany(part => part.Files))}"))}.";
        if (parts[0].Format == InventoryFormat.GraphMl) return $"The folder holds several GraphML documents, whose ids hold within one alone: {Names(parts.SelectMany(part => part.Files))}.";
        if (parts[0].Format == InventoryFormat.Unknown) return $"The folder holds several files that cannot be read: {Names(parts.SelectMany(part => part.Files))}.";
        return TwoPlaces(parts) ?? TwoLinks(parts);
    }

    private static string? TwoPlaces(List<InventoryPart> parts)
    {
        var known = new Dictionary<string, (NetworkNode Node, string File)>(StringComparer.Ordinal);
        foreach (var part in parts)
            foreach (var node in part.Inventory.Nodes)
                if (node.Position is not null && !known.TryAdd(node.Id, (node, part.Files[0])) && known[node.Id] is var (other, file) && other.Position != node.Position && file != part.Files[0])
                    return $"Node {node.Id} stands in {file} and in {part.Files[0]} at different places.";
        return null;
    }

    private static string? TwoLinks(List<InventoryPart> parts)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            var nodes = part.Inventory.Nodes;
            foreach (var link in part.Inventory.Links)
            {
                string[] ends = [nodes[link.From].Id, nodes[link.To].Id];
                Array.Sort(ends, StringComparer.Ordinal);
                var between = string.Join('\n', ends);
                var keys = new List<string> { $"{between}\n{link.Id}" };
                if (link.Route.Count > 0)
                {
                    var course = link.Route.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.Longitude} {place.Latitude}")).ToList();
                    if (nodes[link.From].Id != ends[0]) course.Reverse();
                    keys.Add($"{between}\n\n{string.Join(',', course)}");
                }

                foreach (var key in keys)
                    if (!known.TryAdd(key, part.Files[0]) && known[key] != part.Files[0]) return $"{known[key]} and {part.Files[0]} both hold the link {(link.Id is { } id ? $"{id} " : "")}from {ends[0]} to {ends[1]}.";
            }
        }

        return null;
    }

    private static string Names(IEnumerable<string> files)
    {
        var all = files.ToList();
        return string.Join(", ", all.Take(MostNames)) + (all.Count > MostNames ? string.Create(CultureInfo.InvariantCulture, $" and {all.Count - MostNames:N0} more") : "");
    }

    private static string NameOf(InventoryFormat format) => format switch
    {
        InventoryFormat.GraphMl => "GraphML",
        InventoryFormat.GeoJson => "GeoJSON",
        InventoryFormat.Kml => "KML",
        InventoryFormat.Kmz => "KMZ",
        InventoryFormat.OpenFibre => "Open Fibre Data Standard",
        InventoryFormat.OpenFibreTable => "tables of the Open Fibre Data Standard",
        InventoryFormat.NetBoxDump => "a dump of NetBox",
        InventoryFormat.NetBoxPages => "pages of NetBox",
        InventoryFormat.CircuitList => "a list of circuits",
        InventoryFormat.ElementList => "a table of pieces",
        _ => "what cannot be read",
    };
}
