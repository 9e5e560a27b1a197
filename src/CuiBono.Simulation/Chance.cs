namespace CuiBono.Simulation;

/// <summary>Random numbers that are the same on every machine and version.</summary>
/// <remarks>SplitMix64: Steele, Lea and Flood, OOPSLA 2014.</remarks>
internal sealed class Chance(ulong seed)
{
    private ulong state = seed;
    private double? spare;

    public ulong Next()
    {
        var mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>A number from 0 up to, not including, 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1L << 53));

    public bool Happens(double probability) => Unit() < probability;

    public int Below(int count) => (int)(Unit() * count);

    /// <summary>A standard normal number (Box and Muller 1958).</summary>
    public double Normal()
    {
        if (spare is { } kept)
        {
            spare = null;
            return kept;
        }

        var radius = Math.Sqrt(-2 * Math.Log(1 - Unit()));
        var angle = 2 * Math.PI * Unit();
        spare = radius * Math.Sin(angle);
        return radius * Math.Cos(angle);
    }

    public double Exponential(double mean) => -mean * Math.Log(1 - Unit());

    /// <summary>A positive number with this mean whose logarithm spreads by this much: most are small and a few are very large.</summary>
    public double LogNormal(double mean, double spread) => mean * Math.Exp((spread * Normal()) - (spread * spread / 2));

    /// <summary>One of the places, by weights.</summary>
    public int Choose(ReadOnlySpan<double> weights)
    {
        var all = 0.0;
        foreach (var weight in weights) all += weight;
        var at = Unit() * all;
        for (var place = 0; place < weights.Length - 1; place++)
        {
            at -= weights[place];
            if (at < 0) return place;
        }

        return weights.Length - 1;
    }
}
