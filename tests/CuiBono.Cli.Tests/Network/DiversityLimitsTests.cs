using System.Text.Json;
using CuiBono.Cli.Commands.Network;
using CuiBono.Networks;

namespace CuiBono.Cli.Tests.Network;

public sealed class DiversityLimitsTests
{
    // a - c twice, 40 and 60 km; c - b twice, 40 and 60 km; over e, 200 + 200 km. 40 km take 195.88 µs.
    private static readonly Inventory Ring = new()
    {
        Nodes = [new("a"), new("b"), new("c"), new("e")],
        Links =
        [
            new(0, 0, 2) { Metres = 40_000 },
            new(1, 2, 1) { Metres = 40_000 },
            new(2, 0, 2) { Metres = 60_000 },
            new(3, 2, 1) { Metres = 60_000 },
            new(4, 0, 3) { Metres = 200_000 },
            new(5, 3, 1) { Metres = 200_000 },
        ],
        Risks = [new("none", RiskKind.Declared, "elsewhere") { Takes = [new(ElementKind.Region, "r")] }],
    };

    [Theory]
    [InlineData(200_000L)]
    [InlineData(480_000L, "--node-disjoint")]
    [InlineData(200_000L, "--max-length", "120km")]
    [InlineData(480_000L, "--node-disjoint", "--max-length", "400km", "--max-hops", "2")]
    [InlineData(200_000L, "--max-length", "100km", "--max-latency-difference", "0us")]
    [InlineData(480_000L, "--node-disjoint", "--max-latency-difference", "1.56704ms")]
    [InlineData(500_000L, "--node-disjoint", "--max-latency-difference", "1566us")]
    public void The_shortest_pair_meets_the_limits_and_its_certificate_holds(long metres, params string[] limits)
    {
        var run = Diversity([.. limits, "--format", "json"]);
        var pair = JsonDocument.Parse(run.Output).RootElement.GetProperty("pairs")[0];

        Assert.Equal("diverse", pair.GetProperty("verdict").GetString());
        Assert.Equal(metres, pair.GetProperty("diverseMetres").GetInt64());
        Assert.Equal(0, Verify(run.Output).Code);
    }

    [Theory]
    [InlineData("--max-length", "99.999km")]
    [InlineData("--max-hops", "1")]
    [InlineData("--node-disjoint", "--max-latency-difference", "1.37ms")]
    public void Where_limits_leave_no_pair_the_pair_without_limits_is_told_and_the_proof_holds(params string[] limits)
    {
        var text = Diversity(limits).Output;
        var json = Diversity([.. limits, "--format", "json"]).Output;

        Assert.Contains("IMPOSSIBLE  a - b", text, StringComparison.Ordinal);
        Assert.Contains("meet the limits (proof of", text, StringComparison.Ordinal);
        Assert.Contains("without   limits the shortest two are 200.0 km together", text, StringComparison.Ordinal);
        Assert.Equal(200_000, JsonDocument.Parse(json).RootElement.GetProperty("pairs")[0].GetProperty("withoutLimits").GetProperty("metres").GetInt64());
        var checkedRun = Verify(json);
        Assert.Equal(0, checkedRun.Code);
        Assert.Contains("under the limits:", checkedRun.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Latency_is_told_with_the_figure_that_it_leans_on()
    {
        var run = Diversity("--node-disjoint", "--max-latency-difference", "2ms");

        // 400 km and 80 km at 4.897 µs/km: 1,958.8 and 391.76 µs.
        Assert.Contains("4.897 µs/km", run.Output, StringComparison.Ordinal);
        Assert.Contains("400 km, 2 hops, 1.959 ms one way", run.Output, StringComparison.Ordinal);
        Assert.Contains("latency   1.567 ms apart", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_latency_of_a_kilometre_can_be_given()
    {
        var run = Diversity("--node-disjoint", "--max-latency-difference", "1.6ms", "--latency-per-km", "5us", "--format", "json");
        var root = JsonDocument.Parse(run.Output).RootElement;

        // 320 km at 5 µs/km are 1.6 ms.
        Assert.Equal("diverse", root.GetProperty("pairs")[0].GetProperty("verdict").GetString());
        Assert.Equal(5, root.GetProperty("limits").GetProperty("latencyMicrosecondsPerKilometre").GetDouble());
        Assert.Equal(2, root.GetProperty("pairs")[0].GetProperty("figures").EnumerateArray().Max(path => path.GetProperty("latencyMilliseconds").GetDouble()));
    }

    [Fact]
    public void What_only_the_solver_can_settle_says_so_and_its_certificate_claims_nothing()
    {
        // Twelve times a choice of 10 or 20 km, beside a direct link of 185 km: no choice comes within 2 µs, 409 m, of it.
        var chain = new Inventory
        {
            Nodes = [.. Enumerable.Range(0, 13).Select(node => new NetworkNode("n" + node))],
            Links =
            [
                .. Enumerable.Range(0, 24).Select(link => new NetworkLink(link, link / 2, (link / 2) + 1) { Metres = 10_000 * (1 + (link % 2)) }),
                new(24, 0, 12) { Metres = 185_000 },
            ],
        };
        string[] asked = ["x", "--from", "n0", "--to", "n12", "--risk", "inventory", "--node-disjoint", "--max-latency-difference", "2us"];
        var text = NetworkRun.Of(terminal => DiversityCommand.Create(terminal, _ => chain), asked).Output;
        var json = NetworkRun.Of(terminal => DiversityCommand.Create(terminal, _ => chain), [.. asked, "--format", "json"]).Output;
        var pair = JsonDocument.Parse(json).RootElement.GetProperty("pairs")[0];

        Assert.Contains("IMPOSSIBLE  n0 - n12", text, StringComparison.Ordinal);
        Assert.Contains("rests on  the solver CP-SAT", text, StringComparison.Ordinal);
        Assert.Equal("impossible", pair.GetProperty("verdict").GetString());
        Assert.Equal("undecided", pair.GetProperty("certificate").GetProperty("claim").GetString());
        Assert.Contains("CP-SAT", pair.GetProperty("certificate").GetProperty("restsOn").GetString(), StringComparison.Ordinal);
        Assert.Contains("that is not checked", string.Join(' ', Verify(json, chain).Output.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_without_length_never_meets_a_limit_on_length_and_is_named()
    {
        var run = Diversity(Ring with { Links = [.. Ring.Links.Select(link => link.Index is 2 or 4 ? link with { Metres = null } : link)] }, "--max-length", "500km");

        Assert.Contains("UNKNOWN     a - b", run.Output, StringComparison.Ordinal);
        Assert.Contains("link 2 has no length", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--max-length", "120")]
    [InlineData("--max-length", "-1km")]
    [InlineData("--max-length", "1e3km")]
    [InlineData("--max-length", "99999999km")]
    [InlineData("--max-hops", "0")]
    [InlineData("--max-latency-difference", "2")]
    [InlineData("--max-latency-difference", "2 s")]
    [InlineData("--latency-per-km", "fast")]
    public void A_limit_that_is_none_is_said(params string[] args) => Assert.Throws<UsageException>(() => Diversity(args));

    [Theory]
    [InlineData("--node-disjoint")]
    [InlineData("--max-length", "250km")]
    [InlineData("--max-hops", "2")]
    [InlineData("--node-disjoint", "--max-latency-difference", "500us")]
    [InlineData("--max-latency-difference", "0us")]
    public void Of_all_pairs_each_is_what_it_is_by_itself_and_its_certificate_holds(params string[] limits)
    {
        var all = NetworkRun.Of(terminal => DiversityCommand.Create(terminal, _ => Placed), ["x", "--all-pairs", "--risk", "inventory", "--format", "json", .. limits]).Output;
        var pairs = JsonDocument.Parse(all).RootElement.GetProperty("pairs").EnumerateArray().ToList();

        Assert.Equal(6, pairs.Count);
        foreach (var pair in pairs)
        {
            var alone = NetworkRun.Of(terminal => DiversityCommand.Create(terminal, _ => Placed), ["x", "--from", pair.GetProperty("from").GetString()!, "--to", pair.GetProperty("to").GetString()!, "--risk", "inventory", "--format", "json", .. limits]).Output;
            var other = JsonDocument.Parse(alone).RootElement.GetProperty("pairs")[0];
            Assert.Equal((other.GetProperty("verdict").GetString(), other.GetProperty("diverseMetres").ToString()), (pair.GetProperty("verdict").GetString(), pair.GetProperty("diverseMetres").ToString()));
        }

        Assert.Equal(0, Verify(all, Placed).Code);
    }

    [Fact]
    public void Totals_of_all_pairs_under_limits_count_by_hand()
    {
        // Without a common node a - b takes 80 + 400 km instead of 200; a - c and b - c have two links; each pair with e runs both ways around the ring.
        var run = NetworkRun.Of(terminal => DiversityCommand.Create(terminal, _ => Placed), "x", "--all-pairs", "--totals", "--risk", "inventory", "--node-disjoint", "--format", "json");
        var root = JsonDocument.Parse(run.Output).RootElement;
        var totals = root.GetProperty("totals");

        Assert.True(root.GetProperty("limits").GetProperty("nodeDisjoint").GetBoolean());
        Assert.Equal((6, 1, 0), (totals.GetProperty("linkDisjoint").GetInt32(), totals.GetProperty("sharedThoughLinkDisjoint").GetInt32(), totals.GetProperty("impossible").GetInt32()));
        Assert.Equal((1_840_000, 2_120_000), (totals.GetProperty("sumLinkDisjointMetres").GetInt32(), totals.GetProperty("sumDiverseMetres").GetInt32()));
    }

    [Theory]
    [InlineData("true", "--node-disjoint")]
    [InlineData("true", "--max-hops", "2", "--max-length", "400km")]
    [InlineData("path 2 is 400000 m long, more than 399000 m", "--max-length", "399km")]
    [InlineData("path 1 has 2 hops, more than 1", "--max-hops", "1")]
    [InlineData("the latencies are 1.56704 ms apart, more than 1.567 ms", "--max-latency-difference", "1.567ms")]
    [InlineData("true", "--max-latency-difference", "1.56704ms")]
    public void Limits_are_held_against_given_ways_and_what_they_share_is_another_matter(string expected, params string[] limits)
    {
        var run = Services([["1", "0"], ["4", "5"]], limits);
        var pair = JsonDocument.Parse(run.Output).RootElement.GetProperty("pairs")[0];

        Assert.Equal("diverse", pair.GetProperty("verdict").GetString());
        Assert.Equal(expected, pair.GetProperty("limitsMet").GetBoolean() ? "true" : pair.GetProperty("beyondLimits")[0].GetString());
        Assert.Equal(expected == "true" ? JsonValueKind.Object : JsonValueKind.Null, pair.GetProperty("certificate").GetProperty("limits").ValueKind);
        Assert.Equal(0, Verify(run.Output).Code);
    }

    [Fact]
    public void Given_ways_over_one_node_are_not_node_disjoint_and_a_way_that_is_no_path_is_not_known()
    {
        var over = JsonDocument.Parse(Services([["0", "1"], ["2", "3"]], "--node-disjoint").Output).RootElement.GetProperty("pairs")[0];
        var spur = JsonDocument.Parse(Services([["0", "1"], ["2", "3", "4"]], "--node-disjoint").Output).RootElement.GetProperty("pairs")[0];

        Assert.Equal("both paths pass node c", over.GetProperty("beyondLimits")[0].GetString());
        Assert.Equal((JsonValueKind.Null, 1), (spur.GetProperty("limitsMet").ValueKind, spur.GetProperty("limitsMissing").GetArrayLength()));
    }

    [Fact]
    public void A_certificate_of_given_ways_with_a_narrower_limit_is_refused()
    {
        var output = Services([["0", "1"], ["4", "5"]], "--max-length", "400km").Output;

        Assert.Equal(0, Verify(output).Code);
        Assert.Equal(1, Verify(output.Replace("\"metres\": 400000", "\"metres\": 399999", StringComparison.Ordinal)).Code);
    }

    [Fact]
    public void Services_without_given_ways_are_searched_under_the_limits()
    {
        var run = Services([], "--node-disjoint", "--max-length", "399km");

        Assert.Equal("impossible", JsonDocument.Parse(run.Output).RootElement.GetProperty("pairs")[0].GetProperty("verdict").GetString());
        Assert.Equal(0, Verify(run.Output).Code);
    }

    [Fact]
    public void A_latency_without_anything_to_hold_it_against_is_refused()
    {
        Assert.Throws<UsageException>(() => NetworkRun.Of(terminal => DiversityCommand.Create(terminal, _ => Ring), "x", "--all-pairs", "--latency-per-km", "5us"));
        Assert.Throws<UsageException>(() => NetworkRun.Of(terminal => NetworkMapCommand.Create(terminal, _ => Ring), "x", "-o", "x.svg", "--node-disjoint"));
    }

    [Theory]
    [InlineData("480 km together", "--node-disjoint")]
    [InlineData("Drawn are the shortest two without limits, 200 km together", "--max-hops", "1")]
    public void The_map_draws_the_pair_under_limits_or_the_one_without(string expected, params string[] limits)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "map.svg");
        NetworkRun.Of(terminal => NetworkMapCommand.Create(terminal, _ => Placed), ["x", "--from", "a", "--to", "b", "-o", file, "--risk", "inventory", .. limits]);
        var text = string.Join(' ', System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(file), "<[^>]*>", " ").Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

        Assert.Contains(expected, text, StringComparison.Ordinal);
    }

    private static Inventory Placed => Ring with { Nodes = [.. Ring.Nodes.Select((node, at) => node with { Position = new(8 + (at % 2), 47 + (at / 2)) })] };

    private static Run Services(string[][] ways, params string[] limits)
    {
        var inventory = Ring with { Services = [new("S") { From = "a", To = "b", SoldAsDiverse = true, Paths = [.. ways.Select(way => (IReadOnlyList<ElementKey>)[.. way.Select(link => new ElementKey(ElementKind.Link, link))])] }] };
        return NetworkRun.Of(terminal => DiversityCommand.Create(terminal, _ => inventory), ["x", "--services", "--risk", "inventory", "--format", "json", .. limits]);
    }

    private static Run Diversity(params string[] args) => Diversity(Ring, args);

    private static Run Diversity(Inventory inventory, params string[] args) =>
        NetworkRun.Of(terminal => DiversityCommand.Create(terminal, _ => inventory), ["x", "--from", "a", "--to", "b", "--risk", "inventory", .. args]);

    private static Run Verify(string document) => Verify(document, Ring);

    private static Run Verify(string document, Inventory inventory)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "certificate.json");
        File.WriteAllText(path, document);
        return NetworkRun.Of(terminal => VerifyCommand.Create(terminal, _ => inventory), path, "--inventory", "x");
    }
}
