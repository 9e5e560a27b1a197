using System.Globalization;

namespace CuiBono.Tables;

/// <summary>The scale of a question: an answer outside it is none.</summary>
/// <param name="Lowest">The lowest answer.</param>
/// <param name="Highest">The highest answer.</param>
public readonly record struct AnswerScale(double Lowest, double Highest)
{
    /// <summary>Whether an answer lies on the scale, its ends included.</summary>
    public bool Contains(double answer) => answer >= Lowest && answer <= Highest;

    /// <summary>The scale as people write it: "0 to 10".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Lowest} to {Highest}");
}
