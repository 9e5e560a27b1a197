namespace CuiBono.Promises;

/// <summary>The comparisons that an outcome may declare to attribute its change to the initiative.</summary>
public static class ComparisonDesign
{
    /// <summary>The one that attributes nothing: everything else that changed in the meantime counts as effect.</summary>
    public const string BeforeAfter = "before-after";

    /// <summary>Those that can attribute a change, the strongest first.</summary>
    public static IReadOnlyList<string> Attributing { get; } =
        ["randomised", "difference-in-differences", "interrupted-time-series-with-control", "interrupted-time-series"];

    /// <summary>All that are known, the strongest first.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Attributing, BeforeAfter];

    /// <summary>True where a design, by its name, can attribute a change.</summary>
    public static bool Attributes(string design) => Attributing.Contains(design.Trim(), StringComparer.OrdinalIgnoreCase);
}
