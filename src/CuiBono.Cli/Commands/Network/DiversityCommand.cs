using System.CommandLine;
using CuiBono.Cli.Commands.Process;
using CuiBono.Networks;
using CuiBono.Networks.CpSat;
using CuiBono.Networks.Diversity;
using CuiBono.Reports.Terminal;

namespace CuiBono.Cli.Commands.Network;

/// <summary>cuibono network diversity: is "diverse" true, and what is the shortest pair that is?</summary>
internal static class DiversityCommand
{
    /// <summary>The command.</summary>
    /// <param name="terminal">Where to write.</param>
    /// <param name="read">Reads an inventory and says what is wrong with it; null where it cannot be read.</param>
    public static Command Create(Terminal terminal, Func<string, Inventory?> read)
    {
        var path = new Argument<string>("INVENTORY") { Description = "A file or folder in a format of the field, or a network.yaml that names such files." };
        var from = new Option<string?>("--from") { Description = "The id of the node at one end.", HelpName = "NODE" };
        var to = new Option<string?>("--to") { Description = "The id of the node at the other end.", HelpName = "NODE" };
        var services = new Option<bool>("--services") { Description = "Judge what is sold as diverse; the default where nothing else is asked." };
        var allPairs = new Option<bool>("--all-pairs") { Description = "Judge every pair of located nodes, the located part of the network taken as the whole world." };
        var totals = new Option<bool>("--totals") { Description = "With --all-pairs: print the totals only." };
        var risk = new Option<string?>("--risk") { Description = "What counts as a shared risk: inventory, or corridor:trim=10km,separation=5km. Left out: the inventory where it has any, else the corridor.", HelpName = "BASIS" };
        var format = LogSource.Format();
        var command = new Command("diversity", "Say whether two paths share anything, and find the shortest two that do not, or prove that none exist.") { path, from, to, services, allPairs, totals, risk, format };
        var limitOptions = new LimitOptions();
        limitOptions.AddTo(command);
        command.SetAction(parsed =>
        {
            var (a, b) = (parsed.GetValue(from), parsed.GetValue(to));
            if ((a is null) != (b is null)) throw new UsageException("--from and --to belong together.");
            if ((a is null ? 0 : 1) + (parsed.GetValue(services) ? 1 : 0) + (parsed.GetValue(allPairs) ? 1 : 0) > 1) throw new UsageException("Ask for one of --from and --to, --services, --all-pairs.");
            if (parsed.GetValue(totals) && !parsed.GetValue(allPairs)) throw new UsageException("--totals goes with --all-pairs.");
            var limits = limitOptions.Read(parsed);
            if (limits.IsNone && a is null && limitOptions.GivesLatency(parsed)) throw new UsageException("--latency-per-km goes with --max-latency-difference, or with --from and --to.");
            var basis = BasisOption.Of(parsed.GetValue(risk));
            if (read(parsed.GetValue(path)!) is not { } inventory) return Exit.Unreadable;
            var risks = RiskModel.Of(inventory, basis ?? RiskBasis.For(inventory));
            var analysis = new DiversityAnalysis(inventory, risks) { Limits = limits, Further = question => CpSatPairs.Of(question) };
            var pairs = new List<PairVerdict>();
            PairTotals? all = null;
            if (parsed.GetValue(allPairs)) all = AllPairs.Of(inventory, risks, parsed.GetValue(totals) ? null : pairs.Add, limits, analysis.Further);
            else if (a is not null) pairs.Add(analysis.Between(NodeOf(inventory, a), Other(inventory, a, b!), remedies: true));
            else pairs.AddRange(SoldAsDiverse.Of(inventory, analysis));

            if (parsed.GetValue(format) == "json")
            {
                using var output = new TextStream(terminal.Output);
                DiversityJson.Write(inventory, risks, pairs, all, limits, output);
            }
            else
            {
                DiversityText.Write(new Page(terminal.Output, terminal.Width, terminal.Color), inventory, risks, pairs, all, limits);
            }

            return Exit.Done;
        });
        return command;
    }

    /// <summary>The node at the other end, by its id.</summary>
    public static int Other(Inventory inventory, string from, string to) =>
        from == to ? throw new UsageException("--from and --to are the same node.") : NodeOf(inventory, to);

    /// <summary>A node by its id.</summary>
    public static int NodeOf(Inventory inventory, string id)
    {
        for (var node = 0; node < inventory.Nodes.Count; node++)
            if (inventory.Nodes[node].Id == id) return node;
        var named = inventory.Nodes.FirstOrDefault(node => string.Equals(node.Name, id, StringComparison.OrdinalIgnoreCase));
        throw new UsageException(named is null ? $"There is no node '{id}' in the inventory." : $"There is no node '{id}'; did you mean {named.Id}, which is called {named.Name}?");
    }
}
