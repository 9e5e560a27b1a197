using CsCheck;
using CuiBono.Networks.Availability;
using CuiBono.Networks.Connectivity;
using CuiBono.Networks.Diversity;
using CuiBono.Networks.Geometry;
using CuiBono.Networks.Impact;
using CuiBono.Networks.Tests.Connectivity;
using CuiBono.Networks.Tests.Reference;

namespace CuiBono.Networks.Tests.Impact;

public sealed class WhatIfAnalysisTests
{
    // A square a - b - c - d of 100 km sides and a tail d - e. Two flows of S1 over the ring, S2 over the tail, S3 over two given ways.
    private static readonly Inventory Ring = new()
    {
        Nodes = [new("a"), new("b"), new("c"), new("d"), new("e")],
        Links = [Side(0, 0, 1), Side(1, 1, 2), Side(2, 2, 3), Side(3, 3, 0), Side(4, 3, 4)],
        Services =
        [
            new("S1") { From = "a", To = "c", Customer = "Bank" },
            new("S2") { From = "a", To = "e", Customer = "Mill" },
            new("S3") { From = "a", To = "b", Customer = "Mill", Paths = [[Link(0)], [Link(1), Link(2), Link(3)]] },
        ],
        Flows = [new("f1", "S1", 10), new("f2", "S1", 5) { Customer = "Shop" }, new("f3", "S2", 7), new("f4", "S3", 1)],
    };

    [Fact]
    public void One_side_of_a_ring_leaves_single_ways_and_cuts_nothing()
    {
        var found = Of(Ring, new LossCase("cut", [Link(0)]));

        Assert.Equal((0, 0.0), (found.PairsCut, found.TransactionsPerHourCut));
        Assert.Empty(found.Customers);
        // S2 hangs on its tail before and after: it had no diversity to lose.
        Assert.Equal(["S1 Single 2 1", "S3 Single 2 1"], found.Services.Select(each => $"{each.Service.Id} {each.State} {each.WaysBefore} {each.WaysLeft}"));
    }

    [Fact]
    public void Two_windows_that_overlap_cost_what_neither_does_alone()
    {
        var found = Of(Ring, new LossCase("first", [Link(0)]), new LossCase("second", [Link(2)]));

        // b - c is parted from a - d - e: 2 x 3 pairs. S1 is down, S3 has lost both ways, S2 still goes over d.
        Assert.Equal((6, 16.0), (found.PairsCut, found.TransactionsPerHourCut));
        Assert.All(found.Alone, each => Assert.Equal((0, 0.0, 0), (each.PairsCut, each.TransactionsPerHourCut, each.Services)));
        Assert.Equal(["Bank 10 1", "Shop 5 1", "Mill 1 1"], found.Customers.Select(each => $"{each.Customer} {each.TransactionsPerHourCut} {each.Services}"));
        Assert.Equal(["S1 Down", "S3 Down"], found.Services.Select(each => $"{each.Service.Id} {each.State}"));
    }

    [Fact]
    public void What_is_left_of_a_service_fails_as_often_as_its_last_way()
    {
        // 0.00365 cuts per km and year x 100 km x 24 h / 8760 h = 0.001 a side: before, one side and the three others; meanwhile the three others alone.
        var rates = new FailureRates { CutsPerKilometreYear = 0.00365, RepairHours = 24 };
        var found = new WhatIfAnalysis(Ring, RiskBasis.Inventory, rates).Of([new LossCase("cut", [Link(0)])]);
        var three = 1 - (0.999 * 0.999 * 0.999);
        var two = 1 - (0.999 * 0.999);

        var given = found.Services.Single(each => each.Service.Id == "S3");
        Assert.Equal(0.001 * three, given.Before!.Value.High, 1e-15);
        Assert.Equal(three, given.After!.Value.High, 1e-15);
        var free = found.Services.Single(each => each.Service.Id == "S1");
        Assert.Equal(two * two, free.Before!.Value.High, 1e-15);
        Assert.Equal(two, free.After!.Value.High, 1e-15);
    }

    [Fact]
    public void A_bridge_takes_all_that_rests_on_it()
    {
        var found = Of(TwoWays.Over(givenWays: true), new LossCase("bridge", [TwoWays.Bridge]));

        Assert.Equal([0, 1], found.Lost.Links);
        Assert.Equal([TwoWays.Duct, TwoWays.Bridge], found.Lost.Elements);
        Assert.Equal(100, Assert.Single(found.Customers).TransactionsPerHourCut);
    }

    [Fact]
    public void A_flood_takes_the_bridge_in_it_and_the_links_over_it_though_their_ends_are_dry()
    {
        var inventory = TwoWays.Over(givenWays: true);
        inventory = inventory with { Elements = [inventory.Elements[0], inventory.Elements[1] with { Route = [new(8, 47)] }] };
        var flood = new GeoArea([SphericalPolygon.Of([[new(7.9, 46.9), new(8.1, 46.9), new(8, 47.1)]])!]);
        var lines = LinkLines.Of(inventory);

        Assert.Equal([TwoWays.Bridge], Ground.Within(flood, inventory, lines).Keys(inventory));
        Assert.Equal(new Unplaced(2, 0, 0), Unplaced.Of(inventory, lines));
    }

    [Fact]
    public void What_is_lost_equals_a_recount_of_what_is_left() => Cases().Sample(sample =>
    {
        var (inventory, taken) = sample;
        var found = Of(inventory, new LossCase("all", taken));
        var lostNodes = inventory.Nodes.Index().Where(node => taken.Contains(node.Item.Key)).Select(node => node.Index).ToHashSet();
        var lostLinks = inventory.Links.Where(link => taken.Contains(link.Key) || lostNodes.Contains(link.From) || lostNodes.Contains(link.To)).Select(link => link.Index).ToHashSet();

        Assert.Equal(lostLinks.Order(), found.Lost.Links);
        Assert.Equal(Pairs(inventory, [], lostNodes) - Pairs(inventory, lostLinks, lostNodes), found.PairsCut);
        var down = inventory.Services.Where(service => Joined(inventory, service, []) && !Joined(inventory, service, lostLinks, lostNodes)).Select(service => service.Id).ToHashSet();
        Assert.Equal(down.Order(), found.Services.Where(each => each.State == ServiceState.Down).Select(each => each.Service.Id).Order());
        Assert.Equal(inventory.Flows.Where(flow => down.Contains(flow.Service)).Sum(flow => flow.PerHour), found.TransactionsPerHourCut, 1e-9);
        Assert.Equal(found.TransactionsPerHourCut, found.Customers.Sum(each => each.TransactionsPerHourCut), 1e-9);

        // One way left: some one link more would part the ends, which no one link did before.
        var single = inventory.Services.Where(service => Joined(inventory, service, lostLinks, lostNodes) && !HangsOnOneLink(inventory, service, []) && HangsOnOneLink(inventory, service, lostLinks)).Select(service => service.Id);
        Assert.Equal(single.Order(), found.Services.Where(each => each.State == ServiceState.Single).Select(each => each.Service.Id).Order());
    });

    [Fact]
    public void More_losses_never_cost_less_and_their_order_changes_nothing() => Gen.Select(Cases(), Gen.Int[0, 8]).Sample((sample, more) =>
    {
        var (inventory, taken) = sample;
        var other = inventory.Nodes[more % inventory.Nodes.Count].Key;
        var (less, all, turned) = (Of(inventory, new LossCase("x", taken)), Of(inventory, new LossCase("x", taken), new LossCase("y", [other])), Of(inventory, new LossCase("y", [other]), new LossCase("x", [.. taken.Reverse()])));

        Assert.True(less.TransactionsPerHourCut <= all.TransactionsPerHourCut + 1e-9);
        Assert.Equal((all.PairsCut, all.TransactionsPerHourCut), (turned.PairsCut, turned.TransactionsPerHourCut));
        Assert.Equal(all.Services.Select(each => (each.Service.Id, each.State)), turned.Services.Select(each => (each.Service.Id, each.State)));
    });

    [Fact]
    public void A_larger_polygon_never_takes_less() =>
        Gen.Select(Diversity.RandomPlaces.Of(8, 12), Gen.Double[8, 9], Gen.Double[46, 47], Gen.Double[0.01, 0.8], Gen.Double[1, 3]).Sample((inventory, longitude, latitude, size, more) =>
        {
            var lines = LinkLines.Of(inventory);
            var (small, large) = (Ground.Within(Diamond(size), inventory, lines), Ground.Within(Diamond(size * more), inventory, lines));

            Assert.Subset(large.Nodes.ToHashSet(), small.Nodes.ToHashSet());
            Assert.Subset(large.Links.ToHashSet(), small.Links.ToHashSet());

            GeoArea Diamond(double by) => new([SphericalPolygon.Of([[new(longitude - by, latitude), new(longitude, latitude - by), new(longitude + by, latitude), new(longitude, latitude + by)]])!]);
        });

    private static Gen<(Inventory Inventory, ElementKey[] Taken)> Cases() =>
        from graph in RandomGraph.Upto(8, 12)
        where graph.NodeCount > 1
        from ends in Gen.Select(Gen.Int[0, graph.NodeCount - 1], Gen.Int[0, graph.NodeCount - 1]).Array[1, 5]
        from transactions in Gen.Int[0, 90].Array[6]
        from nodes in Gen.Int[0, graph.NodeCount - 1].Array[0, 2]
        from links in Gen.Int[0, 11].Array[0, 3]
        select (Of(graph, ends, transactions), (ElementKey[])[.. nodes.Select(node => new ElementKey(ElementKind.Node, "n" + node)), .. links.Where(link => link < graph.LinkCount).Select(Link)]);

    private static Inventory Of(Graph graph, (int, int)[] ends, int[] transactions)
    {
        var (from, to) = (graph.From.ToArray(), graph.To.ToArray());
        return new Inventory
        {
            Nodes = [.. Enumerable.Range(0, graph.NodeCount).Select(node => new NetworkNode("n" + node))],
            Links = [.. from.Select((end, link) => new NetworkLink(link, end, to[link]) { Metres = 1000 })],
            Services = [.. ends.Where(end => end.Item1 != end.Item2).Select((end, at) => new NetworkService("s" + at) { From = "n" + end.Item1, To = "n" + end.Item2, Customer = at % 2 == 0 ? "x" : null })],
            Flows = [.. transactions.Select((perHour, at) => new TransactionFlow("f" + at, "s" + (at % 4), perHour) { Customer = at % 3 == 0 ? "y" : null })],
        };
    }

    private static WhatIf Of(Inventory inventory, params LossCase[] losses) => new WhatIfAnalysis(inventory, RiskBasis.Inventory, new FailureRates()).Of(losses);

    private static bool HangsOnOneLink(Inventory inventory, NetworkService service, HashSet<int> lost) =>
        Joined(inventory, service, lost) && inventory.Links.Any(link => !Joined(inventory, service, [.. lost, link.Index]));

    private static bool Joined(Inventory inventory, NetworkService service, HashSet<int> lost, HashSet<int>? lostNodes = null)
    {
        var (from, to) = (Index(inventory, service.From!), Index(inventory, service.To!));
        return lostNodes?.Contains(from) != true && lostNodes?.Contains(to) != true && Reached(inventory, from, lost).Contains(to);
    }

    private static int Index(Inventory inventory, string id) => inventory.Nodes.Index().First(node => node.Item.Id == id).Index;

    private static int Pairs(Inventory inventory, HashSet<int> lost, HashSet<int> without)
    {
        var pairs = 0;
        for (var a = 0; a < inventory.Nodes.Count; a++)
            for (var b = a + 1; b < inventory.Nodes.Count; b++)
                if (!without.Contains(a) && !without.Contains(b) && Reached(inventory, a, lost).Contains(b)) pairs++;
        return pairs;
    }

    private static HashSet<int> Reached(Inventory inventory, int from, HashSet<int> lost)
    {
        var reached = new HashSet<int> { from };
        for (var grew = true; grew;)
        {
            grew = false;
            foreach (var link in inventory.Links.Where(link => !lost.Contains(link.Index)))
                if (reached.Contains(link.From) != reached.Contains(link.To)) grew = reached.Add(link.From) | reached.Add(link.To);
        }

        return reached;
    }

    private static NetworkLink Side(int index, int from, int to) => new(index, from, to) { Metres = 100_000 };

    private static ElementKey Link(int index) => new(ElementKind.Link, index.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
