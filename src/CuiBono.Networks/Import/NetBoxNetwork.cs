using System.Globalization;
using CuiBono.Evidence;
using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Import;

/// <summary>Turns NetBox's records and traces into nodes, links and the layers beneath.</summary>
internal sealed class NetBoxNetwork(NetBoxRecords records, FindingList findings, string file)
{
    private const string Device = "dcim.device";
    private const string Circuit = "circuits.circuit";
    private const string Provider = "circuits.provider";

    private readonly List<NetworkNode> nodes = [];
    private readonly Dictionary<NetBoxPort, int> indexOf = [];
    private readonly HashSet<string> nodeIds = new(StringComparer.Ordinal);
    private readonly List<NetworkLink> links = [];
    private readonly Dictionary<NetBoxPort, ElementKey> keys = [];
    private readonly List<NetworkElement> elements = [];
    private readonly HashSet<ElementKey> panels = [];
    private readonly HashSet<ElementKey> taken = [];
    private readonly HashSet<int> told = [];
    private readonly HashSet<int> unplaced = [];
    private int loops;

    public Inventory ToInventory()
    {
        foreach (var site in records.Numbers(NetBoxPort.Site)) Element(new NetBoxPort(NetBoxPort.Site, site), ElementKind.Structure, "name", Position(site));
        foreach (var provider in records.Numbers(Provider)) Element(new NetBoxPort(Provider, provider), ElementKind.Landlord, "name", null);
        foreach (var circuit in records.Numbers(Circuit)) Element(new NetBoxPort(Circuit, circuit), ElementKind.Circuit, "cid", null, Of(new NetBoxPort(Circuit, circuit), "provider", Provider));
        foreach (var cable in records.Numbers(NetBoxTrace.Cable)) Element(new NetBoxPort(NetBoxTrace.Cable, cable), ElementKind.Cable, "label", null);
        var ported = records.Numbers(NetBoxPort.Interface).Select(number => records.Reference(new NetBoxPort(NetBoxPort.Interface, number), "device")).OfType<int>().ToHashSet();
        foreach (var device in records.Numbers(Device))
        {
            var record = new NetBoxPort(Device, device);
            var name = records.Text(record, "name");
            if (ported.Contains(device)) Node(record, name, Of(record, "site", NetBoxPort.Site), records.Reference(record, "site") is { } site ? Position(site) : null);
            else keys.Add(record, Unique(ElementKind.Structure, name ?? $"device {device}", device));
        }

        foreach (var network in records.Numbers(NetBoxPort.ProviderNetwork)) Node(new NetBoxPort(NetBoxPort.ProviderNetwork, network), records.Text(new NetBoxPort(NetBoxPort.ProviderNetwork, network), "name"), Of(new NetBoxPort(NetBoxPort.ProviderNetwork, network), "provider", Provider), null);
        Interfaces();
        Circuits();
        return new Inventory { Nodes = nodes, Links = links, Elements = elements, SelfLoops = loops, Findings = findings.All };
    }

    private void Interfaces()
    {
        var known = new HashSet<(NetBoxPort, NetBoxPort)>();
        foreach (var number in records.Numbers(NetBoxPort.Interface))
        {
            var start = new NetBoxPort(NetBoxPort.Interface, number);
            if (records.Reference(start, "wireless_link") is not null) findings.Warn("wireless-not-read", $"{NameOf(start)} has a wireless link, which is not read.", file: records.FileOf(start));
            if (!records.CableAt.ContainsKey(start)) continue;
            var trace = NetBoxTrace.From(records, start);
            if (trace.End is not { } end)
            {
                Tell(trace.Steps);
                findings.Warn("trace-open", $"{NameOf(start)} leads nowhere: {trace.Why}; it is no link.");
            }
            else if (end.Model != NetBoxPort.Interface || known.Add(start.Number < end.Number ? (start, end) : (end, start))) Link(start, end, trace.Steps);
        }
    }

    /// <summary>Circuits that no cable of an interface leads to.</summary>
    private void Circuits()
    {
        foreach (var circuit in records.Numbers(Circuit))
        {
            if (told.Contains(circuit)) continue;
            var record = new NetBoxPort(Circuit, circuit);
            var name = keys[record].Id;
            if (records.Text(record, "status") is { } status && status != "active") findings.Warn("not-in-service", $"Circuit {name} is '{status}' and is no link.");
            else if (!records.Sides.TryGetValue((circuit, "A"), out var a) || !records.Sides.TryGetValue((circuit, "Z"), out var z)) findings.Warn("circuit-one-end", $"Circuit {name} has no record of both its ends and is no link.");
            else
            {
                var (from, to) = (Outward(a), Outward(z));
                if (from.End is { } start && to.End is { } end) Link(start, end, [.. from.Steps, .. to.Steps]);
                else findings.Warn("trace-open", $"Circuit {name} leads nowhere: {from.Why ?? to.Why}; it is no link.");
            }
        }
    }

    private NetBoxTrace Outward(int termination)
    {
        var port = new NetBoxPort(NetBoxPort.CircuitTermination, termination);
        if (records.CableAt.ContainsKey(port)) return NetBoxTrace.From(records, port);
        var end = NetBoxTrace.EndOf(records, port);
        return new NetBoxTrace([port], end, end is null ? $"{port} is at no site that is known" : null);
    }

    private void Link(NetBoxPort start, NetBoxPort end, IReadOnlyList<NetBoxPort> steps)
    {
        Tell(steps);
        if (NodeOf(start) is not { } from || NodeOf(end) is not { } to)
        {
            findings.Warn("edge-without-node", $"{NameOf(start)} to {NameOf(end)} leads to a device that is not among the records and is no link.");
            return;
        }

        if (from == to)
        {
            loops++;
            return;
        }

        var below = new List<ElementKey>();
        List<ElementKey> ends = [.. nodes[from].RestsOn, .. nodes[to].RestsOn];
        foreach (var step in steps)
        {
            if (step.Model == NetBoxTrace.Cable) Below(step);
            else if (step.Model == NetBoxPort.CircuitTermination && records.Reference(step, "circuit") is { } circuit) Below(new NetBoxPort(Circuit, circuit));
            else if (step.Model is NetBoxPort.FrontPort or NetBoxPort.RearPort && records.Reference(step, "device") is { } panel)
            {
                Below(new NetBoxPort(Device, panel));
                if (records.Reference(new NetBoxPort(Device, panel), "site") is { } site && keys.TryGetValue(new NetBoxPort(NetBoxPort.Site, site), out var building) && !ends.Contains(building)) Below(new NetBoxPort(NetBoxPort.Site, site));
            }
        }

        var circuits = below.Where(key => key.Kind == ElementKind.Circuit).Select(key => key.Id).ToList();
        links.Add(new NetworkLink(links.Count, from, to) { Id = circuits.Count > 0 ? string.Join(" + ", circuits) : null, Name = $"{NameOf(start)} to {NameOf(end)}", RestsOn = below, Place = PlaceOf(start) });

        void Below(NetBoxPort record)
        {
            var key = keys.TryGetValue(record, out var known) ? known : new ElementKey(record.Model == NetBoxTrace.Cable ? ElementKind.Cable : record.Model == Circuit ? ElementKind.Circuit : ElementKind.Structure, record.ToString());
            if (!below.Contains(key)) below.Add(key);
            if (record.Model == Device && panels.Add(key)) elements.Add(new NetworkElement(key) { Place = PlaceOf(record) });
        }
    }

    private int? NodeOf(NetBoxPort port)
    {
        var record = port.Model == NetBoxPort.Interface ? new NetBoxPort(Device, records.Reference(port, "device") ?? 0) : port;
        if (indexOf.TryGetValue(record, out var index)) return index;
        if (record.Model != NetBoxPort.Site || !keys.TryGetValue(record, out var site)) return null;
        findings.Warn("circuit-not-cabled", $"A circuit ends at site {site.Id} and at no port there; its link ends at the site, which no device is joined to.");
        return Node(record, site.Id, [site], Position(port.Number));
    }

    private int Node(NetBoxPort record, string? name, IReadOnlyList<ElementKey> restsOn, GeoPoint? position)
    {
        var id = name ?? $"{record.Model[(record.Model.IndexOf('.', StringComparison.Ordinal) + 1)..]} {record.Number}";
        while (!nodeIds.Add(id)) id = $"{id} ({record})";
        indexOf.Add(record, nodes.Count);
        nodes.Add(new NetworkNode(id) { Name = name ?? id, Position = position, RestsOn = restsOn, Place = PlaceOf(record) });
        return nodes.Count - 1;
    }

    private void Element(NetBoxPort record, ElementKind kind, string name, GeoPoint? place, IReadOnlyList<ElementKey>? restsOn = null)
    {
        var key = Unique(kind, records.Text(record, name) ?? record.Number.ToString(CultureInfo.InvariantCulture), record.Number);
        keys.Add(record, key);
        elements.Add(new NetworkElement(key) { Route = place is { } at ? [at] : [], RestsOn = restsOn ?? [], Place = PlaceOf(record) });
    }

    private ElementKey Unique(ElementKind kind, string id, int number)
    {
        var key = new ElementKey(kind, id);
        for (var again = $"{id} ({number})"; !taken.Add(key); again += "'") key = new ElementKey(kind, again);
        return key;
    }

    private IReadOnlyList<ElementKey> Of(NetBoxPort record, string reference, string model)
    {
        if (records.Reference(record, reference) is not { } number) return [];
        return [keys.TryGetValue(new NetBoxPort(model, number), out var key) ? key : new ElementKey(model == Provider ? ElementKind.Landlord : ElementKind.Structure, $"{model} {number}")];
    }

    private GeoPoint? Position(int site)
    {
        var record = new NetBoxPort(NetBoxPort.Site, site);
        var (east, north) = (records.Text(record, "longitude"), records.Text(record, "latitude"));
        if (double.TryParse(east, NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude) && double.TryParse(north, NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude) && CoordinateSystem.Degrees.Place(longitude, latitude) is { } place) return place;
        if ((east ?? north) is not null && unplaced.Add(site)) findings.Warn("place-unreadable", $"{record}: longitude '{east}' and latitude '{north}' are no degrees; the site has no place.", file: records.FileOf(record));
        return null;
    }

    private SourcePlace PlaceOf(NetBoxPort record) => new(records.FileOf(record) ?? file);

    private void Tell(IReadOnlyList<NetBoxPort> steps)
    {
        foreach (var step in steps)
            if (step.Model == NetBoxPort.CircuitTermination && records.Reference(step, "circuit") is { } circuit) told.Add(circuit);
    }

    private string NameOf(NetBoxPort port)
    {
        if (port.Model != NetBoxPort.Interface) return records.Text(port, "name") ?? port.ToString();
        var device = new NetBoxPort(Device, records.Reference(port, "device") ?? 0);
        return $"{records.Text(device, "name") ?? device.ToString()} {records.Text(port, "name") ?? port.ToString()}";
    }
}
