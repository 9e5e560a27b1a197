using System.Globalization;
using System.Text.Json;

namespace CuiBono.Networks.Import;

/// <summary>The records of a NetBox by model and number, from its dump or its REST interface, and what each cable joins.</summary>
internal sealed class NetBoxRecords(FindingList findings)
{
    private static readonly string[] Ported = [NetBoxPort.Interface, NetBoxPort.FrontPort, NetBoxPort.RearPort, NetBoxPort.CircuitTermination];

    private readonly Dictionary<NetBoxPort, (JsonElement Fields, string File)> records = [];
    private readonly Dictionary<string, List<int>> numbers = new(StringComparer.Ordinal);

    /// <summary>The ports at each end of a cable, by its number and end ("A" or "B").</summary>
    public Dictionary<(int Cable, string End), List<NetBoxPort>> Ends { get; } = [];

    /// <summary>The cable and its end at each port.</summary>
    public Dictionary<NetBoxPort, (int Cable, string End)> CableAt { get; } = [];

    /// <summary>The terminations of a circuit by side ("A" or "Z").</summary>
    public Dictionary<(int Circuit, string Side), int> Sides { get; } = [];

    /// <summary>How many ports are here only as their cables have them.</summary>
    private int PortsInShort { get; set; }

    /// <summary>The front port at a position of a rear port.</summary>
    public Dictionary<(int RearPort, int Position), int> FrontPorts { get; } = [];

    /// <summary>The rear ports of a front port with the position at each; more than one where it has several positions itself.</summary>
    public Dictionary<int, List<(int RearPort, int Position)>> RearPorts { get; } = [];

    /// <summary>Takes the rows of a dump: a list of records with model, pk and fields.</summary>
    public void AddDump(JsonElement root, string file)
    {
        foreach (var (at, record) in root.EnumerateArray().Index())
        {
            var model = JsonInventory.Text(record, "model");
            // Rows of other apps, such as permissions, are dumped by natural keys and have no number: they say nothing of a network.
            if (model is not null && !model.StartsWith("dcim.", StringComparison.Ordinal) && !model.StartsWith("circuits.", StringComparison.Ordinal)) continue;
            if (model is not null && Number(record, "pk") is { } number && JsonInventory.Value(record, "fields") is { ValueKind: JsonValueKind.Object } fields) Add(new NetBoxPort(model, number), fields, file);
            else findings.Warn("record-unreadable", $"Record {at} has no model, no number or no fields and is left out.", file: file);
        }
    }

    /// <summary>Takes one record; false where it is known.</summary>
    public bool Add(NetBoxPort record, JsonElement fields, string file)
    {
        if (!records.TryAdd(record, (fields, file)))
        {
            findings.Warn("record-repeated", $"{record} stands twice; the first counts.", file: file);
            return false;
        }

        if (!numbers.TryGetValue(record.Model, out var list)) numbers.Add(record.Model, list = []);
        list.Add(record.Number);
        return true;
    }

    /// <summary>The numbers of a model's records in the file's order.</summary>
    public IReadOnlyList<int> Numbers(string model) => numbers.GetValueOrDefault(model, []);

    public JsonElement? Fields(NetBoxPort record) => records.TryGetValue(record, out var known) ? known.Fields : null;

    /// <summary>The file that a record is in; null where it is in none.</summary>
    public string? FileOf(NetBoxPort record) => records.TryGetValue(record, out var known) ? known.File : null;

    /// <summary>A field as text; of a choice, which the REST interface writes with its label, the value, or the label where the value is a number or a yes (NetBox 2).</summary>
    public string? Text(NetBoxPort record, string name)
    {
        if (Fields(record) is not { } fields) return null;
        var value = JsonInventory.Value(fields, name);
        if (value.ValueKind != JsonValueKind.Object) return JsonInventory.Text(fields, name);
        return JsonInventory.Value(value, "value").ValueKind == JsonValueKind.String ? JsonInventory.Text(value, "value") : JsonInventory.Text(value, "label")?.ToLowerInvariant();
    }

    /// <summary>The number of another record that a field names, as a number or as the record in short.</summary>
    public int? Reference(NetBoxPort record, string name) => Fields(record) is { } fields ? Number(fields, name) : null;

    /// <summary>Another record that two fields name, one its model and one its number.</summary>
    public static NetBoxPort? Named(JsonElement fields, string type, string number)
    {
        if (Number(fields, number) is not { } id) return null;
        var model = JsonInventory.Value(fields, type);
        if (model.ValueKind == JsonValueKind.String && model.GetString() is { } whole && whole.Contains('.', StringComparison.Ordinal)) return new NetBoxPort(whole, id);
        return JsonInventory.List(fields, type).Select(part => part.ValueKind == JsonValueKind.String ? part.GetString() : null).ToList() is [{ } app, { } name] ? new NetBoxPort($"{app}.{name}", id) : null;
    }

    /// <summary>Finds out what each cable and each panel joins, once all records are here.</summary>
    public void Join()
    {
        foreach (var number in Numbers("dcim.cabletermination"))
        {
            var fields = records[new NetBoxPort("dcim.cabletermination", number)].Fields;
            if (Number(fields, "cable") is { } cable && JsonInventory.Text(fields, "cable_end") is ("A" or "B") and { } end && Named(fields, "termination_type", "termination_id") is { } port) Cabled(port, cable, end);
            else findings.Warn("record-unreadable", $"Cable termination {number} does not say which end of which cable it is, or of which port by app and model (dump with natural foreign keys); it is left out.");
        }

        foreach (var number in Numbers(NetBoxTrace.Cable)) Terminations(number, records[new NetBoxPort(NetBoxTrace.Cable, number)].Fields);

        // A port says its cable, too: a cable whose own record is missing still joins, and counts as missing.
        foreach (var model in Ported)
            foreach (var number in Numbers(model))
                if (new NetBoxPort(model, number) is var port && Reference(port, "cable") is { } cable && Text(port, "cable_end") is ("A" or "B") and { } end && !records.ContainsKey(new NetBoxPort(NetBoxTrace.Cable, cable))) Cabled(port, cable, end);
        foreach (var (port, (cable, _)) in CableAt)
            if (Ported.Contains(port.Model) && !records.ContainsKey(port)) findings.Warn("port-unknown", $"Cable {cable} ends at {port}, which is not among the records.", file: FileOf(new NetBoxPort(NetBoxTrace.Cable, cable)));

        foreach (var number in Numbers(NetBoxPort.CircuitTermination))
        {
            var port = new NetBoxPort(NetBoxPort.CircuitTermination, number);
            if (Reference(port, "circuit") is not { } circuit || Text(port, "term_side") is not { } side) findings.Warn("record-unreadable", $"{port} does not say which side of which circuit it is; it is left out.", file: FileOf(port));
            else if (!Sides.TryAdd((circuit, side), number)) findings.Warn("record-repeated", $"{port} is side {side} of a circuit that has one; the first counts.", file: FileOf(port));
        }

        if (PortsInShort > 0) findings.Note("ports-in-short", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{PortsInShort} ports are known only by what their cables say of them."));
        Panels();
    }

    private void Terminations(int cable, JsonElement fields)
    {
        foreach (var (end, list, old) in (ReadOnlySpan<(string, string, string)>)[("A", "a_terminations", "termination_a"), ("B", "b_terminations", "termination_b")])
        {
            if (Named(fields, $"{old}_type", $"{old}_id") is { } only) Cabled(only, cable, end, JsonInventory.Value(fields, old));
            foreach (var each in JsonInventory.List(fields, list))
            {
                if (Named(each, "object_type", "object_id") is { } port) Cabled(port, cable, end, JsonInventory.Value(each, "object"));
                else findings.Warn("record-unreadable", $"Cable {cable} has an end {end} that names no port; it is left out.");
            }
        }
    }

    /// <summary>A cable's record has its ports in short, which stand for those that are not here: they say of which device or circuit they are.</summary>
    private void Cabled(NetBoxPort port, int cable, string end, JsonElement inShort)
    {
        if (Ported.Contains(port.Model) && !records.ContainsKey(port) && Number(inShort, "id") == port.Number && FileOf(new NetBoxPort(NetBoxTrace.Cable, cable)) is { } file)
        {
            Add(port, inShort, file);
            PortsInShort++;
        }

        Cabled(port, cable, end);
    }

    private void Cabled(NetBoxPort port, int cable, string end)
    {
        if (!CableAt.TryAdd(port, (cable, end)))
        {
            if (CableAt[port] != (cable, end)) findings.Warn("port-repeated", $"{port} has two cables; cable {CableAt[port].Cable} counts.");
            return;
        }

        if (!Ends.TryGetValue((cable, end), out var ports)) Ends.Add((cable, end), ports = []);
        ports.Add(port);
    }

    /// <summary>Front port to rear port: a field of the front port up to NetBox 4.4, later a list of the front port or, in a dump, records of their own.</summary>
    private void Panels()
    {
        foreach (var number in Numbers(NetBoxPort.FrontPort))
        {
            var port = new NetBoxPort(NetBoxPort.FrontPort, number);
            if (Reference(port, "rear_port") is { } rear) Mapped(number, rear, Reference(port, "rear_port_position") ?? 1);
            foreach (var mapping in JsonInventory.List(Fields(port)!.Value, "rear_ports"))
                if (Number(mapping, "rear_port") is { } other) Mapped(number, other, Number(mapping, "rear_port_position") ?? 1);
        }

        foreach (var number in Numbers("dcim.portmapping"))
        {
            var mapping = new NetBoxPort("dcim.portmapping", number);
            if (Reference(mapping, "front_port") is { } front && Reference(mapping, "rear_port") is { } rear) Mapped(front, rear, Reference(mapping, "rear_port_position") ?? 1);
            else findings.Warn("record-unreadable", $"{mapping} names no front port or no rear port; it is left out.");
        }
    }

    private void Mapped(int front, int rear, int position)
    {
        if (!FrontPorts.TryAdd((rear, position), front))
        {
            if (FrontPorts[(rear, position)] != front) findings.Warn("port-repeated", $"Rear port {rear} has two front ports at position {position}; front port {FrontPorts[(rear, position)]} counts.");
            return;
        }

        if (!RearPorts.TryGetValue(front, out var rears)) RearPorts.Add(front, rears = []);
        rears.Add((rear, position));
    }

    public static int? Number(JsonElement element, string name) => JsonInventory.Value(element, name) switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var value) => value,
        { ValueKind: JsonValueKind.String } text when int.TryParse(text.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var value) => value,
        { ValueKind: JsonValueKind.Object } record when JsonInventory.Value(record, "id") is { ValueKind: JsonValueKind.Number } id && id.TryGetInt32(out var value) => value,
        _ => null,
    };
}
