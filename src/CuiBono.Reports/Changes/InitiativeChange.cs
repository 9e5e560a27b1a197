namespace CuiBono.Reports.Changes;

/// <summary>What is other about one initiative.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title, the newer one.</param>
/// <param name="Verdict">Its verdict before and now; null on a side where it is not in the review.</param>
public sealed record InitiativeChange(string Id, string Title, Change Verdict)
{
    /// <summary>The rules that came out otherwise, or with another sentence.</summary>
    public IReadOnlyList<Change> Rules { get; init; } = [];

    /// <summary>What is promised otherwise.</summary>
    public IReadOnlyList<Change> Promise { get; init; } = [];

    /// <summary>The outcomes whose status is another, or whose evidence reaches further.</summary>
    public IReadOnlyList<Change> Outcomes { get; init; } = [];

    /// <summary>Why, as far as the two reviews tell: the promise, the evidence, the policy or the day.</summary>
    public IReadOnlyList<string> Causes { get; init; } = [];
}
