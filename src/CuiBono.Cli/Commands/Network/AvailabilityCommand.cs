using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CuiBono.Cli.Commands.Process;
using CuiBono.Networks;
using CuiBono.Networks.Availability;
using CuiBono.Networks.Diversity;
using CuiBono.Reports.Terminal;

namespace CuiBono.Cli.Commands.Network;

/// <summary>cuibono network availability: how often are two nodes without each other?</summary>
internal static class AvailabilityCommand
{
    /// <summary>The command.</summary>
    /// <param name="terminal">Where to write.</param>
    /// <param name="read">Reads an inventory and says what is wrong with it; null where it cannot be read.</param>
    public static Command Create(Terminal terminal, Func<string, Inventory?> read)
    {
        var path = new Argument<string>("INVENTORY") { Description = "A file or folder in a format of the field, or a network.yaml that names such files." };
        var from = new Option<string>("--from") { Description = "The id of the node at one end.", HelpName = "NODE", Required = true };
        var to = new Option<string>("--to") { Description = "The id of the node at the other end.", HelpName = "NODE", Required = true };
        var risk = new Option<string?>("--risk") { Description = "What counts as a shared risk: inventory, or corridor:trim=10km,separation=5km. Left out: the inventory where it has any, else the corridor.", HelpName = "BASIS" };
        var rateOptions = new RateOptions();
        var format = LogSource.Format();
        var command = new Command("availability", "Say how often two nodes are without each other, links failing each for itself and with what takes several at once.") { path, from, to, risk, format };
        foreach (var option in rateOptions.All) command.Add(option);
        command.SetAction(parsed =>
        {
            var basis = BasisOption.Of(parsed.GetValue(risk));
            var rates = rateOptions.Of(parsed);
            if (read(parsed.GetValue(path)!) is not { } inventory) return Exit.Unreadable;
            var (source, target) = (NodeOf(inventory, parsed.GetValue(from)!), NodeOf(inventory, parsed.GetValue(to)!));
            if (source == target) throw new UsageException("--from and --to are the same node.");
            var found = new AvailabilityAnalysis(inventory, basis ?? RiskBasis.For(inventory), rates).Between(source, target);
            if (parsed.GetValue(format) == "json")
            {
                using var output = new TextStream(terminal.Output);
                Write(inventory.Nodes[source].Id, inventory.Nodes[target].Id, found, output);
            }
            else
            {
                Write(new Page(terminal.Output, terminal.Width, terminal.Color), inventory.Nodes[source], inventory.Nodes[target], found);
            }

            return Exit.Done;
        });
        return command;
    }

    private static int NodeOf(Inventory inventory, string id)
    {
        for (var node = 0; node < inventory.Nodes.Count; node++)
            if (inventory.Nodes[node].Id == id) return node;
        throw new UsageException($"There is no node '{id}' in the inventory.");
    }

    private static void Write(string from, string to, PairAvailability found, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, SummaryJson.Options))
        {
            json.WriteStartObject();
            json.WriteString("from", from);
            json.WriteString("to", to);
            json.WriteStartObject("unavailability");
            json.WriteNumber("independent", found.Independent.High);
            if (found.WithSharedRisks is { } shared) json.WriteNumber("withSharedRisks", shared.High);
            else json.WriteNull("withSharedRisks");
            json.WriteEndObject();
            json.WriteString("method", found.Last.IsExact ? "exact" : "bounds");
            json.WriteNumber("low", found.Last.Low);
            json.WriteNumber("high", found.Last.High);
            AssumptionsJson.Write(found.Assumptions, json);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Write(Page page, NetworkNode from, NetworkNode to, PairAvailability found)
    {
        page.Line($"{from.Name} - {to.Name}: down {Text(found.Last)}");
        page.Line();
        page.Line($"Links failing each for itself  {Text(found.Independent)}");
        if (found.WithSharedRisks is { } shared)
        {
            page.Line($"With shared risks              {Text(shared)}");
            if (found.Independent.Low > 0) page.Line(string.Create(CultureInfo.InvariantCulture, $"                               {shared.High / found.Independent.Low:0.##} times as much"));
        }

        page.Line();
        page.Line("Assumed");
        foreach (var assumption in found.Assumptions)
            page.Wrapped(string.Create(CultureInfo.InvariantCulture, $"  {assumption.Value:0.######}  {assumption.What} ({assumption.Source})"), 4);
    }

    private static string Text(Unavailability share) => share.IsExact
        ? string.Create(CultureInfo.InvariantCulture, $"{share.MinutesPerYear:0.###} minutes a year, unavailability {share.High:0.####e+0}")
        : string.Create(CultureInfo.InvariantCulture, $"at most {share.MinutesPerYear:0.###} minutes a year, unavailability between {share.Low:0.####e+0} and {share.High:0.####e+0}");
}
