using System.Text.Json;

namespace CuiBono.Tables;

/// <summary>Looks through a query before it is run: DuckDB parses it, and whatever is not on the list of <see cref="AllowedSql"/> is refused.</summary>
/// <param name="tables">The names of the sources.</param>
internal sealed class QueryGuard(IEnumerable<string> tables)
{
    /// <summary>Each may double a text, and texts that are just being made are not counted by DuckDB's memory limit.</summary>
    private const int MostJoinedTexts = 6;

    private const int DeepestTree = 3_000;

    private readonly HashSet<string> known = new(tables, StringComparer.OrdinalIgnoreCase);
    private int joinedTexts;

    /// <summary>The columns that the query names, in any table.</summary>
    public HashSet<string> Columns { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it may use every column (*).</summary>
    public bool UsesAllColumns { get; private set; }

    /// <summary>Why the query is refused, or null.</summary>
    /// <param name="tree">What DuckDB's json_serialize_sql makes of it.</param>
    public string? Refuse(string tree)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(tree, new JsonDocumentOptions { MaxDepth = DeepestTree });
        }
        catch (JsonException)
        {
            return "it is nested too deeply";
        }

        using (document)
        {
            var root = document.RootElement;
            if (root.GetProperty("error").GetBoolean())
            {
                var message = root.GetProperty("error_message").GetString() ?? "";
                return message.StartsWith("Only SELECT", StringComparison.Ordinal) ? "only SELECT is run" : "DuckDB cannot parse it: " + message;
            }

            var statements = root.GetProperty("statements");
            if (statements.GetArrayLength() != 1) return $"it holds {statements.GetArrayLength()} statements; one SELECT is run";
            CollectNames(statements[0]);
            return Walk(statements[0], Check);
        }
    }

    private void CollectNames(JsonElement statement) =>
        Walk(statement, (element) =>
        {
            if (element.TryGetProperty("cte_map", out var ctes) && ctes.TryGetProperty("map", out var map))
                foreach (var entry in map.EnumerateArray()) known.Add(Text(entry, "key"));
            return null;
        });

    /// <summary>Goes through all objects of a tree, without recursion; ends with the first reason to refuse.</summary>
    private static string? Walk(JsonElement root, Func<JsonElement, string?> check)
    {
        var open = new Stack<JsonElement>();
        open.Push(root);
        while (open.TryPop(out var element))
        {
            if (element.ValueKind == JsonValueKind.Array)
                foreach (var item in element.EnumerateArray()) open.Push(item);
            if (element.ValueKind != JsonValueKind.Object) continue;
            if (check(element) is { } reason) return reason;
            if (Text(element, "class") == "CONSTANT") continue;
            if (Text(element, "type") == "TABLE_FUNCTION")
            {
                open.Push(element.GetProperty("function").GetProperty("children"));
                continue;
            }

            foreach (var property in element.EnumerateObject())
                if (property.Name != "cast_type" && property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array) open.Push(property.Value);
        }

        return null;
    }

    private string? Check(JsonElement element)
    {
        if (element.TryGetProperty("sample", out var sample) && sample.ValueKind == JsonValueKind.Object) return "a sample gives another answer each time";
        var kind = Text(element, "class");
        if (kind.Length > 0) return Expression(element, kind);
        var type = Text(element, "type");
        if (type.Length == 0) return null;
        if (!AllowedSql.Nodes.Contains(type)) return $"{Readable(type)} is not used in figures";
        return type switch
        {
            "BASE_TABLE" => Table(element),
            "TABLE_FUNCTION" when Text(element.GetProperty("function"), "function_name") is var name && !AllowedSql.TableFunctions.Contains(name) => $"{name}() may not stand in FROM; the files of the figure are tables",
            "JOIN" => Join(element),
            _ => null,
        };
    }

    private string? Expression(JsonElement element, string kind)
    {
        if (!AllowedSql.Expressions.Contains(kind)) return $"{Readable(kind)} is not used in figures";
        switch (kind)
        {
            case "FUNCTION" or "WINDOW":
                var name = Text(element, "function_name");
                if (Text(element, "catalog").Length > 0 || (Text(element, "schema") is { Length: > 0 } schema && schema != "main")) return $"{name} is named with a schema";
                if (name == "||" && ++joinedTexts > MostJoinedTexts) return $"more than {MostJoinedTexts} texts are joined with ||";
                return AllowedSql.Functions.Contains(name) ? null : $"{name}() is not on the list of functions for figures";
            case "CAST" when Text(element.GetProperty("cast_type"), "id").Replace(' ', '_') is var type && !AllowedSql.Types.Contains(type):
                return $"a cast to {type} is not on the list of types for figures";
            case "COLUMN_REF":
                foreach (var part in element.GetProperty("column_names").EnumerateArray()) Columns.Add(part.GetString() ?? "");
                return element.GetProperty("column_names") is var parts && parts.GetArrayLength() == 1 && AllowedSql.SessionWords.Contains(parts[0].GetString()!.ToLowerInvariant())
                    ? $"{parts[0]} gives another answer each time"
                    : null;
            case "STAR":
                UsesAllColumns = true;
                return null;
            default:
                return null;
        }
    }

    private string? Table(JsonElement element)
    {
        var name = Text(element, "table_name");
        var isPlain = Text(element, "schema_name").Length == 0 && Text(element, "catalog_name").Length == 0;
        return isPlain && known.Contains(name) ? null : $"there is no table '{name}'; there are {string.Join(", ", known.Order(StringComparer.Ordinal).Select(one => $"'{one}'"))}";
    }

    private string? Join(JsonElement element)
    {
        if (Text(element, "ref_type") == "NATURAL") UsesAllColumns = true;
        foreach (var column in element.GetProperty("using_columns").EnumerateArray()) Columns.Add(column.GetString() ?? "");
        return null;
    }

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static string Readable(string type) => type.Replace("_NODE", "", StringComparison.Ordinal).Replace('_', ' ').ToLowerInvariant();
}
