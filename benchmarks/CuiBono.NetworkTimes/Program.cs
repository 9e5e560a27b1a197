using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using CuiBono.Networks;
using CuiBono.Networks.Availability;
using CuiBono.Networks.Connectivity;
using CuiBono.Networks.Diversity;
using CuiBono.Networks.Geometry;
using CuiBono.Networks.Impact;
using CuiBono.Networks.Import;
using CuiBono.NetworkTimes;

// The network engine beside igraph and NetworkX (apt-get install python3-igraph python3-networkx), one thread each, in one run; medians:
// CUIBONO_DATA=FOLDER dotnet run --project benchmarks/CuiBono.NetworkTimes -c Release [-- cp-sat]
// The slowest pairs of generated backbones, each with its proof: ... -c Release -- backbones [PAIRS]
// Exact availability of 100 random pairs: ... -c Release -- availability FILE.graphml|generated [PAIRS]
if (args is ["availability", .. var network]) return AvailabilityTimes.Run(network);
// A town of 100,000 duct segments and 5,000 services, from its files to the verdicts: ... -c Release -- metro [SEGMENTS SERVICES [FOLDER]]
// The changes of a grid of 40 by 40 nodes with 1,000 services: ... -c Release -- improve [SIDE SERVICES FREE]
if (args is ["improve", .. var grid]) return ImprovementTimes.Run(grid);
if (args is ["metro", .. var town]) return MetroAudit.Run(town);
if (args is ["backbones", .. var pairsOfEach]) return SlowestPairs.Run(pairsOfEach is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 40);
if (Environment.GetEnvironmentVariable("CUIBONO_DATA") is not { Length: > 0 } data)
{
    Console.Error.WriteLine("CUIBONO_DATA is not set: the real networks are not here.");
    return 2;
}

Say($"load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}, {Environment.ProcessorCount} processors");
if (args is ["cp-sat"])
{
    Say("| network | pairs timed, of those whose cheapest pair shares a risk | own mean ms | CP-SAT mean ms | ratio: median | tenth | least |\n|---|---:|---:|---:|---:|---:|---:|");
    foreach (var name in (string[])["Abilene", "Bellcanada", "Geant2012", "Missouri", "TataNld", "Cogentco"]) Say(BesideCpSat.Row(name, Zoo(name)));
    return 0;
}

Say("| network | operation | ours ms | igraph ms | NetworkX ms | igraph / ours | NetworkX / ours |\n|---|---|---:|---:|---:|---:|---:|");
var networks = new Dictionary<string, Inventory> { ["TataNld"] = Zoo("TataNld"), ["Cogentco"] = Zoo("Cogentco"), ["generated, 750 nodes"] = Generated.Backbone(750, 900) };
foreach (var (name, inventory) in networks) Beside(name, inventory);
Say("\n| operation | ms |\n|---|---:|");
foreach (var name in (string[])["TataNld", "Cogentco"]) Diverse(name, networks[name]);
Availability(networks["TataNld"]);
var cables = Generated.Cables(10_045);
Say($"| proximity join, 10,045 segments, {ProximityJoin.Within(cables, 5_000).Count} pairs | {Milliseconds(Median(() => ProximityJoin.Within(cables, 5_000), 5))} |");
Say($"load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}");
return 0;

Inventory Zoo(string name)
{
    using var file = File.OpenRead(Path.Combine(data, $"networks/topology-zoo/{name}.graphml"));
    return GraphMlReader.Read(file, name);
}

static void Beside(string name, Inventory inventory)
{
    var graph = Graph.Of(inventory);
    var metres = LinkLines.Of(inventory).Metres.Select(length => Math.Max(0, length)).ToArray();
    var (ways, random, pairs) = (EdgeConnectivity.Of(graph), new Random(7), new List<(int A, int B)>());
    while (pairs.Count < 50)
    {
        var (a, b) = (random.Next(graph.NodeCount), random.Next(graph.NodeCount));
        if (a != b && ways.Between(a, b) > 1) pairs.Add((a, b));
    }

    var peers = Peers.Time(graph, metres, pairs);
    Row("bridges and articulation points", Median(() => Biconnectivity.Of(graph), 101));
    Row("betweenness", Median(() => Betweenness.Of(graph), 11));
    Row("edge connectivity, all pairs", Median(() => EdgeConnectivity.Histogram(graph), 11));
    Row("node connectivity, a pair", Median(() =>
    {
        var flow = NodeConnectivity.Of(graph);
        foreach (var (a, b) in pairs) flow.Between(a, b);
    }, 25) / pairs.Count);
    var search = new MinSumPairs(graph, metres);
    Row("shortest link-disjoint pair", Median(() =>
    {
        foreach (var (a, b) in pairs)
        {
            search.From(a, b);
            search.To(b);
        }
    }, 25) / pairs.Count);
    Row("blast radius, every node and link", Median(() => BlastRadius.Of(graph), 101));

    void Row(string operation, double seconds)
    {
        var (igraph, networkx) = (Peer("igraph"), Peer("NetworkX"));
        Say($"| {name} | {operation} | {Milliseconds(seconds)} | {Milliseconds(igraph)} | {Milliseconds(networkx)} | {Times(igraph / seconds)} | {Times(networkx / seconds)} |");

        double? Peer(string library) => peers.TryGetValue(library, out var times) && times.TryGetValue(operation, out var time) ? time : null;
    }
}

// The whole without proofs; each pair for itself with its proof, which takes longer.
static void Diverse(string name, Inventory inventory)
{
    var risks = RiskModel.Of(inventory, RiskBasis.DefaultCorridor);
    PairTotals? totals = null;
    var seconds = Median(() => totals = AllPairs.Of(inventory, risks), 3);
    var times = new List<double>();
    var last = Stopwatch.GetTimestamp();
    AllPairs.Of(inventory, risks, _ =>
    {
        times.Add(Stopwatch.GetElapsedTime(last).TotalSeconds);
        last = Stopwatch.GetTimestamp();
    });
    times.Sort();
    Say($"| {name}, all {totals!.Pairs} pairs without a shared risk | {Milliseconds(seconds)} |");
    Say($"| {name}, a pair with its proof, median | {Milliseconds(times[times.Count / 2])} |");
    Say($"| {name}, a pair with its proof, slowest | {Milliseconds(times[^1])} |");
}

void Availability(Inventory inventory)
{
    var (graph, lines, rates) = (Graph.Of(inventory), LinkLines.Of(inventory), new FailureRates());
    double[] down = [.. lines.Metres.Select(metres => metres < 0 ? 1 : rates.OfCable(metres))];
    var indexOf = inventory.Nodes.Index().ToDictionary(node => node.Item.Id, node => node.Index);
    var expected = JsonNode.Parse(File.ReadAllText(Path.Combine(data, "networks/expected.json")))!["networks"]!["TataNld"]!["availability"]!["pairs"]!.AsArray();
    var times = expected.Select(pair => (A: (string)pair!["a"]!, B: (string)pair["b"]!)).Select(pair => (pair.A, pair.B, Seconds: Median(() => TwoTerminal.Of(graph, down, [], indexOf[pair.A], indexOf[pair.B]), 5))).ToList();
    var worst = times.MaxBy(pair => pair.Seconds);
    Say($"| TataNld, exact availability, the slowest of {times.Count} pairs ({worst.A} to {worst.B}) | {Milliseconds(worst.Seconds)} |");
}

static double Median(Action action, int runs)
{
    // Warm for half a second: caches, clock, and what the runtime compiles again once it is seen to be used much.
    for (var begun = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begun).TotalSeconds < 0.5;) action();
    var times = new double[runs];
    for (var run = 0; run < runs; run++)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        times[run] = Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    Array.Sort(times);
    return times[runs / 2];
}

static string Milliseconds(double? seconds) => seconds is { } known ? (known * 1e3).ToString(known < 1e-3 ? "0.0000" : known < 1 ? "0.00" : "#,0", CultureInfo.InvariantCulture) : "";

static string Times(double? ratio) => ratio?.ToString(ratio < 10 ? "0.0" : "#,0", CultureInfo.InvariantCulture) ?? "";

static void Say(string line) => Console.WriteLine(line);
