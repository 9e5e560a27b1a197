namespace CuiBono.Networks.Availability;

/// <summary>A change and what it would save.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Id">To what, such as "duct:D1".</param>
/// <param name="Name">The change as people say it.</param>
/// <param name="SavedPerYear">The transactions a year that would no longer fail: the difference of two computed losses, of their upper bounds where they are bounds.</param>
public sealed record Improvement(ImprovementKind Kind, string Id, string Name, double SavedPerYear)
{
    /// <summary>It saves at least so many; the same as <see cref="SavedPerYear"/> where both losses are exact.</summary>
    public double Low { get; init; }

    /// <summary>It saves at most so many.</summary>
    public double High { get; init; }

    /// <summary>The metres that would be worked on; null where that is no matter of metres, or nobody says how many.</summary>
    public double? Metres { get; init; }

    /// <summary>The places that would be worked on: sites, circuits, or one.</summary>
    public int Count { get; init; } = 1;

    /// <summary>The transactions saved a year by each kilometre; null where there are no metres.</summary>
    public double? SavedPerKilometre => Metres > 0 ? SavedPerYear * 1000 / Metres : null;

    /// <summary>The transactions saved a year by each place.</summary>
    public double SavedEach => SavedPerYear / Count;

    /// <summary>Whose transactions these are, in order.</summary>
    public IReadOnlyList<string> Customers { get; init; } = [];
}
