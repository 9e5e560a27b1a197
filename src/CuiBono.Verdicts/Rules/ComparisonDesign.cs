namespace CuiBono.Verdicts.Rules;

/// <summary>Comparisons that can attribute a change to the initiative.</summary>
internal static class ComparisonDesign
{
    /// <summary>Strongest first; before-after is not among them, since everything else that changed in the meantime counts as effect.</summary>
    public static readonly string[] Attributing =
        ["randomised", "difference-in-differences", "synthetic-control", "interrupted-time-series-with-control", "interrupted-time-series"];

    public const string Weak = "before-after";

    public static bool Attributes(string design) => Attributing.Contains(design.Trim(), StringComparer.OrdinalIgnoreCase);
}
