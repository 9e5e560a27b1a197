using System.Text.Json;

namespace CuiBono.Networks.Import;

/// <summary>Reads a network from NetBox, traced from port to port: from its own dump of its tables, or from pages of its REST interface.</summary>
/// <remarks>
/// Django's dumpdata of the apps dcim and circuits (NetBox 3.3 and later, a list of records with model, pk and fields), or lists of /api/dcim and /api/circuits (2.8 and later, whose records have a url), one file or several. Devices and providers' networks
/// are nodes; a device rests on its site. A link is what a trace finds between two ports: cables, patch panels (front port to rear port by position) and circuits, end to end. A circuit without a cable ends at its site, which
/// then is a node. A circuit rests on its provider, so that two circuits of one provider share it. Cables and circuits that are not in service end a trace. A record that is named and not here stays a missing record. Not
/// read: power, consoles, wireless links, racks, virtual circuits, and regions, which say where a site is and not what it rests on.
/// </remarks>
public static class NetBoxReader
{
    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The document.</param>
    /// <param name="file">Its name, for findings.</param>
    /// <returns>What could be read; findings say what could not.</returns>
    public static Inventory Read(Stream stream, string file) =>
        JsonInventory.Read(stream, file, root => IsDump(root) || NetBoxPages.Holds(root) ? Of([(file, root)]) : JsonInventory.Refused(file, "netbox-unreadable", "The document is neither a dump of NetBox (a list of records with model, pk and fields) nor a page of its REST interface."));

    /// <summary>Reads documents of one NetBox as one network.</summary>
    internal static Inventory Of(IReadOnlyList<(string File, JsonElement Root)> documents)
    {
        var file = documents[0].File;
        var findings = new FindingList(file);
        var records = new NetBoxRecords(findings);
        var pages = new NetBoxPages(records, findings);
        foreach (var (name, root) in documents)
            if (IsDump(root)) records.AddDump(root, name);
            else pages.Add(root, name);
        if (!pages.Check(file)) return new Inventory { Findings = findings.All };
        records.Join();
        return new NetBoxNetwork(records, findings, file).ToInventory();
    }

    internal static bool IsDump(JsonElement root) => root.ValueKind == JsonValueKind.Array && root.EnumerateArray().Any(record => JsonInventory.Text(record, "model") is not null && JsonInventory.Value(record, "fields").ValueKind == JsonValueKind.Object);
}
