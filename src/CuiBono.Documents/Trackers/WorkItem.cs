using CuiBono.Evidence;

namespace CuiBono.Documents.Trackers;

/// <summary>One issue or work item of a tracker; its words come without control characters and with single spaces, whatever the export holds.</summary>
/// <param name="Key">Its key or number as people write it; "" where it has none.</param>
/// <param name="Type">Its type, such as Epic or Story.</param>
/// <param name="Title">Its summary.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record WorkItem(string Key, string Type, string Title, SourcePlace Place)
{
    private static readonly string[] Wholes = ["epic", "initiative", "theme", "feature", "saga", "legend", "capability", "portfolio epic", "programme", "program"];

    private const int LongestWords = 1_000;

    public string Key { get; } = Words(Key);

    public string Type { get; } = Words(Type);

    public string Title { get; } = Words(Title);

    /// <summary>The tracker's inner number, by which some exports name a parent.</summary>
    public string Number { get; init => field = Words(value); } = "";

    /// <summary>The key or number of what it belongs to; "" where it belongs to nothing.</summary>
    public string Parent { get; init => field = Words(value); } = "";

    /// <summary>The parent's title where the item says it; "" where it does not.</summary>
    public string ParentTitle { get; init => field = Words(value); } = "";

    public string Status { get; init => field = Words(value); } = "";

    /// <summary>The description and other prose in reading order.</summary>
    public IReadOnlyList<Passage> Texts { get; init; } = [];

    /// <summary>Whether its type gathers other items: an epic, a feature, an initiative.</summary>
    public bool IsWhole => Wholes.Contains(Type, StringComparer.OrdinalIgnoreCase);

    private static string Words(string text) => PassageText.Clean(text, LongestWords, out _);
}
