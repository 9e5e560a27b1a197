using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CuiBono.Cli.Commands.Process;
using CuiBono.Networks;
using CuiBono.Networks.Availability;
using CuiBono.Networks.Diversity;
using CuiBono.Reports.Terminal;

namespace CuiBono.Cli.Commands.Network;

/// <summary>cuibono network improve: which change saves the most transactions?</summary>
internal static class ImproveCommand
{
    private const int MostLines = 10;

    /// <summary>The command.</summary>
    /// <param name="terminal">Where to write.</param>
    /// <param name="read">Reads an inventory and says what is wrong with it; null where it cannot be read.</param>
    public static Command Create(Terminal terminal, Func<string, Inventory?> read)
    {
        var path = new Argument<string>("INVENTORY") { Description = "A file or folder in a format of the field, or a network.yaml that names such files, with services and flows." };
        var top = new Option<int?>("--top") { Description = "How many are printed. Left out: all as JSON, 10 of each list as text.", HelpName = "N" };
        var risk = new Option<string?>("--risk") { Description = "What counts as a shared risk: inventory, or corridor:trim=10km,separation=5km. Left out: the inventory where it has any, else the corridor.", HelpName = "BASIS" };
        var rateOptions = new RateOptions();
        var format = LogSource.Format();
        var command = new Command("improve", "Rank changes by the transactions a year that they would save: hardening, shorter repair, a circuit off the shared duct, a second feed of power, a new span.") { path, top, risk, format };
        foreach (var option in rateOptions.All) command.Add(option);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(top) < 1) throw new UsageException("--top takes a number from 1 on.");
            var basis = BasisOption.Of(parsed.GetValue(risk));
            var rates = rateOptions.Of(parsed);
            if (read(parsed.GetValue(path)!) is not { } inventory) return Exit.Unreadable;
            var found = ImprovementAnalysis.Of(inventory, basis ?? RiskBasis.For(inventory), rates);
            if (parsed.GetValue(format) == "json")
            {
                using var output = new TextStream(terminal.Output);
                Write(found, parsed.GetValue(top) ?? int.MaxValue, output);
            }
            else
            {
                Write(new Page(terminal.Output, terminal.Width, terminal.Color), found, parsed.GetValue(top) ?? MostLines);
            }

            return Exit.Done;
        });
        return command;
    }

    private static void Write(Improvements found, int most, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, SummaryJson.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("transactionsPerYearLost", found.LostPerYear);
            json.WriteStartArray("changes");
            foreach (var change in found.Changes.Take(most))
            {
                json.WriteStartObject();
                json.WriteString("kind", change.Kind.ToString().ToLowerInvariant());
                json.WriteString("id", change.Id);
                json.WriteString("change", change.Name);
                json.WriteNumber("savedPerYear", change.SavedPerYear);
                json.WriteNumber("low", change.Low);
                json.WriteNumber("high", change.High);
                json.WriteStartObject("cost");
                if (change.Metres is { } metres) json.WriteNumber("metres", Math.Round(metres, 1));
                else json.WriteNull("metres");
                json.WriteNumber("count", change.Count);
                json.WriteEndObject();
                if (change.SavedPerKilometre is { } each) json.WriteNumber("savedPerKilometre", each);
                else json.WriteNull("savedPerKilometre");
                json.WriteNumber("savedEach", change.SavedEach);
                json.WriteStartArray("customers");
                foreach (var customer in change.Customers) json.WriteStringValue(customer);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNumber("notLookedAt", found.NotLookedAt);
            json.WriteNumber("servicesUnknown", found.UnknownServices);
            json.WriteNumber("sharedThingsWithoutRate", found.UnratedThings);
            AssumptionsJson.Write(found.Assumptions, json);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Write(Page page, Improvements found, int most)
    {
        page.Line($"Lost as things are  {Number(found.LostPerYear)} transactions a year");
        List(page, "Most saved", found.Changes, change => change.SavedPerYear, "saved a year", most);
        List(page, "Most saved by the kilometre", [.. found.Changes.Where(change => change.SavedPerKilometre is not null).OrderByDescending(change => change.SavedPerKilometre)], change => change.SavedPerKilometre!.Value, "a year and km", most);
        List(page, "Most saved by the place", [.. found.Changes.Where(change => change.Metres is null).OrderByDescending(change => change.SavedEach)], change => change.SavedEach, "a year and place", most);
        page.Line();
        if (found.Changes.Count == 0) page.Wrapped("No change that the inventory gives figures for saves anything: it needs services with flows, and things that fail with a rate.", 0);
        if (found.NotLookedAt > 0) page.Wrapped($"{Figure.Count(found.NotLookedAt, "change")} of the least weight not looked at.", 0);
        if (found.UnknownServices > 0) page.Wrapped($"{Figure.Count(found.UnknownServices, "service")} with transactions but of unknown availability: no change is counted for them.", 0);
        if (found.UnratedThings > 0) page.Wrapped($"{Figure.Count(found.UnratedThings, "shared thing")} without a rate: no change to them can be ranked.", 0);
        page.Wrapped("Each change by itself; savings of two do not add up. 'Never fails' is the most that hardening can save.", 0);
    }

    private static void List(Page page, string title, IReadOnlyList<Improvement> changes, Func<Improvement, double> figure, string unit, int most)
    {
        if (changes.Count == 0) return;
        page.Line();
        page.Line($"{title} ({unit})");
        foreach (var change in changes.Take(most))
            page.Wrapped($"{Number(figure(change)),14}  {change.Name}{(change.Metres is { } metres ? string.Create(CultureInfo.InvariantCulture, $", {metres / 1000:#,0.###} km") : change.Count > 1 ? $", {Figure.Count(change.Count)} places" : "")}{(change.Customers.Count > 0 ? "; " + string.Join(", ", change.Customers.Take(5)) + (change.Customers.Count > 5 ? " and others" : "") : "")}", 16);
        if (changes.Count > most) page.Line($"                and {Figure.Count(changes.Count - most)} more; --top or --format json has them");
    }

    private static string Number(double value) => value.ToString(value is > 0 and < 1 ? "0.####" : "#,0.#", CultureInfo.InvariantCulture);
}
