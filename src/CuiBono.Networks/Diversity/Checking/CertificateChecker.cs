using System.Text.Json;

namespace CuiBono.Networks.Diversity.Checking;

/// <summary>Accepts or refuses certificates of diversity against one inventory. It shares no code with the search: risks are worked out pair by pair, reachability by flooding, lengths by Bellman and Ford.</summary>
/// <remarks>What only the inventory and the basis decide (what rests on what, which routes come near each other, what is missing) is worked out once and kept for the certificates that follow. A checker is not for several threads.</remarks>
public sealed class CertificateChecker
{
    private readonly PlainNetwork network;
    private PlainRisks? risks;

    /// <summary>Takes the inventory that the certificates are about.</summary>
    public CertificateChecker(Inventory inventory) => network = new PlainNetwork(inventory);

    /// <summary>Checks a certificate.</summary>
    public CheckResult Check(JsonElement certificate)
    {
        try
        {
            var claim = certificate.GetProperty("claim").GetString() ?? "";
            if (certificate.GetProperty("schema").GetString() != "cuibono/diversity-certificate/1") return new CheckResult(claim, ["this is not a certificate of a version that is known"]);
            if (RiskBasis.Parse(certificate.GetProperty("risk").GetString() ?? "") is not { } basis) return new CheckResult(claim, ["what counts as a risk is not stated"]);
            if (certificate.GetProperty("nodes").GetInt32() != network.NodeCount || certificate.GetProperty("links").GetInt32() != network.LinkCount)
                return new CheckResult(claim, ["the inventory is another: it has other numbers of nodes and links"]);
            // One basis is kept: the certificates of a document have the same.
            if (risks?.Basis != basis) risks = new PlainRisks(network, basis);
            return new CheckResult(claim, CertificateCheck.Of(certificate, network, risks));
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return new CheckResult("", ["the certificate cannot be read: " + wrong.Message]);
        }
    }
}
