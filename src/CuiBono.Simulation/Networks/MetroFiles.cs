using System.Globalization;

namespace CuiBono.Simulation.Networks;

/// <summary>Writes a simulated town as files that an inventory is read from, and its truth beside them.</summary>
public static class MetroFiles
{
    /// <summary>The files, the one that names the others first.</summary>
    public static IReadOnlyList<(string Name, Action<SimulatedMetro, Stream> Write)> All { get; } =
    [
        ("network.yaml", Network),
        ("ducts.geojson", MetroGeoJson.Write),
        ("layers.csv", Layers),
        ("circuits.csv", Circuits),
        ("truth.csv", Truth),
    ];

    /// <summary>Writes all files into a folder, which must be there.</summary>
    public static void WriteTo(SimulatedMetro metro, string folder)
    {
        foreach (var (name, write) in All)
        {
            using var file = File.Create(Path.Combine(folder, name));
            write(metro, file);
        }
    }

    private static void Network(SimulatedMetro metro, Stream output)
    {
        using var text = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
        text.WriteLine("schema: cuibono/network/1");
        text.WriteLine("files:");
        text.WriteLine("  - {file: ducts.geojson, kind: duct}");
        text.WriteLine("  - layers.csv");
        text.WriteLine("  - circuits.csv");
        text.WriteLine("services:");
        foreach (var service in metro.Services)
            text.WriteLine($"  - {{id: {service.Id}, customer: {service.Customer}, from: {service.From}, to: {service.To}, paths: [{string.Join(", ", service.Circuits.Select(circuit => $"[circuit {circuit}]"))}]{(service.SoldAsDiverse ? ", diverse: true" : "")}}}");
        text.WriteLine("flows:");
        foreach (var service in metro.Services) text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  - {{id: F{service.Id}, service: {service.Id}, per_hour: {service.TransactionsPerHour}}}"));
    }

    private static void Layers(SimulatedMetro metro, Stream output)
    {
        var table = new Utf8Table(output, "kind,id,name,from,to,longitude,latitude,rests_on\n"u8);
        foreach (var thing in metro.Things) table.Row(thing.Kind, thing.Id, thing.Name, "", "", thing.Place is { } at ? MetroGeoJson.Degrees(at.Longitude) : "", thing.Place is { } place ? MetroGeoJson.Degrees(place.Latitude) : "", string.Join("; ", thing.RestsOn));
        foreach (var duct in metro.Ducts) table.Row("duct", duct.Id, "", metro.Places[duct.From].Id, metro.Places[duct.To].Id, "", "", string.Join("; ", duct.RestsOn));
        foreach (var cable in metro.Cables) table.Row("cable", cable.Id, "", cable.From, cable.To, "", "", string.Join("; ", cable.Ducts.Select(duct => "duct " + duct)));
        table.End();
    }

    private static void Circuits(SimulatedMetro metro, Stream output)
    {
        var table = new Utf8Table(output, "circuit,from,to,via\n"u8);
        foreach (var circuit in metro.Circuits) table.Row(circuit.Id, circuit.From, circuit.To, string.Join("; ", circuit.Cables.Select(cable => "cable " + cable)));
        table.End();
    }

    private static void Truth(SimulatedMetro metro, Stream output)
    {
        var table = new Utf8Table(output, "service,plant,thing,shared\n"u8);
        foreach (var truth in metro.Truths) table.Row(truth.Service, truth.Plant.ToString(), truth.Thing, string.Join("; ", truth.Shared));
        table.End();
    }

    private readonly struct Utf8Table
    {
        private readonly Stream output;
        private readonly Utf8Line line = new();

        public Utf8Table(Stream output, ReadOnlySpan<byte> header)
        {
            this.output = output;
            output.Write(header);
        }

        public void Row(params ReadOnlySpan<string> cells)
        {
            foreach (var cell in cells) line.Text(cell);
            line.End(output);
        }

        public void End() => line.Flush(output);
    }
}
