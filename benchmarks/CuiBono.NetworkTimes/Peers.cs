using System.Diagnostics;
using System.Text.Json;
using CuiBono.Networks.Connectivity;

namespace CuiBono.NetworkTimes;

/// <summary>igraph and NetworkX on the same network, in a process of their own.</summary>
internal static class Peers
{
    private const string Python = "/usr/bin/python3";

    /// <summary>Seconds by library and operation; without a library that is not here.</summary>
    public static Dictionary<string, Dictionary<string, double>> Time(Graph graph, int[] metres, List<(int A, int B)> pairs)
    {
        if (!File.Exists(Python)) return [];
        using var python = Process.Start(new ProcessStartInfo(Python, [Path.Combine(AppContext.BaseDirectory, "peers.py")]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var edges = Enumerable.Range(0, graph.LinkCount).Select(link => (int[])[graph.From[link], graph.To[link], metres[link]]);
        python.StandardInput.Write(JsonSerializer.Serialize(new { nodes = graph.NodeCount, edges, pairs = pairs.Select(pair => (int[])[pair.A, pair.B]) }));
        python.StandardInput.Close();
        var answer = python.StandardOutput.ReadToEnd();
        python.WaitForExit();
        return python.ExitCode == 0 ? JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, double>>>(answer)! : [];
    }
}
