using MathNet.Numerics.Distributions;

namespace CuiBono.Statistics;

/// <summary>Tail probabilities and quantiles, named as they are spoken of.</summary>
internal static class Tails
{
    /// <summary>The standard normal quantile that leaves (1 - level) / 2 on each side.</summary>
    public static double NormalQuantile(double level) => Normal.InvCDF(0, 1, 0.5 + (level / 2));

    /// <summary>The probability of a standard normal value as far from 0 as this one, on either side.</summary>
    public static double TwoSidedNormal(double z) => MathNet.Numerics.SpecialFunctions.Erfc(Math.Abs(z) / Math.Sqrt(2));

    /// <summary>The probability of a Student value as far from 0 as this one, on either side.</summary>
    /// <remarks>By the incomplete beta function, so that small probabilities keep their digits.</remarks>
    public static double TwoSidedStudent(double t, double degreesOfFreedom) =>
        MathNet.Numerics.SpecialFunctions.BetaRegularized(degreesOfFreedom / 2, 0.5, degreesOfFreedom / (degreesOfFreedom + (t * t)));

    /// <summary>The Student quantile that leaves (1 - level) / 2 on each side.</summary>
    public static double StudentQuantile(double level, double degreesOfFreedom) => StudentT.InvCDF(0, 1, degreesOfFreedom, 0.5 + (level / 2));

    /// <summary>The probability of a chi-squared value at least as large as this one.</summary>
    public static double ChiSquared(double value, double degreesOfFreedom) =>
        value <= 0 ? 1 : MathNet.Numerics.SpecialFunctions.GammaUpperRegularized(degreesOfFreedom / 2, value / 2);

    /// <summary>Refuses a level that is none.</summary>
    public static void CheckLevel(double level)
    {
        if (!(level > 0 && level < 1)) throw new ArgumentOutOfRangeException(nameof(level), level, "A level lies between 0 and 1.");
    }
}
