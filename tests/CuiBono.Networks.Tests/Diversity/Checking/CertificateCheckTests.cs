using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using CuiBono.Networks.Diversity;
using CuiBono.Networks.Diversity.Checking;
using CuiBono.Networks.Tests.Reference;

namespace CuiBono.Networks.Tests.Diversity.Checking;

public sealed class CertificateCheckTests
{
    private static readonly Gen<(Inventory, RiskBasis)> Cases = Gen.OneOf(
        RandomInventory.WithRecordsMissing(8).Select(inventory => (inventory, RiskBasis.Inventory)),
        RandomPlaces.Of(8, 14).Select(inventory => (inventory, RiskBasis.Corridor(1_000, 8_000))));

    [Fact]
    public void No_certificate_of_the_search_is_refused() => Cases.Sample(each =>
    {
        var (inventory, basis) = each;
        Assert.Empty(Objections(Certify(inventory, basis).Certificate, inventory));
    }, iter: 800);

    [Fact]
    public void A_pair_that_is_said_to_be_shorter_or_longer_is_refused() => Gen.Select(Cases, Gen.Int[1, 3]).Sample((each, metres) =>
    {
        var (inventory, basis) = each;
        var (certificate, verdict) = Certify(inventory, basis);
        if (verdict.DiverseMetres is not { } length) return;
        certificate["metres"] = length + metres;
        Assert.NotEmpty(Objections(certificate, inventory));
        certificate["metres"] = length - metres;
        Assert.NotEmpty(Objections(certificate, inventory));
    }, iter: 300);

    [Fact]
    public void A_pair_that_is_shortest_only_while_a_link_is_long_is_refused() => Gen.Select(Cases, Gen.Int[0, 99]).Sample((each, pick) =>
    {
        var (inventory, basis) = each;
        if (Certify(inventory, basis).Verdict is not { DiverseMetres: { } length } verdict) return;
        var used = verdict.Paths.SelectMany(path => path).ToList();
        var link = used[pick % used.Count];
        var stretched = inventory with { Links = [.. inventory.Links.Select(each => each.Index == link ? each with { Metres = 5_000_000 } : each)] };
        var (certificate, longer) = Certify(stretched, basis);

        Assert.True(longer.DiverseMetres >= length);
        if (longer.DiverseMetres == length) return;
        Assert.NotEmpty(Objections(certificate, inventory));
    }, iter: 300);

    [Fact]
    public void What_exists_is_not_accepted_as_impossible() => Gen.Select(Cases, Cases).Sample((each, stranger) =>
    {
        var (inventory, basis) = each;
        var (certificate, verdict) = Certify(inventory, basis);
        if (verdict.Verdict != DiversityVerdict.Diverse) return;
        (certificate["verdict"], certificate["claim"], certificate["metres"]) = ("impossible", "none-exists", null);
        certificate["leftOut"] = new JsonArray();
        Assert.NotEmpty(Objections(certificate, inventory));
        certificate["proof"] = Certify(stranger.Item1, stranger.Item2).Certificate["proof"]?.DeepClone() ?? new JsonArray(new JsonObject { ["steps"] = new JsonArray() });
        Assert.NotEmpty(Objections(certificate, inventory));
    }, iter: 300);

    [Fact]
    public void Paths_that_share_a_risk_are_not_accepted_as_diverse()
    {
        var inventory = new Inventory
        {
            Nodes = [new("a"), new("b")],
            Links = [new(0, 0, 1) { Metres = 1 }, new(1, 0, 1) { Metres = 1 }],
        };
        var (certificate, _) = Certify(inventory, RiskBasis.Inventory);
        var withBridge = inventory with { Risks = [new("bridge", RiskKind.Declared, "bridge") { Takes = [inventory.Links[0].Key, inventory.Links[1].Key] }] };

        Assert.Empty(Objections(certificate, inventory));
        Assert.Contains(Objections(certificate, withBridge), objection => objection.Contains("share a risk", StringComparison.Ordinal));
    }

    /// <summary>The example of the method's page.</summary>
    [Fact]
    public void A_division_by_links_without_a_common_risk_is_refused()
    {
        ElementKey bridge = new(ElementKind.Structure, "bridge");
        var inventory = new Inventory
        {
            Nodes = [new("a"), new("b"), new("c")],
            Links = [new(0, 0, 1) { Metres = 5_000, RestsOn = [bridge] }, new(1, 0, 1) { Metres = 5_000, RestsOn = [bridge] }, new(2, 0, 2) { Metres = 6_000, RestsOn = [new(ElementKind.Duct, "d2")] }, new(3, 2, 1) { Metres = 6_000, RestsOn = [new(ElementKind.Duct, "d3")] }],
            Elements = [new(bridge), new(new ElementKey(ElementKind.Duct, "d2")), new(new ElementKey(ElementKind.Duct, "d3"))],
        };
        var (certificate, verdict) = Certify(inventory, RiskBasis.Inventory);
        var root = certificate["proof"]![0]!;

        Assert.Equal(17_000, verdict.DiverseMetres);
        Assert.Equal("[0,1]", root["links"]!.ToJsonString());
        Assert.Empty(Objections(certificate, inventory));
        root["links"] = new JsonArray(0, 2);
        Assert.NotEmpty(Objections(certificate, inventory));
        root["links"] = new JsonArray();
        Assert.NotEmpty(Objections(certificate, inventory));
    }

    [Fact]
    public void A_length_ends_no_case_of_what_is_said_not_to_exist() => Cases.Sample(each =>
    {
        var (inventory, basis) = each;
        var (certificate, verdict) = Certify(inventory, basis);
        if (verdict.Verdict != DiversityVerdict.Diverse) return;
        (certificate["verdict"], certificate["claim"], certificate["metres"]) = ("impossible", "none-exists", 1);
        certificate["proof"] = new JsonArray(new JsonObject { ["steps"] = new JsonArray() });
        Assert.NotEmpty(Objections(certificate, inventory));
    }, iter: 200);

    [Fact]
    public void A_proof_as_deep_as_it_likes_is_refused_without_an_end_of_the_process()
    {
        var inventory = new Inventory { Nodes = [new("a"), new("b")], Links = [new(0, 0, 1) { Metres = 1 }, new(1, 0, 1) { Metres = 1 }] };
        var (certificate, _) = Certify(inventory, RiskBasis.Inventory);
        (certificate["verdict"], certificate["claim"], certificate["metres"]) = ("impossible", "none-exists", null);
        certificate["proof"] = new JsonArray([.. Enumerable.Range(0, 9_990).Select(number => (JsonNode)new JsonObject { ["steps"] = new JsonArray(), ["path"] = 1, ["links"] = new JsonArray(0, 1), ["avoids"] = number + 1, ["uses"] = number + 1 })]);

        Assert.NotEmpty(Objections(certificate, inventory));
    }

    [Fact]
    public void A_third_path_and_two_ends_that_are_one_node_are_refused()
    {
        var inventory = new Inventory { Nodes = [new("a"), new("b")], Links = [new(0, 0, 1) { Metres = 1 }, new(1, 0, 1) { Metres = 1 }] };
        var (third, _) = Certify(inventory, RiskBasis.Inventory);
        third["proof"] = new JsonArray(new JsonObject { ["steps"] = new JsonArray(new JsonObject { ["path"] = 3, ["tooLong"] = true }) });
        var risks = RiskModel.Of(inventory, RiskBasis.Inventory);
        var verdict = SoldAsDiverse.Given(risks, "x", "a", "a", [inventory.Links[0].Key], [inventory.Links[1].Key], 0, 0);
        var ends = Certificate.Of(inventory, risks, verdict);
        Assert.Empty(Objections(ends, inventory));
        (ends["verdict"], ends["claim"]) = ("diverse", "paths-valid");

        Assert.NotEmpty(Objections(third, inventory));
        Assert.Equal((DiversityVerdict.Unknown, true), (verdict.Verdict, verdict.Missing.Any(record => record.Contains("both ends of x are a", StringComparison.Ordinal))));
        Assert.Contains("both ends are one node", Objections(ends, inventory));
    }

    [Fact]
    public void A_duct_that_is_not_on_both_paths_is_not_accepted_as_shared()
    {
        var inventory = new Inventory
        {
            Nodes = [new("a"), new("b")],
            Links = [new(0, 0, 1) { RestsOn = [new(ElementKind.Duct, "d1")] }, new(1, 0, 1) { RestsOn = [new(ElementKind.Duct, "d1"), new(ElementKind.Duct, "d2")] }],
            Elements = [new(new ElementKey(ElementKind.Duct, "d1")), new(new ElementKey(ElementKind.Duct, "d2"))],
        };
        var risks = RiskModel.Of(inventory, RiskBasis.Inventory);
        var verdict = SoldAsDiverse.Given(risks, "x", "a", "b", [inventory.Links[0].Key], [inventory.Links[1].Key], 0, 1);
        var certificate = Certificate.Of(inventory, risks, verdict);

        Assert.Equal("d1", Assert.Single(verdict.Shared).Id);
        Assert.Empty(Objections(certificate, inventory));
        certificate["shared"]![0]!["id"] = "d2";
        Assert.NotEmpty(Objections(certificate, inventory));
    }

    [Fact]
    public void A_document_of_another_kind_is_refused_without_an_exception()
    {
        foreach (var text in (string[])["{}", "[]", "3", "{\"schema\":\"cuibono/diversity-certificate/1\",\"claim\":\"none-exists\",\"verdict\":\"impossible\",\"risk\":\"inventory\",\"nodes\":1,\"links\":0,\"from\":\"a\",\"to\":\"a\"}"])
            Assert.False(new CertificateChecker(new Inventory { Nodes = [new("a")] }).Check(JsonDocument.Parse(text).RootElement).Holds);
    }

    [Fact]
    public void Certificates_of_all_pairs_hold() => RandomPlaces.Of(7, 12).Sample(inventory =>
    {
        var partly = inventory with { Nodes = [.. inventory.Nodes.Select((node, index) => index == 2 ? node with { Position = null } : node)] };
        var risks = RiskModel.Of(partly, RiskBasis.Corridor(1_000, 8_000));
        AllPairs.Of(partly, risks, pair =>
        {
            Assert.True(pair.Verdict == DiversityVerdict.Unknown || pair.Proof is not null);
            Assert.Empty(Objections(Certificate.Of(partly, risks, pair), partly));
        });
    }, iter: 60);

    [Theory]
    [InlineData("Geant2012", 13)]
    [InlineData("Bellcanada", 29)]
    [InlineData("TataNld", 997)]
    public void Certificates_of_real_networks_hold(string name, int stride)
    {
        var inventory = ZooNetwork.Named(name).Inventory;
        var risks = RiskModel.Of(inventory, RiskBasis.DefaultCorridor);
        var analysis = new DiversityAnalysis(inventory, risks);
        var pair = 0;
        for (var a = 0; a < inventory.Nodes.Count; a++)
        {
            for (var b = a + 1; b < inventory.Nodes.Count; b++)
            {
                if (pair++ % stride != 0) continue;
                var verdict = analysis.Between(a, b);
                Assert.True(verdict.Verdict is DiversityVerdict.Unknown || verdict.Proof is not null);
                Assert.Empty(Objections(Certificate.Of(inventory, risks, verdict), inventory));
            }
        }
    }

    private static (JsonObject Certificate, PairVerdict Verdict) Certify(Inventory inventory, RiskBasis basis)
    {
        var risks = RiskModel.Of(inventory, basis);
        var verdict = new DiversityAnalysis(inventory, risks).Between(0, 1);
        return (Certificate.Of(inventory, risks, verdict), verdict);
    }

    private static IReadOnlyList<string> Objections(JsonObject certificate, Inventory inventory) =>
        new CertificateChecker(inventory).Check(JsonDocument.Parse(certificate.ToJsonString()).RootElement).Objections;
}
