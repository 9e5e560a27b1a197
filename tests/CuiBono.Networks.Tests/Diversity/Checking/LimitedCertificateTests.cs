using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using CuiBono.Networks.Diversity;
using CuiBono.Networks.Diversity.Checking;

namespace CuiBono.Networks.Tests.Diversity.Checking;

public sealed class LimitedCertificateTests
{
    private static readonly Gen<(Inventory, PairLimits)> Cases = Gen.Select(RandomInventory.WithRecordsMissing(12), RandomLimits.Any, Gen.Int[-1, 90].Array[24], (inventory, limits, delays) =>
        (inventory with { Links = [.. inventory.Links.Select(link => link with { Picoseconds = delays[0] < 45 || delays[link.Index + 1] < 0 ? null : delays[link.Index + 1] })] }, limits));

    [Fact]
    public void No_certificate_under_limits_is_refused() => Cases.Sample((inventory, limits) => Assert.Empty(Objections(Certify(inventory, limits).Certificate, inventory)), iter: 1500);

    [Fact]
    public void Paths_are_not_accepted_under_limits_that_they_break() => Gen.Select(Cases, RandomLimits.Any).Sample((each, narrower) =>
    {
        var (inventory, limits) = each;
        var (certificate, verdict) = Certify(inventory, limits);
        if (verdict.Verdict != DiversityVerdict.Diverse) return;
        var graph = CuiBono.Networks.Connectivity.Graph.Of(inventory);
        var question = new PairQuestion(graph, [.. LinkLines.Of(inventory).Metres], Conflicts.Of(graph.LinkCount, []), 0, 1)
        {
            Limits = narrower,
            Picoseconds = [.. inventory.Links.Select(link => link.Picoseconds ?? (long)link.Metres!.Value * narrower.PicosecondsPerMetre)],
        };
        (certificate["claim"], certificate["proof"]) = ("paths-valid", null);
        certificate["limits"] = Certificate.Of(inventory, RiskModel.Of(inventory, RiskBasis.Inventory), verdict with { Limits = narrower })["limits"]?.DeepClone();
        Assert.Equal(SlowPairs.Fits(question, [.. verdict.Paths[0]], [.. verdict.Paths[1]]), Objections(certificate, inventory).Count == 0);
    }, iter: 800);

    [Fact]
    public void What_exists_under_limits_is_not_accepted_as_impossible() => Gen.Select(Cases, Cases).Sample((each, stranger) =>
    {
        var (inventory, limits) = each;
        var (certificate, verdict) = Certify(inventory, limits);
        if (verdict.Verdict != DiversityVerdict.Diverse) return;
        (certificate["verdict"], certificate["claim"], certificate["metres"]) = ("impossible", "none-exists", null);
        certificate["leftOut"] = new JsonArray();
        Assert.NotEmpty(Objections(certificate, inventory));
        certificate["proof"] = Certify(stranger.Item1, stranger.Item2).Certificate["proof"]?.DeepClone() ?? new JsonArray(new JsonObject { ["steps"] = new JsonArray() });
        Assert.NotEmpty(Objections(certificate, inventory));
    }, iter: 500);

    [Fact]
    public void A_limit_is_part_of_the_claim_so_dropping_it_from_a_proof_that_needs_it_is_refused()
    {
        var inventory = new Inventory
        {
            Nodes = [new("a"), new("b")],
            Links = [new(0, 0, 1) { Metres = 5 }, new(1, 0, 1) { Metres = 9 }],
        };
        var (certificate, verdict) = Certify(inventory, new PairLimits { MostMetres = 8 });

        Assert.Equal(DiversityVerdict.Impossible, verdict.Verdict);
        Assert.Empty(Objections(certificate, inventory));
        certificate["limits"] = null;
        Assert.NotEmpty(Objections(certificate, inventory));
    }

    [Theory]
    [InlineData("metres", "-1")]
    [InlineData("hops", "-1")]
    [InlineData("hops", "4294967296")]
    [InlineData("picosecondsPerMetre", "9000000000000000000")]
    [InlineData("delayDifferencePicoseconds", "9000000000000000000")]
    [InlineData("metres", "\"8\"")]
    public void Limits_out_of_range_prove_nothing(string limit, string value)
    {
        var inventory = new Inventory { Nodes = [new("a"), new("b")], Links = [new(0, 0, 1) { Metres = 5 }, new(1, 0, 1) { Metres = 9 }] };
        var (certificate, _) = Certify(inventory, new PairLimits { MostMetres = 8 });
        certificate["limits"]!["metres"] = null;
        certificate["limits"]![limit] = JsonNode.Parse(value);

        Assert.NotEmpty(Objections(certificate, inventory));
    }

    [Fact]
    public void Of_all_pairs_under_limits_each_is_the_shortest_of_all_that_there_are_and_its_certificate_holds() => Gen.Select(RandomPlaces.Of(6, 9), RandomLimits.Any).Sample((inventory, limits) =>
    {
        // The places are some 100 km apart, the limits are for tens of metres: a metre of limit for 2 km of line.
        limits = limits with { MostMetres = limits.MostMetres * 2_000, MostDelayDifference = limits.MostDelayDifference * 2_000 };
        var risks = RiskModel.Of(inventory, RiskBasis.Corridor(1_000, 8_000));
        var graph = CuiBono.Networks.Connectivity.Graph.Of(inventory);
        var indexOf = inventory.Nodes.Index().ToDictionary(node => node.Item.Id, node => node.Index);
        AllPairs.Of(inventory, risks, pair =>
        {
            var (a, b) = (indexOf[pair.From!], indexOf[pair.To!]);
            var question = new PairQuestion(graph, [.. risks.Lines.Metres], risks.ConflictsFor(a, b), a, b) { Limits = limits };
            Assert.Equal(SlowPairs.ShortestThat(graph, question.Metres, (one, other) => SlowPairs.Fits(question, one, other), a, b), pair.DiverseMetres ?? -1);
            Assert.Empty(Objections(Certificate.Of(inventory, risks, pair), inventory));
        }, limits);
    }, iter: 150);

    [Fact]
    public void Given_ways_in_any_order_meet_the_limits_where_the_two_paths_do() => Gen.Select(Cases, RandomLimits.Any, Gen.Int[0, 9]).Sample((each, narrower, turn) =>
    {
        var (inventory, limits) = each;
        if (Certify(inventory, limits with { MostMetres = limits.MostMetres ?? 1_000_000 }).Verdict is not { Verdict: DiversityVerdict.Diverse } found) return;
        var ways = found.Paths.Select(path => (IReadOnlyList<ElementKey>)[.. path.Skip(turn % path.Count).Concat(path.Take(turn % path.Count)).Select(link => inventory.Links[link].Key)]).ToList();
        var sold = inventory with { Services = [new("S") { From = "n0", To = "n1", SoldAsDiverse = true, Paths = ways }] };
        var risks = RiskModel.Of(sold, RiskBasis.Inventory);
        var verdict = Assert.Single(SoldAsDiverse.Of(sold, new DiversityAnalysis(sold, risks) { Limits = narrower }));
        var question = new PairQuestion(CuiBono.Networks.Connectivity.Graph.Of(sold), [.. risks.Lines.Metres], Conflicts.Of(sold.Links.Count, []), 0, 1)
        {
            Limits = narrower,
            Picoseconds = [.. sold.Links.Select(link => link.Picoseconds ?? (long)link.Metres!.Value * narrower.PicosecondsPerMetre)],
        };

        Assert.Equal(narrower.IsNone ? null : SlowPairs.Fits(question, [.. found.Paths[0]], [.. found.Paths[1]]), verdict.LimitsMet);
        Assert.Empty(Objections(Certificate.Of(sold, risks, verdict), sold));
    }, iter: 300);

    private static (JsonObject Certificate, PairVerdict Verdict) Certify(Inventory inventory, PairLimits limits)
    {
        var risks = RiskModel.Of(inventory, RiskBasis.Inventory);
        var verdict = new DiversityAnalysis(inventory, risks) { Limits = limits }.Between(0, 1, remedies: true);
        return (Certificate.Of(inventory, risks, verdict), verdict);
    }

    private static IReadOnlyList<string> Objections(JsonObject certificate, Inventory inventory)
    {
        using var document = JsonDocument.Parse(certificate.ToJsonString());
        return new CertificateChecker(inventory).Check(document.RootElement).Objections;
    }
}
