using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using CuiBono.Networks.Diversity;
using CuiBono.Networks.Diversity.Checking;

namespace CuiBono.Networks.Tests.Diversity.Checking;

public sealed class CertificateCheckerTests
{
    [Fact]
    public void What_is_kept_from_one_certificate_changes_nothing_for_the_next() => Gen.Select(
        Gen.OneOf(
            RandomInventory.WithRecordsMissing(6).Select(inventory => (Inventory: inventory, Bases: (RiskBasis[])[RiskBasis.Inventory, RiskBasis.Corridor(1_000, 8_000)])),
            RandomPlaces.Of(6, 10).Select(inventory => (Inventory: inventory, Bases: (RiskBasis[])[RiskBasis.Corridor(1_000, 8_000), RiskBasis.Corridor(0, 200), RiskBasis.Inventory]))),
        Gen.Int[0, 9].Array[40]).Sample((each, twists) =>
    {
        var inventory = each.Inventory;
        var one = new CertificateChecker(inventory);
        var twist = 0;
        foreach (var basis in each.Bases.Append(each.Bases[0]))
        {
            foreach (var certificate in Certificates(inventory, basis))
            {
                Twist(certificate, twists[twist++ % twists.Length]);
                var root = JsonDocument.Parse(certificate.ToJsonString()).RootElement;
                Assert.Equal(new CertificateChecker(inventory).Check(root).Objections, one.Check(root).Objections);
            }
        }
    }, iter: 150);

    /// <summary>Of all pairs, and of two links each as if they were sold as diverse.</summary>
    private static IEnumerable<JsonObject> Certificates(Inventory inventory, RiskBasis basis)
    {
        var risks = RiskModel.Of(inventory, basis);
        var analysis = new DiversityAnalysis(inventory, risks);
        for (var a = 0; a < inventory.Nodes.Count; a++)
            for (var b = a + 1; b < inventory.Nodes.Count; b++) yield return Certificate.Of(inventory, risks, analysis.Between(a, b));
        for (var link = 1; link < inventory.Links.Count; link++)
        {
            var (one, other) = (inventory.Links[link - 1], inventory.Links[link]);
            yield return Certificate.Of(inventory, risks, SoldAsDiverse.Given(risks, "x", null, null, [one.Key], [other.Key], -1, -1));
        }
    }

    private static void Twist(JsonObject certificate, int how)
    {
        if (how == 0 && certificate["metres"]?.GetValue<long>() is { } metres) certificate["metres"] = metres + 1;
        else if (how == 1) (certificate["from"], certificate["to"]) = (certificate["to"]?.DeepClone(), certificate["from"]?.DeepClone());
        else if (how == 2) certificate["proof"] = new JsonArray(new JsonObject { ["steps"] = new JsonArray() });
        else if (how == 3) (certificate["verdict"], certificate["claim"]) = ("diverse", "paths-valid");
        else if (how == 4) certificate["scope"] = "located";
        else if (how == 5) certificate["leftOut"] = new JsonArray(0);
    }
}
