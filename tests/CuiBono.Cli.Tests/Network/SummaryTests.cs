using System.Text.Json;

namespace CuiBono.Cli.Tests.Network;

public sealed class SummaryTests
{
    [Theory]
    [InlineData("Abilene")]
    [InlineData("Bellcanada")]
    [InlineData("Geant2012")]
    [InlineData("Missouri")]
    [InlineData("TataNld")]
    [InlineData("Cogentco")]
    public void The_figures_of_a_real_network_are_those_of_a_reference_computation(string name)
    {
        using var reference = JsonDocument.Parse(File.ReadAllText(RealData.Path("networks/expected.json")));
        var network = reference.RootElement.GetProperty("networks").GetProperty(name);
        var expected = network.GetProperty("connectivity");
        var run = Run.Of("network", "summary", RealData.Path("networks/" + network.GetProperty("file").GetString()), "--format", "json");
        using var document = JsonDocument.Parse(run.Output);
        var summary = document.RootElement;

        Assert.Equal((0, ""), (run.Code, run.Error));
        foreach (var (ours, theirs) in new[] { ("nodes", "nodes"), ("edges", "edges"), ("components", "components"), ("bridges", "bridges"), ("articulationPoints", "articulation_points"), ("edgeConnectivity", "edge_connectivity_histogram") })
            Assert.True(JsonElement.DeepEquals(expected.GetProperty(theirs), summary.GetProperty(ours)), ours);
        if (expected.GetProperty("node_connectivity_stride").GetInt32() == 1)
            Assert.True(JsonElement.DeepEquals(expected.GetProperty("node_connectivity_histogram"), summary.GetProperty("nodeConnectivity")));
        Assert.Equal(network.GetProperty("diversity").GetProperty("geo_nodes").GetInt32(), summary.GetProperty("located").GetInt32());
    }

    [Fact]
    public void A_chain_of_three_counts_by_hand()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("chain.geojson", """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "id": "a", "properties": {}, "geometry": {"type": "Point", "coordinates": [8, 47]}},
              {"type": "Feature", "id": "b", "properties": {}, "geometry": {"type": "Point", "coordinates": [8.1, 47]}},
              {"type": "Feature", "properties": {}, "geometry": {"type": "LineString", "coordinates": [[8, 47], [8.05, 47.01], [8.1, 47]]}},
              {"type": "Feature", "properties": {}, "geometry": {"type": "LineString", "coordinates": [[8.1, 47], [8.2, 47]]}}]}
            """);
        using var document = JsonDocument.Parse(Run.Of("network", "summary", file, "--format", "json").Output);
        var summary = document.RootElement;

        Assert.Equal((3, 2, 3), (summary.GetProperty("nodes").GetInt32(), summary.GetProperty("edges").GetInt32(), summary.GetProperty("located").GetInt32()));
        Assert.Equal([0, 1], summary.GetProperty("bridges").EnumerateArray().Select(link => link.GetInt32()));
        Assert.Equal("b", Assert.Single(summary.GetProperty("articulationPoints").EnumerateArray()).GetString());
        Assert.Equal("""{"1":3}""", JsonSerializer.Serialize(summary.GetProperty("edgeConnectivity")));
        Assert.Contains("2: 0 a - b; 1 b - 8.2 47", Run.Of("network", "summary", file).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_network_ends_with_3()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(3, Run.Of("network", "summary", folder.File("x.txt", "hello")).Code);
        Assert.Equal(3, Run.Of("network", "summary", folder.At("none.graphml")).Code);
    }

    [Fact]
    public void What_is_empty_missing_or_a_folder_without_its_file_cannot_be_read()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal((3, ""), Run.Of("network", "summary", folder.File("empty.graphml", "")) is var empty ? (empty.Code, empty.Output) : default);
        Assert.Equal(3, Run.Of("network", "summary", folder.At("none.graphml")).Code);
        Assert.Contains("The folder holds no network.yaml and no file of an inventory", Run.Of("network", "summary", folder.Path).Error, StringComparison.Ordinal);
    }
}
