using System.Text.Json;
using CuiBono.Cli.Commands.Network;
using CuiBono.Networks;

namespace CuiBono.Cli.Tests.Network;

public sealed class DiversityTests
{
    // a - b twice, over ducts that cross one bridge; a third way over c that does not.
    private static readonly Inventory Town = new()
    {
        Nodes = [new("a") { Position = new(8.0, 47.0) }, new("b") { Position = new(8.2, 47.0) }, new("c") { Position = new(8.1, 47.3) }],
        Links =
        [
            new(0, 0, 1) { RestsOn = [new(ElementKind.Duct, "d1")] },
            new(1, 0, 1) { RestsOn = [new(ElementKind.Duct, "d2")] },
            new(2, 0, 2) { RestsOn = [new(ElementKind.Duct, "d3")] },
            new(3, 2, 1) { RestsOn = [new(ElementKind.Duct, "d4")] },
        ],
        Elements =
        [
            new(new ElementKey(ElementKind.Duct, "d1")) { RestsOn = [new(ElementKind.Structure, "bridge")] },
            new(new ElementKey(ElementKind.Duct, "d2")) { RestsOn = [new(ElementKind.Structure, "bridge")] },
            new(new ElementKey(ElementKind.Duct, "d3")),
            new(new ElementKey(ElementKind.Duct, "d4")),
            new(new ElementKey(ElementKind.Structure, "bridge")) { Name = "Old bridge", Route = [new(8.1, 47.0)] },
        ],
        Services = [new("s1") { Name = "Bank", From = "a", To = "b", SoldAsDiverse = true, Paths = [[new(ElementKind.Link, "0")], [new(ElementKind.Link, "1")]] }],
    };

    [Fact]
    public void A_service_over_one_bridge_is_shared_and_the_bridge_is_named_with_its_place()
    {
        var run = Diversity(Town, "x", "--services");

        Assert.Equal(0, run.Code);
        Assert.Contains("SHARED      Bank (a - b)", run.Output, StringComparison.Ordinal);
        Assert.Contains("shares    structure Old bridge, at 47.0000, 8.1000", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shortest_diverse_pair_is_given_with_a_certificate_that_holds()
    {
        var run = Diversity(Town, "x", "--from", "a", "--to", "b", "--format", "json");
        var pair = JsonDocument.Parse(run.Output).RootElement.GetProperty("pairs")[0];

        Assert.Equal("diverse", pair.GetProperty("verdict").GetString());
        Assert.Equal([1, 2], pair.GetProperty("paths").EnumerateArray().Select(path => path.GetArrayLength()).Order());
        Assert.True(pair.GetProperty("survivesAnySingleEvent").GetBoolean());
        Assert.Equal(0, Verify(run.Output, Town).Code);
    }

    [Fact]
    public void A_certificate_that_no_longer_holds_ends_with_1_and_says_why()
    {
        var document = Diversity(Town, "x", "--from", "a", "--to", "b", "--format", "json").Output;
        var flooded = Town with { Risks = [new("flood", RiskKind.Declared, "flood") { Takes = [new(ElementKind.Structure, "bridge"), new(ElementKind.Duct, "d4")] }] };
        var run = Verify(document, flooded);

        Assert.Equal(1, run.Code);
        Assert.Contains("share a risk", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_pair_is_possible_the_least_shared_pair_and_a_new_span_are_given()
    {
        var island = Town with { Links = [.. Town.Links.Take(3)] };
        var run = Diversity(island, "x", "--from", "a", "--to", "b");

        Assert.Contains("IMPOSSIBLE  a - b", run.Output, StringComparison.Ordinal);
        Assert.Contains("Old bridge", run.Output, StringComparison.Ordinal);
        Assert.Contains("a new span b - c", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void All_pairs_give_totals_and_a_hash()
    {
        var run = Diversity(Town, "x", "--all-pairs", "--totals", "--format", "json");
        var root = JsonDocument.Parse(run.Output).RootElement;

        Assert.Equal(0, root.GetProperty("pairs").GetArrayLength());
        Assert.Equal(3, root.GetProperty("totals").GetProperty("linkDisjoint").GetInt32());
        Assert.Equal(64, root.GetProperty("resultsSha256").GetString()!.Length);
    }

    [Fact]
    public void Every_pair_of_all_pairs_has_a_certificate_that_holds()
    {
        var run = Diversity(Town, "x", "--all-pairs", "--format", "json");

        Assert.Equal(3, JsonDocument.Parse(run.Output).RootElement.GetProperty("pairs").GetArrayLength());
        Assert.Equal(0, Verify(run.Output, Town).Code);
    }

    [Fact]
    public void Links_that_a_certificate_leaves_out_of_account_are_counted_beside_it()
    {
        var partly = Town with { Nodes = [.. Town.Nodes.Select(node => node.Id == "c" ? node with { Position = null } : node)] };
        var run = Verify(Diversity(partly, "x", "--all-pairs", "--format", "json").Output, partly);

        Assert.Equal(0, run.Code);
        Assert.Contains($"Left out of account: {Town.Links.Count(link => link.From == 2 || link.To == 2)} of {Town.Links.Count} links, of which an end has no place.", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Left out", Verify(Diversity(Town, "x", "--all-pairs", "--format", "json").Output, Town).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--from", "a")]
    [InlineData("--from", "a", "--to", "a")]
    [InlineData("--from", "a", "--to", "nowhere")]
    [InlineData("--totals")]
    [InlineData("--services", "--all-pairs")]
    [InlineData("--risk", "ducts")]
    public void What_cannot_be_asked_is_said(params string[] args) => Assert.Throws<UsageException>(() => Diversity(Town, ["x", .. args]));

    private static Run Diversity(Inventory inventory, params string[] args) => NetworkRun.Of(terminal => DiversityCommand.Create(terminal, _ => inventory), args);

    private static Run Verify(string document, Inventory inventory)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "certificate.json");
        File.WriteAllText(path, document);
        return NetworkRun.Of(terminal => VerifyCommand.Create(terminal, _ => inventory), path, "--inventory", "x");
    }
}
