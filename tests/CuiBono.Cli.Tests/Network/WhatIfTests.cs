using System.Text.Json;

namespace CuiBono.Cli.Tests.Network;

public sealed class WhatIfTests : IDisposable
{
    private const string Flood = """{"type":"Polygon","coordinates":[[[8.04,46.99],[8.06,46.99],[8.06,47.01],[8.04,47.01],[8.04,46.99]]]}""";

    private readonly TemporaryFolder folder = new();
    private readonly string network;

    // a - b by the north and by the south, a - c on a tail. The south link crosses a bridge; the bank has both ways, the mill has the tail, both ends of the tail hang on feed P1.
    public WhatIfTests()
    {
        folder.File("routes.geojson", """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "id": "a", "properties": {}, "geometry": {"type": "Point", "coordinates": [8, 47]}},
              {"type": "Feature", "id": "b", "properties": {}, "geometry": {"type": "Point", "coordinates": [8.1, 47]}},
              {"type": "Feature", "id": "c", "properties": {}, "geometry": {"type": "Point", "coordinates": [7.9, 47.2]}},
              {"type": "Feature", "id": "south", "properties": {}, "geometry": {"type": "LineString", "coordinates": [[8, 47], [8.1, 47]]}},
              {"type": "Feature", "id": "north", "properties": {}, "geometry": {"type": "LineString", "coordinates": [[8, 47], [8.05, 47.1], [8.1, 47]]}},
              {"type": "Feature", "id": "tail", "properties": {}, "geometry": {"type": "LineString", "coordinates": [[8, 47], [7.9, 47.2]]}}]}
            """);
        network = folder.File("network.yaml", """
            schema: cuibono/network/1
            files: [routes.geojson]
            elements:
              - {kind: structure, id: B1, name: Mill Bridge, route: [[8.05, 47]]}
              - {kind: power, id: P1, name: West feed}
              - {kind: landlord, id: L1, name: Valley Fibre}
            links:
              - {id: south, rests_on: [structure B1]}
              - {id: north, rests_on: [landlord L1]}
            nodes:
              - {id: c, rests_on: [power P1]}
            risks:
              - {id: W1, name: night work, kind: maintenance, takes: [link north]}
              - {id: R1, name: the feed fails, kind: object, takes: [power P1], rate: 0.5, repair: 8.76 hours, source: utility}
            services:
              - {id: S1, name: Leased line, customer: Harbour Bank, from: a, to: b, paths: [[link south], [link north]]}
              - {id: S2, name: Mill line, customer: Mill, from: a, to: c, paths: [[link tail]]}
            flows:
              - {id: F1, service: S1, per_hour: 1200}
              - {id: F2, service: S2, per_hour: 30}
            """);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Two_at_once_take_what_neither_does_alone()
    {
        var root = Json("--cut", "structure:B1", "--cut", "risk:W1");

        Assert.Equal(["structure:B1 0", "risk:W1 0"], root.GetProperty("losses").EnumerateArray().Select(each => $"{each.GetProperty("what").GetString()} {each.GetProperty("transactionsPerHourCut").GetDouble()}"));
        Assert.Equal([0, 1], root.GetProperty("lost").GetProperty("links").EnumerateArray().Select(link => link.GetInt32()));
        Assert.Equal("structure B1", Assert.Single(root.GetProperty("lost").GetProperty("elements").EnumerateArray().Select(each => $"{each.GetProperty("kind").GetString()} {each.GetProperty("id").GetString()}")));
        // b is parted from a and c.
        Assert.Equal((2, 1200), (root.GetProperty("pairsCut").GetInt32(), root.GetProperty("transactionsPerHourCut").GetDouble()));
        Assert.Equal("Harbour Bank 1200 1", Assert.Single(root.GetProperty("customers").EnumerateArray().Select(each => $"{each.GetProperty("customer").GetString()} {each.GetProperty("transactionsPerHourCut").GetDouble()} {each.GetProperty("services").GetInt32()}")));
        Assert.Equal("down", Assert.Single(root.GetProperty("services").EnumerateArray()).GetProperty("state").GetString());
    }

    [Theory]
    [InlineData("file")]
    [InlineData("POLYGON ((8.04 46.99, 8.06 46.99, 8.06 47.01, 8.04 47.01, 8.04 46.99))")]
    [InlineData("46.99,8.04 46.99,8.06 47.01,8.06 47.01,8.04")]
    public void A_flood_takes_the_bridge_and_the_link_and_leaves_the_bank_one_way(string polygon)
    {
        var root = Json("--flood", polygon == "file" ? folder.File("flood.geojson", Flood) : polygon);

        Assert.Equal(0, Assert.Single(root.GetProperty("lost").GetProperty("links").EnumerateArray()).GetInt32());
        var service = Assert.Single(root.GetProperty("services").EnumerateArray());
        Assert.Equal("S1 single 2 1", $"{service.GetProperty("id").GetString()} {service.GetProperty("state").GetString()} {service.GetProperty("waysBefore").GetInt32()} {service.GetProperty("waysLeft").GetInt32()}");
        Assert.True(service.GetProperty("unavailabilityWhile").GetProperty("high").GetDouble() > service.GetProperty("unavailabilityBefore").GetProperty("high").GetDouble());
        Assert.Equal(0, root.GetProperty("withoutPlace").GetProperty("nodes").GetInt32());
    }

    [Theory]
    [InlineData("--disk", "47.0,8.05,1km", "0", 0)]
    [InlineData("--disk", "47,8,10m", "0,1,2", 1230)]
    [InlineData("--operator", "valley fibre", "1", 0)]
    [InlineData("--power", "P1", "2", 30)]
    [InlineData("--power", "West feed", "2", 30)]
    [InlineData("--cut", "link:tail", "2", 30)]
    [InlineData("--cut", "duct D9", null, 0)]
    public void Disks_operators_feeds_and_links_are_taken_by_the_names_that_people_use(string option, string value, string? links, double perHour)
    {
        var run = Run.Of("network", "whatif", network, option, value, "--format", "json");
        if (links is null)
        {
            Assert.Equal(2, run.Code);
            return;
        }

        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal(links, string.Join(',', document.RootElement.GetProperty("lost").GetProperty("links").EnumerateArray().Select(link => link.GetInt32())));
        Assert.Equal(perHour, document.RootElement.GetProperty("transactionsPerHourCut").GetDouble());
    }

    [Fact]
    public void The_text_says_who_is_hurt_and_what_hangs_on_one_way()
    {
        var run = Run.Of("network", "whatif", network, "--cut", "structure:B1", "--power", "P1");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("DOWN        Mill line (S2), Mill, 30 an hour", run.Output, StringComparison.Ordinal);
        Assert.Contains("SINGLE      Leased line (S1), Harbour Bank, 1,200 an hour; 1 of 2 ways left", run.Output, StringComparison.Ordinal);
        Assert.Contains("Alone", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_map_draws_the_flood_and_what_it_takes()
    {
        var (flood, file) = (folder.File("flood.geojson", Flood), Path.Combine(folder.Path, "map.html"));

        Assert.Equal(0, Run.Of("network", "whatif", network, "--flood", flood, "--map", file).Code);

        var page = File.ReadAllText(file);
        Assert.Contains("class=\"area\"", page, StringComparison.Ordinal);
        Assert.Contains("class=\"lost link\"", page, StringComparison.Ordinal);
        Assert.Contains("structure Mill Bridge, lost", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--cut", "duct:none")]
    [InlineData("--power", "P9")]
    [InlineData("--operator", "nobody")]
    [InlineData("--disk", "47,8")]
    [InlineData("--disk", "47,8,5")]
    [InlineData("--disk", "97,8,5km")]
    [InlineData("--flood", "POLYGON ((8 47, 9 47, 8 47))")]
    [InlineData("--flood", "/dev/zero")]
    [InlineData("--cut", "link:0", "--map", "map.png")]
    [InlineData("--cut", "link:0", "--risk", "ducts")]
    public void What_cannot_be_asked_is_said(params string[] options)
    {
        var run = Run.Of(["network", "whatif", network, .. options]);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.NotEqual("", run.Error);
    }

    [Fact]
    public void Changes_are_ranked_by_the_transactions_that_they_save()
    {
        using var document = JsonDocument.Parse(Run.Of("network", "improve", network, "--cut-rate", "0.001", "--repair", "8.76", "--format", "json").Output);
        var changes = document.RootElement.GetProperty("changes").EnumerateArray().ToList();

        Assert.Equal(changes.Select(change => change.GetProperty("savedPerYear").GetDouble()).OrderDescending(), changes.Select(change => change.GetProperty("savedPerYear").GetDouble()));
        // The feed is down 0.5 x 8.76 / 8760 = 0.0005 of the time, the tail 0.001 x km x 0.001: a second feed saves 30 x 8760 x (0.0005 - 0.0005²) of what the tail leaves up.
        var tail = 0.001 * 0.001 * 23.49;
        Assert.Equal(30 * 8760 * (1 - tail) * (0.0005 - (0.0005 * 0.0005)), Saved("power", "node:c"), 1e-2);
        Assert.Equal(30 * 8760 * (1 - tail) * 0.0005, Saved("harden", "risk:R1"), 1e-2);
        Assert.Equal(30 * 8760 * (1 - tail) * 0.00025, Saved("repair", "risk:R1"), 1e-2);

        double Saved(string kind, string id) => changes.Single(change => change.GetProperty("kind").GetString() == kind && change.GetProperty("id").GetString() == id).GetProperty("savedPerYear").GetDouble();
    }

    private JsonElement Json(params string[] options)
    {
        var run = Run.Of(["network", "whatif", network, .. options, "--format", "json"]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        return JsonDocument.Parse(run.Output).RootElement;
    }
}
