using System.Text.Json;

namespace CuiBono.Reports.Changes;

/// <summary>A review as an earlier run wrote it to JSON, as far as reviews are compared.</summary>
/// <param name="AsOf">The day on which it was made.</param>
/// <param name="Workspace">The workspace's name.</param>
/// <param name="Policy">The policy's name.</param>
/// <param name="PolicySha256">The hash of the policy's canonical text.</param>
/// <param name="Initiatives">The initiatives in its order.</param>
public sealed record WrittenReview(string AsOf, string Workspace, string Policy, string PolicySha256, IReadOnlyList<WrittenInitiative> Initiatives)
{
    /// <summary>Reads a document of the schema "cuibono/review/1".</summary>
    /// <param name="json">The document, UTF-8.</param>
    /// <exception cref="FormatException">It is not such a document; the message says what is wrong.</exception>
    public static WrittenReview Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 32 });
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("schema", out var schema) || schema.ValueKind != JsonValueKind.String || schema.GetString() != "cuibono/review/1")
                throw new FormatException("it is not a review: its \"schema\" is not \"cuibono/review/1\"");
            var policy = root.GetProperty("policy");
            return new WrittenReview(
                root.GetProperty("asOf").GetString() ?? "",
                root.GetProperty("workspace").GetString() ?? "",
                policy.GetProperty("name").GetString() ?? "",
                policy.GetProperty("sha256").GetString() ?? "",
                [.. root.GetProperty("initiatives").EnumerateArray().Select(WrittenInitiative.Of)]);
        }
        catch (JsonException error)
        {
            throw new FormatException($"it is not JSON (line {error.LineNumber + 1}): {error.Message}", error);
        }
        catch (Exception error) when (error is KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("it is not a whole review: a member that every review has is missing or of another kind", error);
        }
    }
}
