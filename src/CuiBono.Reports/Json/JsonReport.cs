using System.Text.Encodings.Web;
using System.Text.Json;
using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Reviews;

namespace CuiBono.Reports.Json;

/// <summary>Writes a review as one JSON document of the schema "cuibono/review/1".</summary>
/// <remarks>The shape is public interface: members are added, never renamed. See docs/schemas/review.schema.json.</remarks>
public static class JsonReport
{
    /// <summary>Writes the document in UTF-8, indented, with a line feed at the end.</summary>
    public static void Write(Review review, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "cuibono/review/1");
            json.WriteString("asOf", review.AsOf.ToString("yyyy-MM-dd", null));
            json.WriteString("workspace", review.Workspace);
            json.WriteStartObject("policy");
            json.WriteString("name", review.Policy.Name);
            json.WriteString("sha256", review.Policy.Sha256);
            json.WriteEndObject();
            Portfolio(json, review.Portfolio);
            json.WriteStartArray("initiatives");
            foreach (var reviewed in review.Initiatives)
            {
                InitiativeJson.Write(json, reviewed, review.AsOf);
                json.Flush();
            }

            json.WriteEndArray();
            PersonsJson.WriteWaivers(json, review.Waivers);
            PersonsJson.WriteBaseline(json, review);
            json.WriteStartArray("unread");
            foreach (var part in review.Unread)
            {
                json.WriteStartObject();
                json.WriteString("file", part.Place.File);
                json.WriteString("place", part.Place.ToString());
                json.WriteString("why", part.Why);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("findings");
            foreach (var finding in review.Findings) FindingObject(json, finding);
            json.WriteEndArray();
            json.WriteStartArray("notes");
            foreach (var note in review.Notes) json.WriteStringValue(note);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    internal static void Money(Utf8JsonWriter json, Money money)
    {
        json.WriteStartObject();
        json.WriteNumber("amount", money.Amount);
        json.WriteString("currency", money.Currency);
        json.WriteEndObject();
    }

    private static void Portfolio(Utf8JsonWriter json, Portfolio portfolio)
    {
        json.WriteStartObject("portfolio");
        json.WriteNumber("initiatives", portfolio.All.Count);
        Investment(json, portfolio.All);
        json.WriteStartObject("byVerdict");
        foreach (var (kind, share) in portfolio.ByVerdict.OrderBy(pair => pair.Key)) Share(json, KebabCase.Of(kind), share);
        json.WriteEndObject();
        json.WriteStartObject("beforeWaivers");
        foreach (var (kind, share) in portfolio.BeforeWaivers.OrderBy(pair => pair.Key)) Share(json, KebabCase.Of(kind), share);
        json.WriteEndObject();
        Share(json, "withoutCustomer", portfolio.WithoutCustomer);
        json.WriteStartArray("rules");
        foreach (var rate in portfolio.Rates)
        {
            json.WriteStartObject();
            json.WriteString("rule", rate.Rule);
            json.WriteNumber("asked", rate.Asked);
            json.WriteNumber("passed", rate.Passed);
            json.WriteNumber("failed", rate.Failed);
            json.WriteNumber("notMeasured", rate.NotMeasured);
            json.WriteNumber("holds", rate.Holds);
            json.WriteNumber("holdsAlone", rate.HoldsAlone);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Share(Utf8JsonWriter json, string name, PortfolioShare share)
    {
        json.WriteStartObject(name);
        json.WriteNumber("count", share.Count);
        Investment(json, share);
        json.WriteEndObject();
    }

    private static void Investment(Utf8JsonWriter json, PortfolioShare share)
    {
        json.WriteStartArray("investment");
        foreach (var money in share.Investment) Money(json, money);
        json.WriteEndArray();
    }

    private static void FindingObject(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", KebabCase.Of(finding.Severity));
        json.WriteString("message", finding.Message);
        json.WriteString("place", finding.Place.ToString());
        json.WriteEndObject();
    }
}
