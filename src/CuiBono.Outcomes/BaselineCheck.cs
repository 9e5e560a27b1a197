using CuiBono.Evidence;

namespace CuiBono.Outcomes;

/// <summary>Where the case says that the metric stood, against where the data say it stood.</summary>
/// <param name="Declared">The case's value.</param>
/// <param name="Observed">The data's.</param>
/// <param name="Period">The time that the data's value covers: the declared one, or the year before the go-live as far as the data go back.</param>
/// <param name="Text">Both in one sentence.</param>
public sealed record BaselineCheck(double Declared, Estimate Observed, Period Period, string Text)
{
    /// <summary>Whether the data leave the case's value possible.</summary>
    public bool Holds => Observed.Interval.Contains(Declared);

    internal static BaselineCheck Of(double declared, Estimate observed, Period period, Wording wording)
    {
        var text = $"The case says {wording.Declared(declared)}; the data say {wording.Figure(observed)} {Wording.Days(period)}";
        return new(declared, observed, period, observed.Interval.Contains(declared)
            ? $"{text}, which agrees."
            : $"{text}: the case's figure is outside what the data leave possible, {wording.Change(declared - observed.Value)} too {(declared > observed.Value ? "high" : "low")}.");
    }
}
