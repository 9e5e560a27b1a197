using CuiBono.Evidence;
using CuiBono.Networks;
using CuiBono.Promises.Yaml;

namespace CuiBono.Reviews.Networks;

/// <summary>A network.yaml as it is written: the files with the graph, and what ties them together. Its references are not followed yet.</summary>
public sealed record NetworkFile
{
    /// <summary>The file's name in a folder.</summary>
    public const string FileName = "network.yaml";

    /// <summary>The schema that the file may name.</summary>
    public const string Schema = "cuibono/network/1";

    /// <summary>The files with nodes and links, relative to this one, each with what its lines are (ducts or cables; null where they are links and no more) and the place that names it.</summary>
    public IReadOnlyList<(string File, ElementKind? Lines, SourcePlace Place)> Files { get; init; } = [];

    /// <summary>Circuits, cables, ducts, bridges and what else the layers hold.</summary>
    public IReadOnlyList<NetworkElement> Elements { get; init; } = [];

    /// <summary>What links rest on and how long light takes through them, by index or id.</summary>
    public IReadOnlyList<LinkAddition> Links { get; init; } = [];

    /// <summary>What nodes rest on, by id.</summary>
    public IReadOnlyList<NetworkElement> Nodes { get; init; } = [];

    /// <summary>The risks that are given.</summary>
    public IReadOnlyList<Risk> Risks { get; init; } = [];

    /// <summary>What is sold.</summary>
    public IReadOnlyList<NetworkService> Services { get; init; } = [];

    /// <summary>Customers' transactions.</summary>
    public IReadOnlyList<TransactionFlow> Flows { get; init; } = [];

    /// <summary>The pairs that are sold as diverse beside the services' own.</summary>
    public IReadOnlyList<DiversityClaim> Claims { get; init; } = [];

    /// <summary>Reads and checks the file.</summary>
    /// <param name="yaml">The YAML.</param>
    /// <param name="file">The file's name for places.</param>
    /// <param name="findings">Receives what is wrong, with file and line.</param>
    public static NetworkFile Read(string yaml, string file, ICollection<Finding> findings)
    {
        var opened = YamlFile.Read(yaml, file);
        var network = opened.Root is { } root ? Read(root) : new NetworkFile();
        foreach (var finding in opened.Findings) findings.Add(finding);
        return network;
    }

    private static NetworkFile Read(YamlMap root)
    {
        root.Only(NetworkFields.Network);
        if (root.Text("schema") is { } schema && schema != Schema) root.Report("schema", "unknown-schema", $"'{schema}' is not a schema that this version reads; write {Schema}");
        if (!root.Has("files")) root.Missing("files", "the files with the nodes and links, GraphML or GeoJSON");
        return new NetworkFile
        {
            Files = [.. root.Entries("files").Select(entry => InventoryFile(root, entry))],
            Elements = Unique(root.Maps("elements"), NetworkMaps.Element, element => element.Key.ToString()),
            Links = [.. root.Maps("links").Select(NetworkMaps.Link)],
            Nodes = [.. root.Maps("nodes").Select(NetworkMaps.Node)],
            Risks = Unique(root.Maps("risks"), NetworkMaps.Risk, risk => risk.Id),
            Services = Unique(root.Maps("services"), NetworkMaps.Service, service => service.Id),
            Flows = Unique(root.Maps("flows"), NetworkMaps.Flow, flow => flow.Id),
            Claims = [.. root.Maps("diverse").Select(NetworkMaps.Claim)],
        };
    }

    private static (string File, ElementKind? Lines, SourcePlace Place) InventoryFile(YamlMap root, YamlEntry entry)
    {
        if (entry.Map is not { } map) return (entry.Text ?? "", null, new SourcePlace(root.Place.File) { Line = entry.Line });
        map.Only(NetworkFields.File);
        if (!map.Has("file")) map.Missing("file", "the path of the file beside this one");
        if (map.Text("crs") is { } crs && crs is not ("EPSG:4326" or "WGS 84" or "OGC:CRS84")) map.Report("crs", "crs-unsupported", $"coordinates in '{crs}' are not converted; write the file in WGS 84 longitude and latitude, EPSG:4326");
        var lines = map.Choice<ElementKind>("kind");
        if (lines is not (null or ElementKind.Duct or ElementKind.Cable)) map.Report("kind", "unknown-value", "the lines of a file are duct or cable; of what else there is, 'elements' is the list");
        return (map.Text("file") ?? "", lines, map.Place);
    }

    private static List<T> Unique<T>(IReadOnlyList<YamlMap> maps, Func<YamlMap, T> read, Func<T, string> id)
    {
        var (all, seen) = (new List<T>(maps.Count), new HashSet<string>(StringComparer.Ordinal));
        foreach (var map in maps)
        {
            var one = read(map);
            if (id(one).Length > 0 && !seen.Add(id(one))) map.Report("id", "duplicate-id", $"'{id(one)}' is declared above");
            all.Add(one);
        }

        return all;
    }
}
