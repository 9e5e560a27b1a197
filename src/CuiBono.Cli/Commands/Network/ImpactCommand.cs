using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CuiBono.Cli.Commands.Process;
using CuiBono.Networks;
using CuiBono.Networks.Diversity;
using CuiBono.Networks.Impact;
using CuiBono.Reports.Terminal;

namespace CuiBono.Cli.Commands.Network;

/// <summary>cuibono network impact: what is lost with each piece?</summary>
internal static class ImpactCommand
{
    private const int MostLines = 20;

    /// <summary>The command.</summary>
    /// <param name="terminal">Where to write.</param>
    /// <param name="read">Reads an inventory and says what is wrong with it; null where it cannot be read.</param>
    public static Command Create(Terminal terminal, Func<string, Inventory?> read)
    {
        var path = new Argument<string>("INVENTORY") { Description = "A file or folder in a format of the field, or a network.yaml that names such files." };
        var top = new Option<int?>("--top") { Description = "How many are printed, the most harmful first. Left out: all as JSON, 20 as text.", HelpName = "N" };
        var without = new Option<string[]>("--without") { Description = "What if this were gone? Such as structure:B1, link:12, node:7 or risk:R1; several are gone at once.", HelpName = "KIND:ID" };
        var format = LogSource.Format();
        var command = new Command("impact", "Say what is lost with each node, link, duct, bridge and risk: pairs cut and transactions an hour, the most harmful first.") { path, top, without, format };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(top) < 1) throw new UsageException("--top takes a number from 1 on.");
            if (read(parsed.GetValue(path)!) is not { } inventory) return Exit.Unreadable;
            var analysis = new ImpactAnalysis(inventory);
            var gone = parsed.GetValue(without) ?? [];
            IReadOnlyList<ElementImpact> all = gone.Length > 0
                ? [analysis.WhatIf(string.Join(", ", gone), [.. gone.SelectMany(text => LossOptions.Keys(inventory, text))])]
                : analysis.Everything(RiskBasis.For(inventory));
            if (parsed.GetValue(format) == "json")
            {
                using var output = new TextStream(terminal.Output);
                Write(all.Take(parsed.GetValue(top) ?? int.MaxValue), output);
            }
            else
            {
                Write(new Page(terminal.Output, terminal.Width, terminal.Color), all, parsed.GetValue(top) ?? MostLines);
            }

            return Exit.Done;
        });
        return command;
    }

    private static void Write(IEnumerable<ElementImpact> all, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, SummaryJson.Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("elements");
            foreach (var each in all)
            {
                json.WriteStartObject();
                json.WriteString("kind", each.Kind);
                json.WriteString("id", each.Id);
                json.WriteString("name", each.Name);
                json.WriteNumber("pairsCut", each.PairsCut);
                json.WriteNumber("transactionsPerHourCut", each.TransactionsPerHourCut);
                Texts(json, "customers", each.Customers);
                Texts(json, "services", each.Services);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void Write(Page page, IReadOnlyList<ElementImpact> all, int most)
    {
        page.Line("transactions/h   pairs cut   what is lost");
        foreach (var each in all.Take(most))
        {
            page.Wrapped(string.Create(CultureInfo.InvariantCulture, $"{each.TransactionsPerHourCut,14:#,0.##}   {each.PairsCut,9:#,0}   {each.Kind} {each.Id}: {each.Name}"), 31);
            if (each.Customers.Count > 0) page.Wrapped("                               customers: " + string.Join(", ", each.Customers), 31);
        }

        if (all.Count > most) page.Line(string.Create(CultureInfo.InvariantCulture, $"and {all.Count - most:#,0} more; --top or --format json has them"));
    }
}
