using CsCheck;
using CuiBono.Networks.Connectivity;
using CuiBono.Networks.Diversity;

namespace CuiBono.Networks.Tests.Diversity;

public sealed class DiversityAnalysisTests
{
    private static readonly Gen<Inventory> Inventories = RandomInventory.WithRecordsMissing(12);

    [Fact]
    public void A_pair_is_the_shortest_that_shares_nothing_recorded() => RandomInventory.WithRecordsMissing(0).Sample(inventory =>
    {
        var verdict = Judge(inventory);
        var shortest = SlowPairs.Shortest(Graph.Of(inventory), [.. inventory.Links.Select(link => (int)link.Metres!.Value)], (a, b) => Reach(inventory, a).Overlaps(Reach(inventory, b)), 0, 1);

        Assert.Equal(shortest < 0 ? DiversityVerdict.Impossible : DiversityVerdict.Diverse, verdict.Verdict);
        Assert.Equal(shortest < 0 ? null : shortest, verdict.DiverseMetres);
    }, iter: 500);

    [Fact]
    public void A_risk_added_never_helps() => Gen.Select(Inventories, Gen.Int[0, 99], Gen.Int[0, 99]).Sample((inventory, a, b) =>
    {
        var count = inventory.Links.Count;
        var worse = Judge(inventory with { Risks = [.. inventory.Risks, new Risk("new", RiskKind.Declared, "new") { Takes = [inventory.Links[a % count].Key, inventory.Links[b % count].Key] }] });
        var before = Judge(inventory);

        Assert.True(Rank(worse.Verdict) <= Rank(before.Verdict));
        if (worse.DiverseMetres is { } longer) Assert.True(longer >= before.DiverseMetres);
    }, iter: 400);

    [Fact]
    public void Deleting_what_a_cable_rests_on_makes_nothing_diverse() => Gen.Select(Inventories, Gen.Int[0, 99]).Sample((inventory, which) =>
    {
        var cable = new ElementKey(ElementKind.Cable, "c" + which % inventory.Links.Count);
        var less = Judge(inventory with { Elements = [.. inventory.Elements.Select(element => element.Key == cable ? element with { RestsOn = [] } : element)] });
        if (Judge(inventory).Verdict != DiversityVerdict.Diverse) Assert.NotEqual(DiversityVerdict.Diverse, less.Verdict);
    }, iter: 400);

    [Fact]
    public void Deleting_the_record_of_an_element_makes_nothing_diverse() => Gen.Select(Inventories, Gen.Int[0, 99]).Sample((inventory, which) =>
    {
        var lost = inventory.Elements[which % inventory.Elements.Count];
        var less = Judge(inventory with { Elements = [.. inventory.Elements.Where(element => element != lost)] });
        if (Judge(inventory).Verdict != DiversityVerdict.Diverse) Assert.NotEqual(DiversityVerdict.Diverse, less.Verdict);
    }, iter: 400);

    [Fact]
    public void Other_names_other_order_and_turned_links_change_nothing() => Inventories.Sample(inventory =>
    {
        var turned = inventory with
        {
            Nodes = [inventory.Nodes[1], inventory.Nodes[0], .. inventory.Nodes.Skip(2)],
            Links = [.. inventory.Links.Select(link => link with { From = Swap(link.To), To = Swap(link.From) }).Reverse().Select((link, index) => link with { Index = index })],
            Elements = [.. inventory.Elements.Reverse()],
            Risks = [.. inventory.Risks.Reverse().Select(risk => risk with { Id = "x" + risk.Id, Takes = [.. risk.Takes.Select(key => key with { Id = (inventory.Links.Count - 1 - int.Parse(key.Id, System.Globalization.CultureInfo.InvariantCulture)).ToString(System.Globalization.CultureInfo.InvariantCulture) })] })],
        };
        var (one, other) = (Judge(inventory), Judge(turned));

        Assert.Equal(one.Verdict, other.Verdict);
        Assert.Equal(one.DiverseMetres, other.DiverseMetres);
        Assert.Equal(one.LinkDisjointMetres, other.LinkDisjointMetres);
    }, iter: 400);

    [Fact]
    public void A_larger_separation_never_makes_a_pair_diverse() => Gen.Select(RandomPlaces.Of(8, 14), Gen.Double[0, 30_000], Gen.Double[0, 30_000]).Sample((inventory, a, b) =>
    {
        var near = Judge(inventory, RiskBasis.Corridor(1_000, Math.Min(a, b)));
        var wide = Judge(inventory, RiskBasis.Corridor(1_000, Math.Max(a, b)));

        Assert.True(Rank(wide.Verdict) <= Rank(near.Verdict));
        if (wide.DiverseMetres is { } longer) Assert.True(longer >= near.DiverseMetres);
    }, iter: 300);

    [Fact]
    public void Deleting_coordinates_makes_nothing_diverse_and_nothing_impossible() => Gen.Select(RandomPlaces.Of(8, 14), Gen.Int[0, 99]).Sample((inventory, which) =>
    {
        var basis = RiskBasis.Corridor(1_000, 5_000);
        var lost = which % inventory.Nodes.Count;
        var (before, less) = (Judge(inventory, basis).Verdict, Judge(inventory with { Nodes = [.. inventory.Nodes.Select((node, index) => index == lost ? node with { Position = null } : node)] }, basis).Verdict);

        Assert.True(less == before || less == DiversityVerdict.Unknown, $"{before} became {less}");
    }, iter: 300);

    [Fact]
    public void Two_links_beside_each_other_are_told_with_metres_and_place()
    {
        var inventory = new Inventory
        {
            Nodes = [new("a") { Position = new(8, 47) }, new("b") { Position = new(9, 47) }, new("c") { Position = new(8.5, 47.01) }],
            Links = [new(0, 0, 1), new(1, 0, 2), new(2, 2, 1)],
        };
        var risks = RiskModel.Of(inventory, RiskBasis.Corridor(1_000, 2_000));
        var verdict = SoldAsDiverse.Given(risks, "claim", "a", "b", [inventory.Links[0].Key], [inventory.Links[1].Key, inventory.Links[2].Key], 0, 1);

        Assert.Equal(DiversityVerdict.Shared, verdict.Verdict);
        Assert.Equal(["link 0 / link 1", "link 0 / link 2"], verdict.Shared.Select(thing => thing.Id).Order());
        Assert.All(verdict.Shared, thing => Assert.InRange(thing.Metres, 30_000, 38_000));
        Assert.All(verdict.Shared, thing => Assert.InRange(thing.At!.Value.Longitude, 8, 9));
    }

    private static PairVerdict Judge(Inventory inventory, RiskBasis? basis = null) =>
        new DiversityAnalysis(inventory, RiskModel.Of(inventory, basis ?? RiskBasis.Inventory)).Between(0, 1);

    private static int Rank(DiversityVerdict verdict) => verdict switch { DiversityVerdict.Diverse => 2, DiversityVerdict.Unknown => 1, _ => 0 };

    private static int Swap(int node) => node < 2 ? 1 - node : node;

    private static HashSet<string> Reach(Inventory inventory, int link)
    {
        var reached = new HashSet<ElementKey> { inventory.Links[link].Key };
        foreach (var node in (int[])[inventory.Links[link].From, inventory.Links[link].To])
            if (node > 1) reached.UnionWith(inventory.Nodes[node].RestsOn);
        for (var before = -1; before != reached.Count;)
        {
            before = reached.Count;
            reached.UnionWith(inventory.Links.Where(each => reached.Contains(each.Key)).SelectMany(each => each.RestsOn).ToList());
            reached.UnionWith(inventory.Elements.Where(each => reached.Contains(each.Key)).SelectMany(each => each.RestsOn).ToList());
        }

        return [.. reached.Select(key => key.ToString()), .. inventory.Risks.Where(risk => risk.Takes.Any(reached.Contains)).Select(risk => "risk:" + risk.Id)];
    }
}
