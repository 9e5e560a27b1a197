using System.Text.Json;

namespace CuiBono.Documents.Trackers;

/// <summary>Looks into JSON of which nothing is certain.</summary>
internal static class JsonText
{
    /// <summary>The text or number of a property; "" where it is absent, something else, or no valid text.</summary>
    public static string Of(JsonElement element, string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? Of(value) : "";

    public static string Of(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString() ?? "",
                JsonValueKind.Number => value.GetRawText(),
                _ => "",
            };
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair is no text.
            return "";
        }
    }

    /// <summary>The property as an object, or nothing.</summary>
    public static JsonElement? Object(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    /// <summary>The items of the property, where it is a list.</summary>
    public static IEnumerable<JsonElement> List(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];
}
