namespace CuiBono.Processes.Adoption;

/// <summary>How far what cases do before a day lies from what they do after it.</summary>
/// <param name="Value">The total variation distance: the share that would have to go differently for both to be alike.</param>
/// <param name="ByChance">What weeks in another order give on average: few cases lie apart by chance alone.</param>
/// <remarks>The effect is the value less what chance gives. Where something did change, other orders are mixtures of both and lie apart too, so that the effect
/// is rather too small.</remarks>
public readonly record struct Distance(double Value, double ByChance)
{
    /// <summary>The distance beyond chance, 0 or more.</summary>
    public double Effect => Math.Max(0, Value - ByChance);
}
