using System.Text.Json;
using CsCheck;
using CuiBono.Networks.Diversity;
using CuiBono.Networks.Diversity.Checking;

namespace CuiBono.Networks.Tests.Diversity;

public sealed class LayingTests
{
    [Fact]
    public void Deleting_any_single_row_makes_nothing_diverse() => RandomChains.Any.Sample(inventory =>
    {
        var before = Judge(inventory);
        foreach (var (what, less) in EachRowDeleted(inventory))
        {
            foreach (var (verdict, now) in before.Zip(Judge(less)))
                Assert.True(verdict.Verdict == DiversityVerdict.Diverse || now.Verdict != DiversityVerdict.Diverse, $"without {what}: {verdict.Verdict} became {now.Verdict}");
        }
    }, iter: 250);

    [Fact]
    public void A_row_deleted_under_a_diverse_pair_is_noticed() => RandomChains.Any.Sample(inventory =>
    {
        if (Judge(inventory)[0].Verdict != DiversityVerdict.Diverse) return;
        foreach (var (what, less) in EachRowDeleted(inventory)) Assert.True(Judge(less)[0].Verdict == DiversityVerdict.Unknown, $"without {what}: {Judge(less)[0].Verdict}");
    }, iter: 250);

    [Fact]
    public void What_is_whole_is_judged_as_before() => RandomChains.Any.Sample(inventory =>
    {
        var ducts = ((int[])[0, 1]).Select(way => inventory.Elements.Where(element => element.Key.Kind == ElementKind.Cable && element.Key.Id.StartsWith($"k{way}", StringComparison.Ordinal)).SelectMany(cable => cable.RestsOn).ToHashSet()).ToList();

        Assert.All(Judge(inventory), verdict => Assert.Equal(ducts[0].Overlaps(ducts[1]) ? DiversityVerdict.Shared : DiversityVerdict.Diverse, verdict.Verdict));
    }, iter: 500);

    [Fact]
    public void A_gap_is_named_with_the_cable_and_both_its_sides()
    {
        var missing = Assert.Single(Judge(Two(["structure m1", "structure m2"], ["node a", "structure m1"], ["structure m2", "node b"], without: 0))[0].Missing);

        Assert.Equal("cable k breaks off: no duct on record leads on from structure m1 to structure m2", missing);
    }

    [Theory]
    [InlineData(0.9, DiversityVerdict.Diverse)]
    [InlineData(1.3, DiversityVerdict.Unknown)]
    public void Ends_of_lines_touch_within_a_metre(double metres, DiversityVerdict expected)
    {
        var step = metres / 111_195;
        var inventory = new Inventory
        {
            Nodes = [new("a") { Position = new(7, 47) }, new("b") { Position = new(7, 47.02) }],
            Elements =
            [
                new(Key(ElementKind.Duct, "d1")) { Route = [new(7, 47), new(7, 47.01)] },
                new(Key(ElementKind.Duct, "d2")) { Route = [new(7, 47.01 + step), new(7, 47.02)] },
                new(Key(ElementKind.Duct, "d3")) { Route = [new(7, 47), new(7.01, 47.01), new(7, 47.02)] },
            ],
            Services = [new("s") { From = "a", To = "b", SoldAsDiverse = true, Paths = [[Key(ElementKind.Duct, "d1"), Key(ElementKind.Duct, "d2")], [Key(ElementKind.Duct, "d3")]] }],
        };

        Assert.Equal(expected, Judge(inventory)[0].Verdict);
    }

    [Fact]
    public void A_node_is_at_the_structures_that_it_rests_on()
    {
        var inventory = Two(["structure m1", "structure m2"], ["structure hall", "structure m1"], ["structure m2", "node b"], without: -1);

        Assert.Equal(DiversityVerdict.Unknown, Judge(inventory)[0].Verdict);
        Assert.Equal(DiversityVerdict.Diverse, Judge(inventory with { Nodes = [new("a") { RestsOn = [Key(ElementKind.Structure, "hall")] }, new("b")] })[0].Verdict);
    }

    [Fact]
    public void Where_no_duct_says_where_it_ends_that_is_said()
    {
        var inventory = Two([], [], [], without: 0);

        Assert.Equal(DiversityVerdict.Diverse, Judge(inventory)[0].Verdict);
        Assert.False(RiskModel.Of(inventory, RiskBasis.Inventory).ShowsMissingRows);
        Assert.True(RiskModel.Of(Two(["structure m1", "structure m2"], ["node a", "structure m1"], ["structure m2", "node b"], without: -1), RiskBasis.Inventory).ShowsMissingRows);
    }

    [Fact]
    public void A_way_of_links_must_lead_from_end_to_end()
    {
        var inventory = new Inventory
        {
            Nodes = [new("a"), new("h"), new("b")],
            Links = [new(0, 0, 1), new(1, 1, 2), new(2, 0, 2)],
            Services = [new("s") { From = "a", To = "b", SoldAsDiverse = true, Paths = [[Link(0)], [Link(2)]] }],
            Claims = [new("whole", [Link(0), Link(1)], [Link(2)])],
        };

        Assert.Equal("the way over link 0 breaks off: no link on record leads on from node h to node b", Assert.Single(Judge(inventory)[0].Missing));
        Assert.Equal(DiversityVerdict.Diverse, Judge(inventory)[1].Verdict);
    }

    [Fact]
    public void A_circuit_without_its_links_is_unknown_where_circuits_rest_on_links()
    {
        var inventory = new Inventory
        {
            Nodes = [new("a"), new("b")],
            Links = [new(0, 0, 1), new(1, 0, 1)],
            Elements = [new(Key(ElementKind.Circuit, "c1")) { RestsOn = [Link(0)] }, new(Key(ElementKind.Circuit, "c2"))],
            Claims = [new("c", [Key(ElementKind.Circuit, "c1")], [Key(ElementKind.Circuit, "c2")])],
        };

        Assert.Contains("circuit c2 has no record of what it rests on", Judge(inventory)[0].Missing);
    }

    [Fact]
    public void What_a_node_between_rests_on_counts_for_circuits_over_it()
    {
        var feed = Key(ElementKind.Power, "p");
        var inventory = new Inventory
        {
            Nodes = [new("a"), new("h") { RestsOn = [feed] }, new("i") { RestsOn = [feed] }, new("b")],
            Links = [new(0, 0, 1), new(1, 1, 3), new(2, 0, 2), new(3, 2, 3)],
            Elements = [new(feed), new(Key(ElementKind.Circuit, "c1")) { RestsOn = [Link(0), Link(1)] }, new(Key(ElementKind.Circuit, "c2")) { RestsOn = [Link(2), Link(3)] }],
            Services = [new("s") { From = "a", To = "b", SoldAsDiverse = true, Paths = [[Key(ElementKind.Circuit, "c1")], [Key(ElementKind.Circuit, "c2")]] }],
        };

        // Links rest on nothing here, which is a record that is missing; the feed that is shared is told all the same.
        Assert.Equal(("power", "p"), (Judge(inventory)[0].Shared[0].Kind, Judge(inventory)[0].Shared[0].Id));
    }

    /// <summary>The verdicts on all that is sold as diverse; each has a certificate that the checker accepts.</summary>
    private static IReadOnlyList<PairVerdict> Judge(Inventory inventory)
    {
        var risks = RiskModel.Of(inventory, RiskBasis.Inventory);
        var verdicts = SoldAsDiverse.Of(inventory, new DiversityAnalysis(inventory, risks));
        foreach (var verdict in verdicts)
            Assert.Empty(new CertificateChecker(inventory).Check(JsonDocument.Parse(Certificate.Of(inventory, risks, verdict).ToJsonString()).RootElement).Objections);
        return verdicts;
    }

    /// <summary>The inventory without one row, for each: what is in what, where something ends, that something is there.</summary>
    private static IEnumerable<(string What, Inventory Less)> EachRowDeleted(Inventory inventory)
    {
        foreach (var element in inventory.Elements)
        {
            if (element.Key.Kind == ElementKind.Structure) continue;
            yield return (element.Key.ToString(), inventory with { Elements = [.. inventory.Elements.Where(each => each != element)] });
            foreach (var below in element.RestsOn) yield return ($"{element.Key} in {below}", With(element with { RestsOn = [.. element.RestsOn.Where(key => key != below)] }));
            if (element.Key.Kind == ElementKind.Duct) yield return ($"ends of {element.Key}", With(element with { Ends = [], Route = [] }));
        }

        Inventory With(NetworkElement changed) => inventory with { Elements = [.. inventory.Elements.Select(each => each.Key == changed.Key ? changed : each)] };
    }

    /// <summary>Two ways from a to b: cable k over three ducts, which end as said, and cable o over one.</summary>
    private static Inventory Two(string[] middle, string[] first, string[] last, int without)
    {
        var isLaid = middle.Length > 0;
        return new Inventory
        {
            Nodes = [new("a"), new("b")],
            Elements =
            [
                new(Key(ElementKind.Duct, "d1")) { Ends = Ends(first) },
                new(Key(ElementKind.Duct, "d2")) { Ends = Ends(middle) },
                new(Key(ElementKind.Duct, "d3")) { Ends = Ends(last) },
                new(Key(ElementKind.Duct, "d4")) { Ends = isLaid ? Ends([first[0], "node b"]) : [] },
                new(Key(ElementKind.Cable, "k")) { Ends = isLaid ? Ends([first[0], "node b"]) : [], RestsOn = [.. ((string[])["d2", "d1", "d3"]).Where((_, at) => at != without).Select(duct => Key(ElementKind.Duct, duct))] },
                new(Key(ElementKind.Cable, "o")) { RestsOn = [Key(ElementKind.Duct, "d4")] },
                new(Key(ElementKind.Structure, "hall")),
            ],
            Services = [new("s") { From = "a", To = "b", SoldAsDiverse = true, Paths = [[Key(ElementKind.Cable, "k")], [Key(ElementKind.Cable, "o")]] }],
        };

        static ElementKey[] Ends(string[] names) => [.. names.Select(name => Key(name.StartsWith("node", StringComparison.Ordinal) ? ElementKind.Node : ElementKind.Structure, name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..]))];
    }

    private static ElementKey Key(ElementKind kind, string id) => new(kind, id);

    private static ElementKey Link(int link) => new(ElementKind.Link, link.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
