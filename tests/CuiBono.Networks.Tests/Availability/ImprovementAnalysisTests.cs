using CsCheck;
using CuiBono.Networks.Availability;
using CuiBono.Networks.Diversity;
using CuiBono.Networks.Tests.Diversity;
using CuiBono.Networks.Tests.Reference;

namespace CuiBono.Networks.Tests.Availability;

public sealed class ImprovementAnalysisTests
{
    private const double PerYear = 100 * 8760;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Two_ways_over_one_bridge_count_by_hand(bool givenWays)
    {
        // Each link is down 0.001 of the time, the bridge 0.002; as things are 0.002 + 0.998 x 0.001².
        var found = Of(TwoWays.Over(givenWays));
        var before = 0.002 + (0.998 * 1e-6);

        Assert.Equal(PerYear * before, found.LostPerYear, 1e-9);
        Assert.Equal(PerYear * (before - 1e-6), Saved(found, ImprovementKind.Harden, "risk:R"), 1e-9);
        Assert.Equal(PerYear * 0.998 * 1e-6, Saved(found, ImprovementKind.Harden, "link:0"), 1e-9);
        Assert.Equal(PerYear * (before - (0.001 + (0.999 * 1e-6))), Saved(found, ImprovementKind.Repair, "risk:R"), 1e-9);
        Assert.Equal(PerYear * 0.998 * 0.75e-6, Saved(found, ImprovementKind.Repair, "cable"), 1e-9);
        // One way keeps the bridge, the other gets one of its own: each 0.001 + 0.999 x 0.002.
        var apart = 0.001 + (0.999 * 0.002);
        Assert.Equal(PerYear * (before - (apart * apart)), Saved(found, ImprovementKind.Move, "link:0"), 1e-9);
        Assert.Equal(7, found.Changes.Count);
        Assert.Equal(1, found.UnratedThings);
        Assert.All(found.Changes, change => Assert.Equal(["Bank"], change.Customers));
        Assert.Equal(100_000, found.Changes.Single(change => change is { Kind: ImprovementKind.Harden, Id: "link:0" }).Metres);
    }

    [Fact]
    public void A_second_feed_for_one_of_two_sites_leaves_both_down_together_only_while_both_feeds_are()
    {
        // x - s - y and x - t - y; s and t hang on P, down 0.01 of the time; each link 0.001, each way a = 1 - 0.999².
        var (power, a, u) = (new ElementKey(ElementKind.Power, "P"), 1 - (0.999 * 0.999), 0.01);
        var inventory = new Inventory
        {
            Nodes = [new("x"), new("y"), new("s") { RestsOn = [power] }, new("t") { RestsOn = [power] }],
            Links = [Link(0, 0, 2), Link(1, 2, 1), Link(2, 0, 3), Link(3, 3, 1)],
            Elements = [new(power)],
            Risks = [new("R", RiskKind.Object, "no power") { Takes = [power], RatePerYear = 8.76, RepairHours = 10 }],
            Services = [new("S") { From = "x", To = "y", Paths = [[Link(0, 0, 0).Key, Link(1, 0, 0).Key], [Link(2, 0, 0).Key, Link(3, 0, 0).Key]] }, new("T") { From = "x", To = "y" }],
            Flows = [new("F", "S", 60), new("G", "T", 40)],
        };
        var found = Of(inventory);
        var before = u + ((1 - u) * a * a);

        Assert.Equal(PerYear * (before - ((u * (u + ((1 - u) * a))) + ((1 - u) * a * a))), Saved(found, ImprovementKind.Power, "node:s"), 1e-6);
        Assert.Equal(PerYear * (before - ((u * u) + ((1 - (u * u)) * a * a))), Saved(found, ImprovementKind.Power, "risk:R"), 1e-6);
        Assert.Equal(2, found.Changes.Single(change => change is { Kind: ImprovementKind.Power, Id: "risk:R" }).Count);
    }

    [Fact]
    public void A_new_span_closes_a_ring()
    {
        // Three places in a row, 0.1 degrees apart on the equator; the ends' only pair comes with the span between them.
        var inventory = new Inventory
        {
            Nodes = [new("a") { Position = new(0, 0) }, new("b") { Position = new(0.1, 0) }, new("c") { Position = new(0.1, 0.1) }],
            Links = [new(0, 0, 1) { Metres = 100_000 }, new(1, 1, 2) { Metres = 100_000 }],
            Services = [new("S") { From = "a", To = "c" }],
            Flows = [new("F", "S", 100)],
        };
        var found = ImprovementAnalysis.Of(inventory, RiskBasis.Inventory, Rates);
        var way = 1 - (0.999 * 0.999);
        var span = found.Changes.Single(change => change.Kind == ImprovementKind.Span);

        Assert.Equal("a-c", span.Id);
        Assert.Equal(PerYear * (way - (way * 1e-8 * span.Metres!.Value)), span.SavedPerYear, 1e-6);
        Assert.Equal(span.SavedPerYear / span.Metres.Value * 1000, span.SavedPerKilometre!.Value, 1e-9);
    }

    [Fact]
    public void A_change_saves_what_an_inventory_written_anew_loses_less() => Sold().Sample(inventory =>
    {
        var found = Of(inventory);
        var lost = Lost(inventory);
        Assert.Equal(lost, found.LostPerYear, 1e-6 + (lost * 1e-9));
        foreach (var risk in inventory.Risks)
        {
            Check(ImprovementKind.Harden, risk, risk with { RepairHours = 0 });
            Check(ImprovementKind.Repair, risk, risk with { RepairHours = risk.RepairHours / 2 });
            foreach (var off in risk.Takes.Where(key => key.Kind == ElementKind.Cable))
            {
                // The link over that cable moves: the risk no longer takes it, and one of its own does as often.
                var link = off.Id[1..];
                if (risk.Takes.Count(key => key == off) > 1 || found.Changes.SingleOrDefault(change => change.Kind == ImprovementKind.Move && change.Id == $"link:{link}" && change.Name.Contains($"'{risk.Name}'", StringComparison.Ordinal)) is not { } move) continue;
                var apart = inventory with { Risks = [.. inventory.Risks.Select(each => each == risk ? risk with { Takes = [.. risk.Takes.Where(key => key != off)] } : each), risk with { Id = "own", Takes = [new(ElementKind.Link, link)] }] };
                Assert.Equal(lost - Lost(apart), move.SavedPerYear, 1e-6 + (lost * 1e-9));
            }

            void Check(ImprovementKind kind, Risk before, Risk after)
            {
                var saved = lost - Lost(inventory with { Risks = [.. inventory.Risks.Select(each => each == before ? after : each)] });
                var change = found.Changes.SingleOrDefault(change => change.Kind == kind && change.Id == "risk:" + risk.Id);
                Assert.Equal(saved, change?.SavedPerYear ?? 0, 1e-6 + (lost * 1e-9));
            }
        }

        Assert.All(found.Changes, change => Assert.InRange(change.SavedPerYear, 0, lost * (1 + 1e-9)));
    }, iter: 60);

    [Fact]
    public void A_change_saves_services_without_given_ways_what_an_inventory_written_anew_loses_less() => Free().Sample(inventory =>
    {
        var found = Of(inventory);
        var lost = Lost(inventory);
        Assert.Equal(lost, found.LostPerYear, 1e-6 + (lost * 1e-9));
        foreach (var risk in inventory.Risks)
        {
            Check(ImprovementKind.Harden, "risk:" + risk.Id, With(risk with { RepairHours = 0 }));
            Check(ImprovementKind.Repair, "risk:" + risk.Id, With(risk with { RepairHours = risk.RepairHours / 2 }));

            Inventory With(Risk after) => inventory with { Risks = [.. inventory.Risks.Select(each => each == risk ? after : each)] };
        }

        foreach (var link in inventory.Links)
            Check(ImprovementKind.Harden, "link:" + link.Index, inventory with { Links = [.. inventory.Links.Select(each => each == link ? link with { Metres = 0 } : each)] });

        void Check(ImprovementKind kind, string id, Inventory after) =>
            Assert.Equal(lost - Lost(after), found.Changes.SingleOrDefault(change => change.Kind == kind && change.Id == id)?.SavedPerYear ?? 0, 1e-6 + (lost * 1e-9));
    }, iter: 25);

    [Fact]
    public void Order_of_services_changes_nothing_and_twice_the_transactions_save_twice() => Sold().Sample(inventory =>
    {
        var (found, turned) = (Of(inventory), Of(inventory with { Services = [.. inventory.Services.Reverse()], Flows = [.. inventory.Flows.Select(flow => flow with { PerHour = flow.PerHour * 2 })] }));
        var twice = turned.Changes.ToDictionary(change => (change.Kind, change.Id, change.Name), change => change.SavedPerYear);

        Assert.Equal(found.Changes.Count, twice.Count);
        Assert.All(found.Changes, change => Assert.Equal(2 * change.SavedPerYear, twice[(change.Kind, change.Id, change.Name)], 1e-9 + (change.SavedPerYear * 1e-9)));
    }, iter: 40);

    private static readonly FailureRates Rates = new() { CutsPerKilometreYear = 0.00365, RepairHours = 24 };

    private static Gen<Inventory> Sold() =>
        from inventory in RandomInventory.WithRecordsMissing(1_000_000)
        from rates in Gen.Double[0.1, 90].Array[inventory.Risks.Count]
        from taken in Gen.Int[0, inventory.Links.Count - 1].Array[0, 3].Array[inventory.Risks.Count]
        from ways in Gen.Int[0, inventory.Links.Count - 1].Array[1, 3].Array[0, 3].Array[1, 4]
        select inventory with
        {
            Links = [.. inventory.Links.Select(link => link with { Metres = 20_000 + (10_000 * link.Metres) })],
            Risks = [.. inventory.Risks.Select((risk, at) => risk with { Name = "risk " + at, RatePerYear = rates[at], RepairHours = 12, Takes = [.. taken[at].Select(link => new ElementKey(ElementKind.Cable, "c" + link))] })],
            Services = [.. ways.Select((paths, at) => new NetworkService("s" + at) { From = "n0", To = "n1", Paths = [.. paths.Select(path => (IReadOnlyList<ElementKey>)[.. path.Distinct().Select(link => new ElementKey(ElementKind.Link, link.ToString(System.Globalization.CultureInfo.InvariantCulture)))])] })],
            Flows = [.. ways.Select((_, at) => new TransactionFlow("f" + at, "s" + at, 10 * (at + 1)))],
        };

    private static Gen<Inventory> Free() =>
        from inventory in RandomInventory.WithRecordsMissing(1_000_000)
        from taken in Gen.Int[0, inventory.Links.Count - 1].HashSet[1, Math.Min(3, inventory.Links.Count)].Array[9, 12]
        from rates in Gen.Double[0.1, 20].Array[12]
        select inventory with
        {
            Links = [.. inventory.Links.Select(link => link with { Metres = 20_000 + (10_000 * link.Metres) })],
            Risks = [.. taken.Select((links, at) => new Risk("r" + at, RiskKind.Declared, "risk " + at) { RatePerYear = rates[at], RepairHours = 12, Takes = [.. links.Select(link => inventory.Links[link].Key)] })],
            Services = [new("s0") { From = "n0", To = "n1" }, new("s1") { From = "n1", To = inventory.Nodes[^1].Id }],
            Flows = [new("f0", "s0", 10), new("f1", "s1", 20)],
        };

    private static Improvements Of(Inventory inventory) => ImprovementAnalysis.Of(inventory, RiskBasis.Inventory, Rates);

    private static double Lost(Inventory inventory) => new AvailabilityAnalysis(inventory, RiskBasis.Inventory, Rates).TransactionsLost().Sum(each => each.TransactionsPerYear);

    private static double Saved(Improvements found, ImprovementKind kind, string id) => found.Changes.Single(change => change.Kind == kind && change.Id == id).SavedPerYear;

    private static NetworkLink Link(int index, int from, int to) => new(index, from, to) { Metres = 100_000 };
}
