namespace CuiBono.Promises;

/// <summary>A field of which the documents of one initiative say different things; none of them is chosen.</summary>
/// <param name="Path">The field's path: "outcomes[0].target.value".</param>
/// <param name="Subject">The field as people call it: "the target of activation time".</param>
/// <param name="Claims">What was said, each different value once, in the order of the documents.</param>
public sealed record FieldContradiction(string Path, string Subject, IReadOnlyList<FieldClaim> Claims)
{
    /// <summary>All values with their words and places, in one line.</summary>
    public string Words => string.Join(" against ", Claims);
}
