using System.Globalization;
using System.Text.Json;

namespace CuiBono.Networks.Import;

/// <summary>Takes the records of NetBox's REST interface: pages of a list ("count", "next", "results"), records alone, or several of these in a list or an object.</summary>
/// <remarks>A record says by its "url" what it is: /api/dcim/devices/7/. Records of two servers are not mixed, for both count from 1; a list of which only a part is here is said.</remarks>
internal sealed class NetBoxPages(NetBoxRecords records, FindingList findings)
{
    private const int MostDepth = 3;

    private static readonly Dictionary<string, string> Models = new(StringComparer.Ordinal)
    {
        ["dcim/sites"] = NetBoxPort.Site,
        ["dcim/locations"] = NetBoxPort.Location,
        ["dcim/devices"] = "dcim.device",
        ["dcim/interfaces"] = NetBoxPort.Interface,
        ["dcim/front-ports"] = NetBoxPort.FrontPort,
        ["dcim/rear-ports"] = NetBoxPort.RearPort,
        ["dcim/cables"] = NetBoxTrace.Cable,
        ["dcim/cable-terminations"] = "dcim.cabletermination",
        ["circuits/providers"] = "circuits.provider",
        ["circuits/provider-networks"] = NetBoxPort.ProviderNetwork,
        ["circuits/circuits"] = "circuits.circuit",
        ["circuits/circuit-terminations"] = NetBoxPort.CircuitTermination,
    };

    private static readonly string[] Usual = ["dcim/sites", "dcim/devices", "dcim/interfaces", "dcim/front-ports", "dcim/rear-ports", "dcim/cables", "circuits/providers", "circuits/circuits", "circuits/circuit-terminations"];

    private readonly SortedDictionary<string, (int Here, int Declared, bool More, string File)> lists = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> notRead = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> servers = new(StringComparer.Ordinal);

    /// <summary>True where there is a record of NetBox's REST interface, or an empty page of one.</summary>
    public static bool Holds(JsonElement root) =>
        (IsPage(root) && JsonInventory.Value(root, "results").GetArrayLength() == 0 && JsonInventory.Value(root, "count").ValueKind == JsonValueKind.Number && JsonInventory.Value(root, "next").ValueKind != JsonValueKind.Undefined)
        || Found(root, MostDepth).Any(found => Address(found.Record) is not null);

    public void Add(JsonElement root, string file)
    {
        foreach (var page in Pages(root, MostDepth)) Page(page, file);
        foreach (var (record, alone) in Found(root, MostDepth))
        {
            if (Address(record) is not var (server, list, number))
            {
                findings.Warn("record-unreadable", "A record has no url that says what it is, and is left out.", file: file);
                continue;
            }

            if (server.Length > 0) servers.TryAdd(server, file);
            if (!Models.TryGetValue(list, out var model)) notRead[list] = notRead.GetValueOrDefault(list) + 1;
            else if (records.Add(new NetBoxPort(model, number), record, file) && !alone) Count(list, 1, 0, false, file);
            else if (!lists.ContainsKey(list)) Count(list, 0, 0, false, file);
        }
    }

    /// <summary>Says what is not all here; false where the pages are of several servers.</summary>
    public bool Check(string file)
    {
        if (servers.Count > 1)
        {
            findings.Refuse("netbox-mixed", $"The pages are of several servers, whose numbers mean different things: {string.Join("; ", servers.Select(server => $"{server.Key} in {server.Value}"))}. Give those of one.", file: file);
            return false;
        }

        foreach (var (list, (here, declared, more, where)) in lists)
            if (here < declared) findings.Warn("page-missing", string.Create(CultureInfo.InvariantCulture, $"{list}: {here} of {declared} records are here; the other pages are missing, and with them what they join."), file: where);
            else if (more && declared == 0) findings.Warn("page-missing", $"{list}: a page says that more follow, and how many there are is not said.", file: where);
        foreach (var list in Usual.Where(list => lists.Count > 0 && !lists.ContainsKey(list))) findings.Note("list-absent", $"No record of {list} is here; that is right only if there is none.", file: file);
        foreach (var (list, count) in notRead) findings.Note("records-not-read", string.Create(CultureInfo.InvariantCulture, $"{list}: {count} records are of a kind that is not read."), file: file);
        return true;
    }

    private void Page(JsonElement page, string file)
    {
        if (JsonInventory.List(page, "results").Select(Address).FirstOrDefault(address => address is not null) is not var (_, list, _) || !Models.ContainsKey(list)) return;
        Count(list, 0, NetBoxRecords.Number(page, "count") ?? 0, JsonInventory.Text(page, "next") is not null, file);
    }

    private void Count(string list, int more, int declared, bool next, string file)
    {
        var known = lists.TryGetValue(list, out var before) ? before : (0, 0, false, file);
        lists[list] = (known.Item1 + more, Math.Max(known.Item2, declared), known.Item3 || next, known.Item4);
    }

    private static bool IsPage(JsonElement element) => JsonInventory.Value(element, "results").ValueKind == JsonValueKind.Array;

    private static IEnumerable<JsonElement> Pages(JsonElement element, int depth)
    {
        if (IsPage(element)) return [element];
        return depth == 0 ? [] : Children(element).SelectMany(child => Pages(child, depth - 1));
    }

    /// <summary>The records in a document, and whether each stands alone and not in a page.</summary>
    private static IEnumerable<(JsonElement Record, bool Alone)> Found(JsonElement element, int depth)
    {
        if (IsPage(element)) return JsonInventory.List(element, "results").Select(record => (record, false));
        if (Address(element) is not null) return [(element, true)];
        return depth == 0 ? [] : Children(element).SelectMany(child => Found(child, depth - 1));
    }

    private static IEnumerable<JsonElement> Children(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray(),
        JsonValueKind.Object => element.EnumerateObject().Select(property => property.Value),
        _ => [],
    };

    /// <summary>The server, list and number that a record's url says; NetBox before 2.8 gives cables none.</summary>
    private static (string Server, string List, int Number)? Address(JsonElement record)
    {
        if (JsonInventory.Text(record, "url") is not { } url) return JsonInventory.Text(record, "termination_a_type") is not null && NetBoxRecords.Number(record, "id") is { } cable ? ("", "dcim/cables", cable) : null;
        var api = url.IndexOf("/api/", StringComparison.Ordinal);
        if (api < 0 || url[(api + 5)..].TrimEnd('/').Split('/') is not ["dcim" or "circuits", _, _] parts || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        return (url[..api], $"{parts[0]}/{parts[1]}", number);
    }
}
