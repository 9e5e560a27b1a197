using System.Globalization;
using System.Text.Json;

namespace CuiBono.Networks.Import;

/// <summary>The records of a dump by model and number, and what each cable joins.</summary>
internal sealed class NetBoxDump
{
    private readonly Dictionary<NetBoxPort, JsonElement> records = [];
    private readonly Dictionary<string, List<int>> numbers = new(StringComparer.Ordinal);

    /// <summary>The ports at each end of a cable, by its number and end ("A" or "B").</summary>
    public Dictionary<(int Cable, string End), List<NetBoxPort>> Ends { get; } = [];

    /// <summary>The cable and its end at each port.</summary>
    public Dictionary<NetBoxPort, (int Cable, string End)> CableAt { get; } = [];

    /// <summary>The terminations of a circuit by side ("A" or "Z").</summary>
    public Dictionary<(int Circuit, string Side), int> Sides { get; } = [];

    /// <summary>The front port at a position of a rear port.</summary>
    public Dictionary<(int RearPort, int Position), int> FrontPorts { get; } = [];

    public static NetBoxDump Of(JsonElement root, FindingList findings)
    {
        var dump = new NetBoxDump();
        foreach (var (at, record) in root.EnumerateArray().Index())
        {
            if (JsonInventory.Text(record, "model") is not { } model || Number(record, "pk") is not { } number || JsonInventory.Value(record, "fields").ValueKind != JsonValueKind.Object)
            {
                findings.Warn("record-unreadable", $"Record {at} has no model, no number or no fields and is left out.");
                continue;
            }

            if (!dump.records.TryAdd(new NetBoxPort(model, number), JsonInventory.Value(record, "fields")))
            {
                findings.Warn("record-repeated", $"{model} {number} stands twice; the first counts.");
                continue;
            }

            if (!dump.numbers.TryGetValue(model, out var list)) dump.numbers.Add(model, list = []);
            list.Add(number);
        }

        dump.Join(findings);
        return dump;
    }

    /// <summary>The numbers of a model's records in the file's order.</summary>
    public IReadOnlyList<int> Numbers(string model) => numbers.GetValueOrDefault(model, []);

    public JsonElement? Fields(NetBoxPort port) => records.TryGetValue(port, out var fields) ? fields : null;

    public string? Text(NetBoxPort port, string name) => Fields(port) is { } fields ? JsonInventory.Text(fields, name) : null;

    public int? Reference(NetBoxPort port, string name) => Fields(port) is { } fields ? Number(fields, name) : null;

    private void Join(FindingList findings)
    {
        foreach (var number in Numbers("dcim.cabletermination"))
        {
            var fields = records[new NetBoxPort("dcim.cabletermination", number)];
            var kind = JsonInventory.List(fields, "termination_type").Select(part => part.ValueKind == JsonValueKind.String ? part.GetString() : null).ToList();
            if (kind is not [{ } app, { } model] || Number(fields, "cable") is not { } cable || Number(fields, "termination_id") is not { } id || JsonInventory.Text(fields, "cable_end") is not ("A" or "B") and not null || JsonInventory.Text(fields, "cable_end") is not { } end)
            {
                findings.Warn("record-unreadable", $"Cable termination {number} does not say which end of which cable it is, or of which port by app and model (dump with natural foreign keys); it is left out.");
                continue;
            }

            var port = new NetBoxPort($"{app}.{model}", id);
            if (!CableAt.TryAdd(port, (cable, end)))
            {
                findings.Warn("port-repeated", $"{port} has two cables; cable {CableAt[port].Cable} counts.");
                continue;
            }

            if (!Ends.TryGetValue((cable, end), out var ports)) Ends.Add((cable, end), ports = []);
            ports.Add(port);
        }

        foreach (var number in Numbers(NetBoxPort.CircuitTermination))
        {
            var port = new NetBoxPort(NetBoxPort.CircuitTermination, number);
            if (Reference(port, "circuit") is { } circuit && Text(port, "term_side") is { } side) Sides.TryAdd((circuit, side), number);
        }

        foreach (var number in Numbers(NetBoxPort.FrontPort))
        {
            var port = new NetBoxPort(NetBoxPort.FrontPort, number);
            if (Reference(port, "rear_port") is { } rear) FrontPorts.TryAdd((rear, Reference(port, "rear_port_position") ?? 1), number);
        }
    }

    private static int? Number(JsonElement element, string name) => JsonInventory.Value(element, name) switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var value) => value,
        { ValueKind: JsonValueKind.String } text when int.TryParse(text.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var value) => value,
        _ => null,
    };
}
