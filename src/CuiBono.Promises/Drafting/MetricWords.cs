using CuiBono.Promises.Written;

namespace CuiBono.Promises.Drafting;

/// <summary>Names what is measured in a comparison whose sentence has no change word.</summary>
internal static class MetricWords
{
    private static readonly string[] Links = ["in", "within", "for", "to", "after", "of", "at", "is", "are", "be", "about", "only", "just", "than", "no more", "no less", "at most", "at least", "by"];

    private static readonly string[] Auxiliaries = ["will ", "can ", "shall ", "would ", "must ", "to ", "be ", "that ", "who "];

    /// <summary>The words around a value, from the customer to a position after it, an ellipsis where the value stood between them; null where they name nothing.</summary>
    public static string? Around(string sentence, string customer, WrittenQuantity value, int end)
    {
        var said = sentence.IndexOf(customer, StringComparison.OrdinalIgnoreCase);
        var from = said >= 0 && said + customer.Length <= value.Start ? said + customer.Length : sentence.LastIndexOfAny([',', ';', ':'], value.Start) + 1;
        var before = sentence[from..value.Start].Trim();
        foreach (var auxiliary in Auxiliaries)
            if (before.StartsWith(auxiliary, StringComparison.OrdinalIgnoreCase)) before = before[auxiliary.Length..];
        var after = value.End < end ? sentence[value.End..end].Trim(' ', ',') : "";
        if (after.Length == 0)
            foreach (var link in Links)
                if (before.EndsWith(" " + link, StringComparison.OrdinalIgnoreCase)) before = before[..^link.Length].TrimEnd();
        var name = after.Length == 0 ? before : $"{before} … {after}";
        return name.Length is > 2 and <= 90 && !name.AsSpan().ContainsAnyInRange('0', '9') ? name : null;
    }
}
