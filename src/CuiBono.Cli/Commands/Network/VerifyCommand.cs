using System.CommandLine;
using System.Text.Json;
using CuiBono.Networks;
using CuiBono.Networks.Diversity.Checking;
using CuiBono.Reports.Terminal;

namespace CuiBono.Cli.Commands.Network;

/// <summary>cuibono network verify: does a certificate hold?</summary>
internal static class VerifyCommand
{
    /// <summary>The command.</summary>
    /// <param name="terminal">Where to write.</param>
    /// <param name="read">Reads an inventory and says what is wrong with it; null where it cannot be read.</param>
    public static Command Create(Terminal terminal, Func<string, Inventory?> read)
    {
        var path = new Argument<string>("CERTIFICATE") { Description = "A certificate, or a document of 'network diversity --format json' with certificates in it." };
        var against = new Option<string>("--inventory") { Description = "The inventory that it is about.", HelpName = "INVENTORY", Required = true };
        var command = new Command("verify", "Check certificates of diversity with a small checker that shares no code with the search; ends with 1 where one does not hold.") { path, against };
        command.SetAction(parsed =>
        {
            JsonDocument document;
            try
            {
                document = JsonDocument.Parse(WrittenJson.Read(parsed.GetValue(path)!));
            }
            catch (JsonException wrong)
            {
                terminal.Error.WriteLine($"{parsed.GetValue(path)} is no JSON: {wrong.Message}");
                return Exit.Unreadable;
            }

            using (document)
            {
                var certificates = Certificates(document.RootElement);
                if (read(parsed.GetValue(against)!) is not { } inventory) return Exit.Unreadable;
                return Check(terminal, certificates, inventory);
            }
        });
        return command;
    }

    private static int Check(Terminal terminal, List<JsonElement> certificates, Inventory inventory)
    {
        if (certificates.Count == 0)
        {
            terminal.Error.WriteLine("There is no certificate in the document.");
            return Exit.Held;
        }

        var page = new Page(terminal.Output, terminal.Width, terminal.Color);
        var (checker, refused) = (new CertificateChecker(inventory), 0);
        var unlocated = inventory.Links.Count(link => inventory.Nodes[link.From].Position is null || inventory.Nodes[link.To].Position is null);
        foreach (var certificate in certificates)
        {
            var result = checker.Check(certificate);
            if (!result.Holds) refused++;
            page.Wrapped($"{(result.Holds ? "holds" : "REFUSED"),-9}{Page.Plain(Named(certificate))}: {Told(result.Claim)}", 9);
            if (Limited(certificate) is { Length: > 0 } limits) page.Wrapped("         " + limits, 9);
            if (Text(certificate, "restsOn") is var rests and not "?") page.Wrapped("         It rests on " + Page.Plain(rests) + "; that is not checked.", 9);
            if (Text(certificate, "scope") == "located" && unlocated > 0) page.Wrapped($"         Left out of account: {unlocated} of {inventory.Links.Count} links, of which an end has no place.", 9);
            foreach (var objection in result.Objections.Take(5)) page.Wrapped("         " + Page.Plain(objection), 9);
        }

        if (certificates.Count > 1) page.Line($"{certificates.Count - refused} of {certificates.Count} hold");
        return refused > 0 ? Exit.Held : Exit.Done;
    }

    private static string Limited(JsonElement certificate)
    {
        if (certificate.ValueKind != JsonValueKind.Object || !certificate.TryGetProperty("limits", out var limits) || limits.ValueKind != JsonValueKind.Object) return "";
        var parts = new List<string>();
        if (limits.TryGetProperty("nodeDisjoint", out var nodes) && nodes.ValueKind == JsonValueKind.True) parts.Add("no common node between the ends");
        if (Number("metres") is { } metres) parts.Add($"each path at most {LimitText.Metres(metres)}");
        if (Number("hops") is { } hops) parts.Add($"each path at most {hops} {(hops == 1 ? "hop" : "hops")}");
        if (Number("delayDifferencePicoseconds") is { } difference) parts.Add($"latencies at most {LimitText.Time(difference)} apart");
        return "under the limits: " + string.Join("; ", parts);

        long? Number(string name) => limits.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null;
    }

    private static List<JsonElement> Certificates(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) return [];
        if (!root.TryGetProperty("pairs", out var pairs) || pairs.ValueKind != JsonValueKind.Array) return [root];
        var found = new List<JsonElement>();
        foreach (var pair in pairs.EnumerateArray())
            if (pair.ValueKind == JsonValueKind.Object && pair.TryGetProperty("certificate", out var certificate)) found.Add(certificate);
        return found;
    }

    private static string Named(JsonElement certificate) => $"{Text(certificate, "from")} - {Text(certificate, "to")}, {Text(certificate, "verdict")}";

    private static string Text(JsonElement certificate, string name) =>
        certificate.ValueKind == JsonValueKind.Object && certificate.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "?";

    private static string Told(string claim) => claim switch
    {
        "none-shorter" => "two paths share nothing, and no two such paths are shorter",
        "none-exists" => "no two paths without a shared risk exist",
        "paths-valid" => "two paths share nothing; that none is shorter is not claimed",
        "shares" => "the named things are on both paths",
        "records-missing" => "records are missing",
        "undecided" => "nothing is claimed",
        _ => "no claim that is known",
    };
}
