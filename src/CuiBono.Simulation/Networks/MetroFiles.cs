using System.Globalization;

namespace CuiBono.Simulation.Networks;

/// <summary>Writes a simulated town as files that an inventory is read from, and its truth beside them.</summary>
public static class MetroFiles
{
    /// <summary>The files, the one that names the others first.</summary>
    public static IReadOnlyList<(string Name, Action<SimulatedMetro, Stream> Write)> All { get; } =
    [
        ("network.yaml", Network),
        ("buildings.geojson", Buildings),
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
        text.WriteLine("  - buildings.geojson");
        text.WriteLine("  - layers.csv");
        text.WriteLine("  - circuits.csv");
        text.WriteLine("services:");
        foreach (var service in metro.Services)
            text.WriteLine($"  - {{id: {service.Id}, customer: {service.Customer}, from: {service.From}, to: {service.To}, paths: [{string.Join(", ", service.Circuits.Select(circuit => $"[circuit {circuit}]"))}]{(service.SoldAsDiverse ? ", diverse: true" : "")}}}");
        text.WriteLine("flows:");
        foreach (var service in metro.Services) text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  - {{id: F{service.Id}, service: {service.Id}, per_hour: {service.TransactionsPerHour}}}"));
    }

    /// <summary>The buildings at which circuits end, as points; the lines are in the layers.</summary>
    private static void Buildings(SimulatedMetro metro, Stream output)
    {
        using var text = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
        text.WriteLine("{\"type\":\"FeatureCollection\",\"features\":[");
        text.WriteLine(string.Join(",\n", metro.Places.Where(place => place.IsBuilding).Select(place => $"{{\"type\":\"Feature\",\"properties\":{{\"id\":\"{place.Id}\"}},\"geometry\":{{\"type\":\"Point\",\"coordinates\":[{Degrees(place.Longitude)},{Degrees(place.Latitude)}]}}}}")));
        text.WriteLine("]}");
    }

    private static void Layers(SimulatedMetro metro, Stream output)
    {
        var table = new Utf8Table(output, "kind,id,name,from,to,rests_on,route\n"u8);
        foreach (var thing in metro.Things) table.Row(thing.Kind, thing.Id, thing.Name, "", "", string.Join("; ", thing.RestsOn), thing.Place is { } place ? $"POINT ({At(place)})" : "");
        foreach (var duct in metro.Ducts)
        {
            var (from, to) = (metro.Places[duct.From], metro.Places[duct.To]);
            table.Row("duct", duct.Id, "", End(from), End(to), string.Join("; ", duct.RestsOn), $"LINESTRING ({At(from)}, {At(to)})");
        }

        foreach (var cable in metro.Cables) table.Row("cable", cable.Id, "", End(cable.From), End(cable.To), string.Join("; ", cable.Ducts.Select(duct => "duct " + duct)), "");
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

    private static string End(MetroPlace place) => place.IsBuilding ? place.Id : "structure " + place.Id;

    private static string At(MetroPlace place) => $"{Degrees(place.Longitude)} {Degrees(place.Latitude)}";

    /// <summary>Ten-millionths of a degree as degrees.</summary>
    private static string Degrees(int value) => string.Create(CultureInfo.InvariantCulture, $"{value / 10_000_000}.{value % 10_000_000:0000000}");

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
