using System.Text.Json;

namespace CuiBono.Networks.Import;

/// <summary>Reads a network from NetBox's own dump of its tables, traced from port to port.</summary>
/// <remarks>
/// Django's dumpdata of the apps dcim and circuits, as NetBox 3.3 and later write it: a list of records with model, pk and fields. Devices and providers' networks are nodes; a device rests on its site. A link is what
/// a trace finds between two ports: cables, patch panels (front port to rear port by position) and circuits, end to end. A circuit without a cable ends at its site, which then is a node. A circuit rests on its provider,
/// so that two circuits of one provider share it. Cables and circuits that are not in service end a trace. Not read: power, consoles, wireless links, racks, and regions, which say where a site is and not what it rests on.
/// </remarks>
public static class NetBoxReader
{
    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The document.</param>
    /// <param name="file">Its name, for findings.</param>
    /// <returns>What could be read; findings say what could not.</returns>
    public static Inventory Read(Stream stream, string file) => JsonInventory.Read(stream, file, root => Holds(root) ? Of(root, file) : JsonInventory.Refused(file, "netbox-unreadable", "The document is no dump of NetBox: a list of records with model, pk and fields."));

    internal static bool Holds(JsonElement root) => root.ValueKind == JsonValueKind.Array && root.EnumerateArray().Any(record => JsonInventory.Text(record, "model") is not null);

    internal static Inventory Of(JsonElement root, string file)
    {
        var findings = new FindingList(file);
        var dump = NetBoxDump.Of(root, findings);
        return new NetBoxNetwork(dump, findings, file).ToInventory();
    }
}
