using System.Text.Json;

namespace CuiBono.LensScore;

/// <summary>One labelled description, with the field names of the labelling guide.</summary>
internal sealed record LabelledRow(string Id, string Title, string Text, int Level, int LevelExternal, string Kind, string? Customer, string? Quote, int? From, int? To, string? Confidence)
{
    /// <summary>Reads a JSONL file. Rows without a text take it from the file beside it that ends in ".in.jsonl", by id.</summary>
    public static List<LabelledRow> Read(string path)
    {
        var texts = new Dictionary<string, (string Title, string Text)>(StringComparer.Ordinal);
        var beside = Path.ChangeExtension(path, ".in.jsonl");
        if (File.Exists(beside))
            foreach (var line in File.ReadLines(beside))
            {
                using var row = JsonDocument.Parse(line);
                texts[row.RootElement.GetProperty("id").GetString()!] = (Field(row.RootElement, "title") ?? "", Field(row.RootElement, "text") ?? "");
            }
        var rows = new List<LabelledRow>();
        foreach (var line in File.ReadLines(path))
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            using var parsed = JsonDocument.Parse(line);
            var row = parsed.RootElement;
            var id = row.GetProperty("id").GetString()!;
            var (title, text) = texts.TryGetValue(id, out var known) ? known : (Field(row, "title") ?? "", Field(row, "text") ?? "");
            var quote = Field(row, "evidence_quote");
            int? from = null, to = null;
            if (row.TryGetProperty("evidence_span", out var span) && span.ValueKind == JsonValueKind.Array)
                (from, to) = (span[0].GetInt32(), span[1].GetInt32());
            else if (quote is not null && text.IndexOf(quote, StringComparison.Ordinal) is var at and >= 0)
                (from, to) = (at, at + quote.Length);
            var level = row.GetProperty("customer_level").GetInt32();
            var external = row.TryGetProperty("customer_level_external", out var outside) && outside.ValueKind == JsonValueKind.Number ? outside.GetInt32() : level;
            rows.Add(new LabelledRow(id, title, text, level, external, Field(row, "customer_kind") ?? "none", Field(row, "customer"), quote, from, to, Field(row, "confidence")));
        }
        return rows;
    }

    private static string? Field(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
