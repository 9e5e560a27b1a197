using System.Text;
using CuiBono.Networks;
using CuiBono.Networks.Diversity;
using CuiBono.Reviews.Networks;
using CuiBono.Simulation.Networks;

namespace CuiBono.Reviews.Tests.Networks;

/// <summary>The audit of towns of which the truth is known.</summary>
public sealed class MetroAuditTests
{
    private static MetroScenario Small(ulong seed) => new(seed) { DuctSegments = 1_600, DiverseServices = 40, SingleServices = 5, EachSharing = 2, EachMissing = 2 };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void All_that_is_planted_is_found_by_name_and_nothing_else(ulong seed)
    {
        var metro = MetroNetworkSimulator.Of(Small(seed));
        var verdicts = Audit(Read(metro)).ToDictionary(verdict => verdict.Name!);

        Assert.Equal(metro.Services.Where(service => service.SoldAsDiverse).Select(service => service.Id).Order(), verdicts.Keys.Order());
        Assert.Equal(12, metro.Truths.Select(truth => truth.Plant).Distinct().Count());
        foreach (var service in metro.Services.Where(service => service.SoldAsDiverse))
        {
            var verdict = verdicts[service.Id];
            var truth = metro.Truths.SingleOrDefault(truth => truth.Service == service.Id);
            var expected = truth is null ? DiversityVerdict.Diverse : truth.Plant < MetroPlant.MissingCable ? DiversityVerdict.Shared : DiversityVerdict.Unknown;
            Assert.True(expected == verdict.Verdict, $"{truth}: {verdict.Verdict}, {string.Join("; ", verdict.Missing)}");
            Assert.Equal(truth?.Shared.Order(StringComparer.Ordinal) ?? (IEnumerable<string>)[], verdict.Shared.Select(Named).Order(StringComparer.Ordinal));
            if (expected == DiversityVerdict.Shared) Assert.Contains(truth!.Thing, verdict.Shared.Select(Named));
            if (expected == DiversityVerdict.Unknown) Assert.StartsWith(truth!.Thing + " ", Assert.Single(verdict.Missing), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes()
    {
        Assert.Equal(Bytes(Small(7)), Bytes(Small(7)));
        Assert.NotEqual(Bytes(Small(7)), Bytes(Small(8)));
    }

    [Fact]
    public void Other_names_and_another_order_change_nothing()
    {
        var inventory = Read(MetroNetworkSimulator.Of(Small(6)));
        var (before, after) = (Audit(inventory), Audit(Renamed(inventory)));

        Assert.Equal(before.Select(verdict => (verdict.Name, verdict.Verdict)), after.Select(verdict => (verdict.Name, verdict.Verdict)).Reverse());
        Assert.Equal(before.SelectMany(verdict => verdict.Shared.Select(thing => Other(thing.Kind, thing.Id)).Order()), after.Reverse().SelectMany(verdict => verdict.Shared.Select(Named).Order()));
    }

    [Fact]
    public void Deleting_any_row_of_what_lies_in_what_makes_nothing_diverse()
    {
        var inventory = Read(MetroNetworkSimulator.Of(Small(9) with { DiverseServices = 2, SingleServices = 0, EachSharing = 1, EachMissing = 1 }));
        var before = Audit(inventory);
        foreach (var (element, at) in inventory.Elements.SelectMany(element => element.RestsOn.Select((_, at) => (element, at))).Where(row => row.element.Key.Kind is ElementKind.Cable or ElementKind.Circuit).Where((_, row) => row % 5 == 0))
        {
            var less = inventory with { Elements = [.. inventory.Elements.Select(each => each == element ? each with { RestsOn = [.. each.RestsOn.Where((_, other) => other != at)] } : each)] };
            foreach (var (verdict, now) in before.Zip(Audit(less)))
                Assert.True(now.Verdict != DiversityVerdict.Diverse || verdict.Verdict == DiversityVerdict.Diverse, $"without {element.RestsOn[at]} under {element.Key}: {verdict.Verdict} of {verdict.Name} became diverse");
        }
    }

    [Fact]
    public void A_town_has_about_as_many_segments_as_asked_for()
    {
        var metro = MetroNetworkSimulator.Of(new MetroScenario(3) { DuctSegments = 10_000, DiverseServices = 300 });

        Assert.InRange(metro.Ducts.Count, 9_000, 11_000);
    }

    private static IReadOnlyList<PairVerdict> Audit(Inventory inventory) => SoldAsDiverse.Of(inventory, new DiversityAnalysis(inventory, RiskModel.Of(inventory, RiskBasis.For(inventory))));

    private static string Named(SharedThing thing) => $"{thing.Kind} {thing.Id}";

    private static Inventory Read(SimulatedMetro metro)
    {
        var folder = Directory.CreateTempSubdirectory("cuibono-").FullName;
        try
        {
            MetroFiles.WriteTo(metro, folder);
            return NetworkFolder.Open(NetworkFolder.FileOf(folder)!).Inventory!;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Bytes(MetroScenario scenario)
    {
        var metro = MetroNetworkSimulator.Of(scenario);
        var all = new StringBuilder();
        foreach (var (name, write) in MetroFiles.All)
        {
            using var stream = new MemoryStream();
            write(metro, stream);
            all.Append(name).Append('\n').Append(Encoding.UTF8.GetString(stream.ToArray()));
        }

        return all.ToString();
    }

    /// <summary>All pieces by other names whose order is another, in reverse order.</summary>
    private static Inventory Renamed(Inventory inventory) => inventory with
    {
        Nodes = [.. inventory.Nodes.Select(node => node with { Id = Other(node.Key).Id, RestsOn = Others(node.RestsOn) })],
        Links = [.. inventory.Links.Select(link => link with { RestsOn = Others(link.RestsOn) })],
        Elements = [.. inventory.Elements.Reverse().Select(element => new NetworkElement(Other(element.Key)) { RestsOn = [.. Others(element.RestsOn).Reverse()], Ends = Others(element.Ends), Route = element.Route })],
        Services = [.. inventory.Services.Reverse().Select(service => service with { From = Other(new ElementKey(ElementKind.Node, service.From!)).Id, To = Other(new ElementKey(ElementKind.Node, service.To!)).Id, Paths = [.. service.Paths.Select(Others)] })],
    };

    private static ElementKey[] Others(IReadOnlyList<ElementKey> keys) => [.. keys.Select(Other)];

    private static ElementKey Other(ElementKey key) => key.Kind == ElementKind.Link ? key : key with { Id = new string([.. key.Id.Reverse()]) + "'" };

    private static string Other(string kind, string id) => $"{kind} {new string([.. id.Reverse()])}'";
}
