using System.CommandLine;
using CuiBono.Cli.Commands.Process;
using CuiBono.Networks;
using CuiBono.Networks.Connectivity;
using CuiBono.Networks.CpSat;
using CuiBono.Networks.Diversity;
using CuiBono.Networks.Impact;
using CuiBono.Networks.Maps;

namespace CuiBono.Cli.Commands.Network;

/// <summary>cuibono network map: the network as a picture.</summary>
internal static class NetworkMapCommand
{
    /// <summary>The command.</summary>
    /// <param name="terminal">Where to write.</param>
    /// <param name="read">Reads an inventory and says what is wrong with it; null where it cannot be read.</param>
    public static Command Create(Terminal terminal, Func<string, Inventory?> read)
    {
        var path = new Argument<string>("INVENTORY") { Description = "A file or folder in a format of the field, or a network.yaml that names such files." };
        var output = new Option<string>("-o", "--output") { Description = "Where to draw: FILE.svg or FILE.html.", HelpName = "FILE", Required = true };
        var from = new Option<string?>("--from") { Description = "The id of the node at one end: draws the shortest diverse pair, or what any two paths share.", HelpName = "NODE" };
        var to = new Option<string?>("--to") { Description = "The id of the node at the other end.", HelpName = "NODE" };
        var risk = new Option<string?>("--risk") { Description = "With --from and --to: what counts as a shared risk, inventory or corridor:trim=10km,separation=5km. Left out: the inventory where it has any, else the corridor.", HelpName = "BASIS" };
        var command = new Command("map", "Draw the network: what cuts others off, or two paths and what they share.") { path, output, from, to, risk };
        var limitOptions = new LimitOptions();
        limitOptions.AddTo(command);
        command.SetAction(parsed =>
        {
            var (a, b, file, inventoryFile) = (parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(output)!, parsed.GetValue(path)!);
            if ((a is null) != (b is null)) throw new UsageException("--from and --to belong together.");
            var basis = BasisOption.Of(parsed.GetValue(risk));
            if (basis is not null && a is null) throw new UsageException("--risk goes with --from and --to.");
            var limits = limitOptions.Read(parsed);
            if (a is null && (!limits.IsNone || limitOptions.GivesLatency(parsed))) throw new UsageException("Limits on the paths go with --from and --to.");
            var write = WriterOf(file);
            if (read(inventoryFile) is not { } inventory) return Exit.Unreadable;
            var layers = a is null ? Harm(inventory, Path.GetFileNameWithoutExtension(inventoryFile)) : Pair(inventory, DiversityCommand.NodeOf(inventory, a), DiversityCommand.Other(inventory, a, b!), basis ?? RiskBasis.For(inventory), limits);
            OutputFile.Write(file, write, NetworkMap.Of(inventory, layers));
            terminal.Output.WriteLine($"{file}: {Figure.Count(inventory.Nodes.Count)} nodes, {Figure.Count(inventory.Links.Count)} links{(layers.Shared.Count > 0 ? $", {Figure.Count(layers.Shared.Count)} shared" : "")}");
            return Exit.Done;
        });
        return command;
    }

    /// <summary>How a map is written, by the name of its file.</summary>
    public static Action<NetworkMap, TextWriter> WriterOf(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".svg" => NetworkMapSvg.Write,
        ".html" => NetworkMapHtml.Write,
        _ => throw new UsageException($"A map is written as .svg or .html, not as '{Path.GetFileName(file)}'."),
    };

    private static MapLayers Pair(Inventory inventory, int from, int to, RiskBasis basis, PairLimits limits)
    {
        var risks = RiskModel.Of(inventory, basis);
        var verdict = new DiversityAnalysis(inventory, risks) { Limits = limits, Further = question => CpSatPairs.Of(question) }.Between(from, to, remedies: true);
        var layers = PairLayers.Of(inventory, risks, verdict);
        return limits.IsNone ? layers : layers with { Notes = [.. layers.Notes, .. verdict.Figures.Select((path, number) => $"Path {number + 1}: {LimitText.Of(path)}."), $"Limits: {LimitText.Of(limits)}."] };
    }

    private static MapLayers Harm(Inventory inventory, string title)
    {
        var blast = BlastRadius.Of(Graph.Of(inventory));
        return new MapLayers { Title = title, NodePairsCut = blast.Nodes, LinkPairsCut = blast.Links };
    }
}
