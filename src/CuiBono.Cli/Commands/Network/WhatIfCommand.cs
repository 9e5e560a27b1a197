using System.CommandLine;
using CuiBono.Cli.Commands.Process;
using CuiBono.Networks;
using CuiBono.Networks.Diversity;
using CuiBono.Networks.Impact;
using CuiBono.Networks.Maps;
using CuiBono.Reports.Terminal;

namespace CuiBono.Cli.Commands.Network;

/// <summary>cuibono network whatif: what is lost when all of these are gone at once?</summary>
internal static class WhatIfCommand
{
    /// <summary>The command.</summary>
    /// <param name="terminal">Where to write.</param>
    /// <param name="read">Reads an inventory and says what is wrong with it; null where it cannot be read.</param>
    public static Command Create(Terminal terminal, Func<string, Inventory?> read)
    {
        var path = new Argument<string>("INVENTORY") { Description = "A file or folder in a format of the field, or a network.yaml that names such files." };
        var losses = new LossOptions();
        var risk = new Option<string?>("--risk") { Description = "What counts as a shared risk in the availability of what is left: inventory, or corridor:trim=10km,separation=5km. Left out: the inventory where it has any, else the corridor.", HelpName = "BASIS" };
        var map = new Option<string?>("--map") { Description = "Draws what is lost: FILE.svg or FILE.html.", HelpName = "FILE" };
        var rateOptions = new RateOptions();
        var format = LogSource.Format();
        var command = new Command("whatif", "Say what is lost when all of these are gone at once: nodes, links, pairs, services, the diversity of others, transactions an hour by customer.") { path, risk, map, format };
        foreach (var option in losses.All.Concat(rateOptions.All)) command.Add(option);
        command.SetAction(parsed =>
        {
            var basis = BasisOption.Of(parsed.GetValue(risk));
            var rates = rateOptions.Of(parsed);
            var file = parsed.GetValue(map);
            var draw = file is null ? null : NetworkMapCommand.WriterOf(file);
            if (read(parsed.GetValue(path)!) is not { } inventory) return Exit.Unreadable;
            var asked = losses.Of(parsed, inventory);
            var found = new WhatIfAnalysis(inventory, basis ?? RiskBasis.For(inventory), rates).Of(asked.Cases);
            if (draw is not null) OutputFile.Write(file!, draw, NetworkMap.Of(inventory, WhatIfLayers.Of(inventory, found, asked.Areas, asked.Zones)));
            if (parsed.GetValue(format) == "json")
            {
                using var output = new TextStream(terminal.Output);
                WhatIfJson.Write(inventory, found, asked.Unplaced, output);
            }
            else
            {
                WhatIfText.Write(new Page(terminal.Output, terminal.Width, terminal.Color), inventory, found, asked.Unplaced);
                if (file is not null) terminal.Output.WriteLine($"Map         {Page.Plain(file)}");
            }

            return Exit.Done;
        });
        return command;
    }
}
