using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CuiBono.Cli.Commands.Process;
using CuiBono.Evidence;
using CuiBono.Networks;
using CuiBono.Networks.Connectivity;
using CuiBono.Reports.Terminal;

namespace CuiBono.Cli.Commands.Network;

/// <summary>cuibono network summary: the size of a network and how well it is connected.</summary>
internal static class NetworkSummary
{
    private const int MostNames = 20;

    /// <summary>The command.</summary>
    /// <param name="terminal">Where to write.</param>
    /// <param name="read">Reads an inventory and says what is wrong with it; null where it cannot be read.</param>
    public static Command Create(Terminal terminal, Func<string, Inventory?> read)
    {
        var path = new Argument<string>("INVENTORY") { Description = "A network in GraphML or GeoJSON, told by content, or a network.yaml that names such files." };
        var format = LogSource.Format();
        var command = new Command("summary", "Print a network's figures: nodes, links, parts, bridges, articulation points, how many ways there are between two nodes.") { path, format };
        command.SetAction(parsed =>
        {
            if (read(parsed.GetValue(path)!) is not { } inventory) return Exit.Unreadable;
            if (parsed.GetValue(format) == "json")
            {
                using var output = new TextStream(terminal.Output);
                Json(inventory, output);
            }
            else
            {
                Text(new Page(terminal.Output, terminal.Width, terminal.Color), inventory);
            }

            return Exit.Done;
        });
        return command;
    }

    private static void Json(Inventory inventory, Stream output)
    {
        var graph = Graph.Of(inventory);
        using (var json = new Utf8JsonWriter(output, SummaryJson.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("nodes", graph.NodeCount);
            json.WriteNumber("edges", graph.LinkCount);
            json.WriteNumber("components", Components.Of(graph).Count);
            json.WriteStartArray("bridges");
            foreach (var link in Bridges.Of(graph)) json.WriteNumberValue(link);
            json.WriteEndArray();
            json.WriteStartArray("articulationPoints");
            foreach (var node in ArticulationPoints.Of(graph)) json.WriteStringValue(inventory.Nodes[node].Id);
            json.WriteEndArray();
            Histogram("edgeConnectivity", EdgeConnectivity.Histogram(graph));
            Histogram("nodeConnectivity", NodeConnectivity.Histogram(graph));
            json.WriteNumber("located", inventory.Nodes.Count(node => node.Position is not null));
            json.WriteNumber("selfLoops", inventory.SelfLoops);
            json.WriteStartArray("findings");
            foreach (var finding in inventory.Findings) SummaryJson.Finding(json, finding);
            json.WriteEndArray();
            json.WriteEndObject();

            void Histogram(string name, IReadOnlyDictionary<int, long> pairs)
            {
                json.WriteStartObject(name);
                foreach (var (ways, count) in pairs)
                    if (count > 0) json.WriteNumber(ways.ToString(CultureInfo.InvariantCulture), count);
                json.WriteEndObject();
            }
        }

        output.WriteByte((byte)'\n');
    }

    private static void Text(Page page, Inventory inventory)
    {
        var graph = Graph.Of(inventory);
        var (bridges, points) = (Bridges.Of(graph), ArticulationPoints.Of(graph));
        page.Line($"Nodes       {Figure.Count(graph.NodeCount)}, {Figure.Count(inventory.Nodes.Count(node => node.Position is not null))} of them with a place");
        page.Line($"Links       {Figure.Count(graph.LinkCount)}" + (inventory.SelfLoops > 0 ? $"; {Figure.Count(inventory.SelfLoops, "self-loop")} dropped" : ""));
        page.Line($"Parts       {Figure.Count(Components.Of(graph).Count)}");
        page.Wrapped($"Bridges     {Figure.Count(bridges.Count)}{List(bridges.Select(link => NameOf(inventory, link)))}", 12);
        page.Wrapped($"Cut nodes   {Figure.Count(points.Count)}{List(points.Select(node => inventory.Nodes[node].Name))}", 12);
        foreach (var (ways, pairs) in EdgeConnectivity.Histogram(graph)) page.Line($"            {Figure.Count(pairs, "pair")} with {Figure.Count(ways, "way")} without a common link");
        foreach (var (ways, pairs) in NodeConnectivity.Histogram(graph)) page.Line($"            {Figure.Count(pairs, "pair")} with {Figure.Count(ways, "way")} without a common node");
        foreach (var finding in inventory.Findings)
            if (finding.Severity == FindingSeverity.Info) page.Wrapped($"Note        {finding.Message}", 12);
    }

    private static string List(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count == 0 ? "" : $": {string.Join("; ", all.Take(MostNames))}{(all.Count > MostNames ? $"; and {Figure.Count(all.Count - MostNames)} more" : "")}";
    }

    private static string NameOf(Inventory inventory, int link) =>
        $"{link.ToString(CultureInfo.InvariantCulture)} {inventory.Nodes[inventory.Links[link].From].Name} - {inventory.Nodes[inventory.Links[link].To].Name}";
}
