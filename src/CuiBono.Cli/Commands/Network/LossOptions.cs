using System.CommandLine;
using System.Globalization;
using CuiBono.Networks;
using CuiBono.Networks.Diversity;
using CuiBono.Networks.Geometry;
using CuiBono.Networks.Impact;
using CuiBono.Networks.Import;
using CuiBono.Networks.Maps;
using CuiBono.Reviews.Sources;

namespace CuiBono.Cli.Commands.Network;

/// <summary>What a what-if takes, as options of a command: each as often as needed, all at once.</summary>
internal sealed class LossOptions
{
    private const int MostNames = 8;
    private const double MostMetres = 5_000_000;

    private readonly Option<string[]> cut = Many("--cut", "KIND:ID", "A piece that is lost, such as structure:B1, duct:D1, link:12, node:7, or risk:R1 for a maintenance window.");
    private readonly Option<string[]> flood = Many("--flood", "POLYGON", "Ground that is lost: a GeoJSON file with polygons, POLYGON ((LON LAT, ...)), or the corners as \"LAT,LON LAT,LON LAT,LON\".");
    private readonly Option<string[]> disk = Many("--disk", "LAT,LON,RADIUS", "A disk that is lost, such as 46.95,7.45,2km.");
    private readonly Option<string[]> @operator = Many("--operator", "NAME", "An operator or landlord whose network is lost, by id or name.");
    private readonly Option<string[]> power = Many("--power", "FEED", "A feed of power that is lost, by id or name.");

    public IEnumerable<Option> All => [cut, flood, disk, @operator, power];

    /// <summary>What is asked.</summary>
    public Losses Of(ParseResult parsed, Inventory inventory)
    {
        var (cases, areas, zones) = (new List<LossCase>(), new List<MapArea>(), new List<MapZone>());
        var lines = new Lazy<LinkLines>(() => LinkLines.Of(inventory));
        foreach (var text in parsed.GetValue(cut) ?? []) cases.Add(new LossCase(text, Keys(inventory, text)));
        foreach (var text in parsed.GetValue(flood) ?? [])
        {
            var (name, area) = Area(text);
            areas.Add(new MapArea(name, area));
            cases.Add(new LossCase(name, Ground.Within(area, inventory, lines.Value).Keys(inventory)));
        }

        foreach (var text in parsed.GetValue(disk) ?? [])
        {
            var (centre, metres) = Disk(text);
            zones.Add(new MapZone($"disk {text}", [centre], metres));
            cases.Add(new LossCase($"disk {text}", Ground.Around(UnitVector.Of(centre), metres, inventory, lines.Value).Keys(inventory)));
        }

        foreach (var text in parsed.GetValue(@operator) ?? [])
            cases.Add(new LossCase($"operator {text}", [.. Named(inventory, ElementKind.Landlord, text, [.. inventory.Risks.Where(risk => risk.Kind == RiskKind.Operator)])]));
        foreach (var text in parsed.GetValue(power) ?? []) cases.Add(new LossCase($"power {text}", Named(inventory, ElementKind.Power, text, [])));
        if (cases.Count == 0) throw new UsageException("Say what is lost: --cut KIND:ID, --flood POLYGON, --disk LAT,LON,RADIUS, --operator NAME or --power FEED.");
        return new Losses(cases, areas, zones, areas.Count + zones.Count > 0 ? Unplaced.Of(inventory, lines.Value) : null);
    }

    /// <summary>What "KIND:ID" stands for: one piece, or all that a risk takes.</summary>
    public static IReadOnlyList<ElementKey> Keys(Inventory inventory, string text)
    {
        var mark = text.AsSpan().IndexOfAny(':', ' ');
        var (kind, id) = mark < 0 ? ("", "") : (text[..mark], text[(mark + 1)..]);
        if (kind == "risk" && inventory.Risks.FirstOrDefault(risk => risk.Id == id) is { } found) return found.Takes;
        if (kind.Length > 0 && kind.All(char.IsAsciiLetter) && Enum.TryParse<ElementKind>(kind, ignoreCase: true, out var named) && Exists(inventory, new ElementKey(named, id))) return [new ElementKey(named, id)];
        if (kind == "link" && inventory.Links.Where(link => link.Id == id).Select(link => link.Key).ToList() is { Count: > 0 } links) return links;
        throw new UsageException($"There is no '{text}' in the inventory; write KIND:ID, such as link:12 or structure:B1.");
    }

    private static Option<string[]> Many(string name, string help, string description) => new(name) { Description = description, HelpName = help };

    private static bool Exists(Inventory inventory, ElementKey key) => key.Kind switch
    {
        ElementKind.Node => inventory.Nodes.Any(node => node.Key == key),
        ElementKind.Link => inventory.Links.Any(link => link.Key == key),
        ElementKind.Service => inventory.Services.Any(service => service.Id == key.Id),
        _ => inventory.Elements.Any(element => element.Key == key) || RestedOn(inventory).Contains(key),
    };

    private static IEnumerable<ElementKey> RestedOn(Inventory inventory) =>
        inventory.Elements.SelectMany(element => element.RestsOn).Concat(inventory.Links.SelectMany(link => link.RestsOn)).Concat(inventory.Nodes.SelectMany(node => node.RestsOn));

    private static List<ElementKey> Named(Inventory inventory, ElementKind kind, string text, IReadOnlyList<Risk> risks)
    {
        var named = inventory.Elements.Where(element => element.Key.Kind == kind).Select(element => (element.Key, element.Name)).Concat(RestedOn(inventory).Where(key => key.Kind == kind).Select(key => (Key: key, Name: key.Id))).Distinct().ToList();
        var keys = named.Where(each => each.Key.Id == text || string.Equals(each.Name, text, StringComparison.OrdinalIgnoreCase)).Select(each => each.Key)
            .Concat(risks.Where(risk => risk.Id == text || string.Equals(risk.Name, text, StringComparison.OrdinalIgnoreCase)).SelectMany(risk => risk.Takes)).Distinct().ToList();
        if (keys.Count > 0) return keys;
        var known = named.Select(each => each.Name).Concat(risks.Select(risk => risk.Name)).Distinct().ToList();
        throw new UsageException($"There is no {(kind == ElementKind.Power ? "feed of power" : "operator")} '{text}' in the inventory; {(known.Count == 0 ? "it names none" : "it has " + string.Join(", ", known.Take(MostNames)) + (known.Count > MostNames ? $" and {known.Count - MostNames} more" : ""))}.");
    }

    private static (string Name, GeoArea Area) Area(string text)
    {
        AreaRead read;
        var name = "flood";
        if (File.Exists(text) || Path.GetExtension(text) is ".geojson" or ".json" or ".wkt")
        {
            name = "flood " + Path.GetFileName(text);
            using var file = new MemoryStream(InputBytes.Read(text));
            if (Path.GetExtension(text) == ".wkt")
            {
                using var content = new StreamReader(file);
                read = AreaReader.OfText(content.ReadToEnd(), text);
            }
            else
            {
                read = AreaReader.OfGeoJson(file, text);
            }
        }
        else
        {
            read = AreaReader.OfText(text, "--flood");
        }

        return read.Area is { } area ? (name, area) : throw new UsageException(string.Join(Environment.NewLine, read.Findings));
    }

    private static (GeoPoint Centre, double Metres) Disk(string text)
    {
        if (text.Split(',') is [var latitude, var longitude, var radius] && Number(latitude) is >= -90 and <= 90 and var y && Number(longitude) is >= -180 and <= 180 and var x)
        {
            var isKilometres = radius.EndsWith("km", StringComparison.Ordinal);
            if (radius.EndsWith('m') && Number(radius[..^(isKilometres ? 2 : 1)]) * (isKilometres ? 1000 : 1) is >= 0 and <= MostMetres and var metres) return (new GeoPoint(x, y), metres);
        }

        throw new UsageException($"'{text}' is no disk; write LAT,LON,RADIUS with the radius in m or km up to 5000km, such as 46.95,7.45,2km.");
    }

    private static double? Number(string text) => double.TryParse(text.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
}
