using CuiBono.Evidence;
using CuiBono.Networks;
using CuiBono.Reviews.Networks;

namespace CuiBono.Reviews.Tests.Networks;

public sealed class NetworkFolderTests : IDisposable
{
    private const string Square = """
        {"type": "FeatureCollection", "features": [
          {"type": "Feature", "properties": {"id": "A"}, "geometry": {"type": "Point", "coordinates": [7.40, 46.90]}},
          {"type": "Feature", "properties": {"id": "B"}, "geometry": {"type": "Point", "coordinates": [7.50, 46.90]}},
          {"type": "Feature", "properties": {"id": "north"}, "geometry": {"type": "LineString", "coordinates": [[7.40, 46.90], [7.45, 46.95], [7.50, 46.90]]}},
          {"type": "Feature", "properties": {"id": "south"}, "geometry": {"type": "LineString", "coordinates": [[7.40, 46.90], [7.45, 46.85], [7.50, 46.90]]}}
        ]}
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("cuibono-").FullName;

    public NetworkFolderTests() => Write("square.geojson", Square);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Files_layers_services_risks_and_flows_become_one_inventory()
    {
        var inventory = Read("""
            schema: cuibono/network/1
            files: [{file: square.geojson, crs: EPSG:4326}]
            elements:
              - {kind: structure, id: B1, name: bridge over the Aare, route: [[7.45, 46.9]]}
              - {kind: duct, id: D1, rests_on: [structure B1], route: [[7.44, 46.9], [7.46, 46.9]]}
              - {kind: circuit, id: C1, rests_on: [link north]}
            links:
              - {id: north, rests_on: [duct D1], latency_ms: 0.49}
              - {id: 1, rests_on: [duct D1]}
            nodes: [{id: A, rests_on: [structure B1]}]
            risks: [{id: R1, name: flood, kind: disk, takes: [structure B1], rate: 0.01, repair: 72 hours, source: canton, date: 2025-01-31, confidence: 80 %}]
            services: [{id: S1, name: Leased line, customer: Bank, from: A, to: B, paths: [[link north], ["link #1"]], diverse: true, target_availability: 99.95 %}]
            flows: [{id: F1, service: S1, per_hour: 120}]
            diverse: [{name: ring, a: [circuit C1], b: [link south]}]
            """).Inventory!;

        Assert.Empty(inventory.Findings);
        Assert.Equal(["A", "B"], inventory.Nodes.Select(node => node.Id));
        Assert.Equal([new ElementKey(ElementKind.Structure, "B1")], inventory.Nodes[0].RestsOn);
        Assert.All(inventory.Links, link => Assert.Equal([new ElementKey(ElementKind.Duct, "D1")], link.RestsOn));
        Assert.Equal([490_000_000L, null], inventory.Links.Select(link => link.Picoseconds));
        Assert.Equal([new ElementKey(ElementKind.Link, "0")], inventory.Elements[2].RestsOn);
        Assert.Equal((2, "bridge over the Aare"), (inventory.Elements[1].Route.Count, inventory.Elements[0].Name));
        var risk = Assert.Single(inventory.Risks);
        Assert.Equal((RiskKind.Disk, 0.01, 72, "canton", new DateOnly(2025, 1, 31), 0.8), (risk.Kind, risk.RatePerYear, risk.RepairHours, risk.Source, risk.Date, risk.Confidence));
        var service = Assert.Single(inventory.Services);
        Assert.Equal((true, 0.9995, "Bank", "0 1"), (service.SoldAsDiverse, service.TargetAvailability, service.Customer, string.Join(' ', service.Paths.Select(path => path.Single().Id))));
        Assert.Equal(("S1", 120), (inventory.Flows[0].Service, inventory.Flows[0].PerHour));
        Assert.Equal(new ElementKey(ElementKind.Link, "1"), inventory.Claims[0].B[0]);
    }

    [Fact]
    public void A_name_that_matches_nothing_is_told_with_its_line_and_stays()
    {
        var inventory = Read("""
            files: [square.geojson]
            links:
              - {id: north, rests_on: [duct D9]}
              - {id: 7, rests_on: [duct D9]}
            services: [{id: S1, from: A, to: Z, paths: [[link west]]}]
            flows: [{id: F1, service: S2, per_hour: 1}]
            """).Inventory!;

        Assert.Equal(
            [("duct D9", 3), ("link 7", 4), ("node Z", 5), ("link west", 5), ("service S2", 6)],
            inventory.Findings.Select(finding => (finding.Message[..finding.Message.IndexOf(" is in", StringComparison.Ordinal)], finding.Place.Line!.Value)));
        Assert.Equal([new ElementKey(ElementKind.Duct, "D9")], inventory.Links[0].RestsOn);
        Assert.Equal([new ElementKey(ElementKind.Link, "west")], inventory.Services[0].Paths[0]);
    }

    [Theory]
    [InlineData("files: [{file: square.geojson, crs: EPSG:2056}]", "crs-unsupported", 1)]
    [InlineData("files: [../square.geojson]", "outside-folder", 1)]
    [InlineData("files:\n  - /etc/hostname", "outside-folder", 2)]
    [InlineData("files:\n  - none.geojson", "file-missing", 2)]
    [InlineData("name: x", "unknown-field", 1)]
    [InlineData("files: [square.geojson]\nlinks:\n  - {id: north, rests_on: [D1]}", "not-a-reference", 3)]
    [InlineData("files: [square.geojson]\nelements:\n  - {kind: bridge, id: B1}", "unknown-value", 3)]
    [InlineData("files: [square.geojson]\nrisks:\n  - {id: R1, takes: [link 0], rate: -1}", "out-of-range", 3)]
    [InlineData("files: [square.geojson]\nlinks:\n  - {id: north, latency_ms: -0.1}", "out-of-range", 3)]
    [InlineData("files: [square.geojson]\nlinks:\n  - {id: north, latency_ms: 1001}", "out-of-range", 3)]
    [InlineData("files: [square.geojson]\nnodes:\n  - {id: A, latency_ms: 1}", "unknown-field", 3)]
    [InlineData("files: [square.geojson]\nservices:\n  - {id: S1}\n  - {id: S1}", "duplicate-id", 4)]
    public void An_error_names_its_line_and_nothing_is_computed(string yaml, string code, int line)
    {
        var opened = Read(yaml);

        Assert.Null(opened.Inventory);
        Assert.Contains(opened.Errors, error => error.Code == code && error.Place == new SourcePlace("network.yaml") { Line = line });
    }

    [Fact]
    public void A_link_out_of_the_folder_is_not_followed()
    {
        var outside = Directory.CreateTempSubdirectory("cuibono-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(outside, "square.geojson"), Square);
            File.CreateSymbolicLink(Path.Combine(folder, "linked.geojson"), Path.Combine(outside, "square.geojson"));
            Assert.Equal("file-missing", Assert.Single(Read("files: [linked.geojson]").Errors).Code);
        }
        finally
        {
            Directory.Delete(outside, recursive: true);
        }
    }

    [Fact]
    public void An_index_that_is_another_links_id_must_be_made_plain()
    {
        Write("square.geojson", Square.Replace("\"south\"", "\"0\"", StringComparison.Ordinal));

        Assert.Equal("ambiguous-link", Assert.Single(Read("files: [square.geojson]\ndiverse: [{name: x, a: [link 0], b: [link north]}]").Errors).Code);
        Assert.Equal("0", Read("files: [square.geojson]\ndiverse: [{name: x, a: [\"link #0\"], b: [link north]}]").Inventory!.Claims[0].A[0].Id);
    }

    [Fact]
    public void Two_files_share_their_nodes_and_keep_their_links_apart()
    {
        Write("more.geojson", Square.Replace("\"north\"", "\"west\"", StringComparison.Ordinal));
        var inventory = Read("files: [square.geojson, more.geojson]").Inventory!;

        Assert.Equal((2, 4), (inventory.Nodes.Count, inventory.Links.Count));
        Assert.Equal([0, 1, 2, 3], inventory.Links.Select(link => link.Index));
    }

    private OpenedNetwork Read(string yaml)
    {
        Write("network.yaml", yaml);
        return NetworkFolder.Open(NetworkFolder.FileOf(folder)!);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
}
