namespace CuiBono.Promises;

/// <summary>What one passage says a field is.</summary>
/// <param name="Value">The value as it was read: "12 days", "EUR 4200000", "2027-06-30".</param>
/// <param name="Source">The document, the place and the words.</param>
public sealed record FieldClaim(string Value, FieldSource Source)
{
    /// <summary>The claim as people cite it: 12 days ("cut to 12 days", deck.pptx, slide 3).</summary>
    public override string ToString() => Source.Quote is { } quote ? $"{Value} (\"{Cut(quote)}\", {Source.Place})" : $"{Value} ({Source.Place})";

    private static string Cut(string quote)
    {
        const int Longest = 140;
        if (quote.Length <= Longest) return quote;
        return $"{quote[..(char.IsHighSurrogate(quote[Longest - 1]) ? Longest - 1 : Longest)]}...";
    }
}
