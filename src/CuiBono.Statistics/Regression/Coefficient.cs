using CuiBono.Evidence;

namespace CuiBono.Statistics.Regression;

/// <summary>A coefficient with its uncertainty.</summary>
/// <param name="Value">The coefficient.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="DegreesOfFreedom">The degrees of freedom of its Student's test.</param>
public readonly record struct Coefficient(double Value, double StandardError, double DegreesOfFreedom)
{
    /// <summary>Value over standard error.</summary>
    public double T => Value / StandardError;

    /// <summary>The probability of a coefficient as far from 0, on either side, if it were 0.</summary>
    public double P => StandardError == 0 ? (Value == 0 ? 1 : 0) : Tails.TwoSidedStudent(T, DegreesOfFreedom);

    /// <summary>The interval of the coefficient.</summary>
    public Interval Interval(double level = 0.95)
    {
        Tails.CheckLevel(level);
        var half = Tails.StudentQuantile(level, DegreesOfFreedom) * StandardError;
        return new(Value - half, Value + half, level);
    }
}
