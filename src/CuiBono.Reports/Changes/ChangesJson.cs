using System.Text.Encodings.Web;
using System.Text.Json;

namespace CuiBono.Reports.Changes;

/// <summary>Writes what changed as one JSON document of the schema "cuibono/diff/1".</summary>
/// <remarks>The shape is public interface: members are added, never renamed. See docs/schemas/diff.schema.json.</remarks>
public static class ChangesJson
{
    /// <summary>Writes the document in UTF-8, indented, with a line feed at the end.</summary>
    public static void Write(ReviewChanges changes, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "cuibono/diff/1");
            Side(json, "old", changes.Old);
            Side(json, "new", changes.New);
            json.WriteStartArray("initiatives");
            foreach (var change in changes.Initiatives)
            {
                json.WriteStartObject();
                json.WriteString("id", change.Id);
                json.WriteString("title", change.Title);
                json.WriteStartObject("verdict");
                json.WriteString("old", change.Verdict.Old);
                json.WriteString("new", change.Verdict.New);
                json.WriteEndObject();
                List(json, "rules", change.Rules);
                List(json, "outcomes", change.Outcomes);
                List(json, "promise", change.Promise);
                json.WriteStartArray("causes");
                foreach (var cause in change.Causes) json.WriteStringValue(cause);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Side(Utf8JsonWriter json, string name, WrittenReview review)
    {
        json.WriteStartObject(name);
        json.WriteString("asOf", review.AsOf);
        json.WriteString("workspace", review.Workspace);
        json.WriteStartObject("policy");
        json.WriteString("name", review.Policy);
        json.WriteString("sha256", review.PolicySha256);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void List(Utf8JsonWriter json, string name, IReadOnlyList<Change> changes)
    {
        json.WriteStartArray(name);
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("what", change.What);
            json.WriteString("old", change.Old);
            json.WriteString("new", change.New);
            json.WriteString("why", change.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
