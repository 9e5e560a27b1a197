using System.Text.Json;
using CuiBono.Documents;

namespace CuiBono.LensScore;

/// <summary>One labelled description, with the field names of the labelling guide.</summary>
internal sealed record LabelledRow(string Id, string Title, string Text, int Level, int LevelExternal, string Kind, string? Customer, string? Quote, int? From, int? To, string? Confidence)
{
    /// <summary>Reads a JSONL file. Rows without a text take it, by id, from the portfolio tables in the folder that CUIBONO_DATA names.</summary>
    public static List<LabelledRow> Read(string path)
    {
        var texts = new Dictionary<string, (string Title, string Text)>(StringComparer.Ordinal);
        var portfolio = Path.Combine(Environment.GetEnvironmentVariable("CUIBONO_DATA") ?? "", "portfolio");
        if (Directory.Exists(portfolio))
            foreach (var table in Directory.GetFiles(portfolio, "*.csv"))
            {
                var register = RegisterReader.Read(File.ReadAllBytes(table), table);
                var headers = register.Headers.ToList();
                var (id, title, text) = (headers.IndexOf("id"), headers.IndexOf("title"), headers.IndexOf("text"));
                foreach (var row in register.Rows) texts[row.Cells[id]] = (row.Cells[title], row.Cells[text]);
            }

        var rows = new List<LabelledRow>();
        foreach (var line in File.ReadLines(path))
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            using var parsed = JsonDocument.Parse(line);
            var row = parsed.RootElement;
            var id = row.GetProperty("id").GetString()!;
            var (title, text) = Field(row, "text") is { } own ? (Field(row, "title") ?? "", own) : texts[id];
            var quote = Field(row, "evidence_quote") ?? (Field(row, "evidence_in") == "title" ? title : null);
            int? from = null, to = null;
            if (row.TryGetProperty("evidence_span", out var span) && span.ValueKind == JsonValueKind.Array)
            {
                (from, to) = (span[0].GetInt32(), span[1].GetInt32());
                quote ??= text[from.Value..to.Value];
            }
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
