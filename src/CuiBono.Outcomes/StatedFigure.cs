using System.Globalization;

namespace CuiBono.Outcomes;

/// <summary>A figure that a computed one leans on, with who says so.</summary>
/// <param name="What">What it is, with its unit.</param>
/// <param name="Value">The figure.</param>
/// <param name="Source">Who says so.</param>
public sealed record StatedFigure(string What, double Value, string Source)
{
    /// <summary>Of which day that is, or null.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>How sure the source is, 0 to 1, or null.</summary>
    public double? Confidence { get; init; }

    /// <summary>The figure in one line.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{What}: {Value:0.######} ({Source})");
}
