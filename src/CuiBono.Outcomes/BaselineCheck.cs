namespace CuiBono.Outcomes;

/// <summary>Where the case says that the metric stood, against where the data say it stood.</summary>
/// <param name="Declared">The case's value.</param>
/// <param name="Observed">The data's.</param>
public sealed record BaselineCheck(double Declared, Estimate Observed)
{
    /// <summary>Whether the data leave the case's value possible.</summary>
    public bool Holds => Observed.Interval.Contains(Declared);
}
