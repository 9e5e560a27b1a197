using System.Text;
using System.Text.Json;
using CuiBono.Evidence;

namespace CuiBono.Documents.Trackers;

/// <summary>Reads an Atlassian document, as Jira's REST interface of version 3 gives texts, as passages.</summary>
/// <remarks>Its nesting is bounded by that of the JSON. Struck-out text is dropped as deleted; nodes of an unknown kind are read through.</remarks>
internal sealed class AdfText(TrackerTexts texts)
{
    private readonly StringBuilder _text = new();

    public static void Read(JsonElement document, TrackerTexts texts) => new AdfText(texts).Block(document, PassageKind.Paragraph);

    private void Block(JsonElement node, PassageKind kind)
    {
        switch (TypeOf(node))
        {
            case "heading":
                Flush(node, PassageKind.Heading);
                break;
            case "paragraph" or "codeBlock" or "caption":
                Flush(node, kind);
                break;
            case "listItem" or "taskItem" or "decisionItem":
                if (Children(node).All(child => TypeOf(child) is "text" or "hardBreak" or "mention" or "emoji" or "date" or "inlineCard" or "status"))
                    Flush(node, PassageKind.ListItem);
                else
                    foreach (var child in Children(node)) Block(child, PassageKind.ListItem);
                break;
            case "text" or "mention" or "emoji" or "status":
                // Out of place, but text.
                Flush(node, kind);
                break;
            case "tableRow":
                var cells = Children(node).Select(Plain).ToList();
                if (cells.Exists(cell => cell.Length > 0)) texts.Add(string.Join(" | ", cells), PassageKind.TableRow);
                break;
            default:
                foreach (var child in Children(node)) Block(child, kind);
                break;
        }
    }

    private void Flush(JsonElement node, PassageKind kind) => texts.Add(Plain(node), kind);

    private string Plain(JsonElement node)
    {
        _text.Clear();
        Inline(node);
        return _text.ToString().Trim();
    }

    private void Inline(JsonElement node)
    {
        switch (TypeOf(node))
        {
            case "text" when !IsStruck(node):
                _text.Append(TextOf(node, "text"));
                break;
            case "hardBreak":
                _text.Append(' ');
                break;
            case "mention" or "emoji" or "status" when node.TryGetProperty("attrs", out var attributes) && attributes.ValueKind == JsonValueKind.Object:
                _text.Append(TextOf(attributes, "text"));
                break;
            case "text":
                break;
            default:
                foreach (var child in Children(node)) Inline(child);
                if (TypeOf(node) is "paragraph" or "listItem" or "heading") _text.Append(' ');
                break;
        }
    }

    private static bool IsStruck(JsonElement node) =>
        node.TryGetProperty("marks", out var marks) && marks.ValueKind == JsonValueKind.Array && marks.EnumerateArray().Any(mark => TypeOf(mark) == "strike");

    private static string TypeOf(JsonElement node) => node.ValueKind == JsonValueKind.Object ? TextOf(node, "type") : "";

    private static string TextOf(JsonElement node, string name) => JsonText.Of(node, name);

    private static JsonElement.ArrayEnumerator Children(JsonElement node) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.Array ? content.EnumerateArray() : default;
}
