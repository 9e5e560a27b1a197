namespace CuiBono.OutcomeErrors;

/// <summary>Random numbers of this benchmark's own, so that no estimator is tested on the numbers that it draws itself.</summary>
/// <remarks>PCG-XSH-RR: O'Neill, Harvey Mudd College technical report 2014-0905.</remarks>
internal sealed class Draws
{
    private ulong state;

    public Draws(ulong seed)
    {
        // Near seeds must not give near streams (the finalizer of SplitMix64).
        seed = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9;
        seed = (seed ^ (seed >> 27)) * 0x94D049BB133111EB;
        state = seed ^ (seed >> 31);
        Next();
    }

    public double Unit() => (((ulong)Next() << 21) ^ Next()) % (1UL << 53) * (1.0 / (1UL << 53));

    public bool Happens(double probability) => Unit() < probability;

    public double Exponential(double mean) => -mean * Math.Log(1 - Unit());

    /// <summary>A standard normal number by the polar method (Marsaglia and Bray 1964).</summary>
    public double Normal()
    {
        while (true)
        {
            var (one, other) = ((2 * Unit()) - 1, (2 * Unit()) - 1);
            if ((one * one) + (other * other) is > 0 and < 1 and var square) return one * Math.Sqrt(-2 * Math.Log(square) / square);
        }
    }

    /// <summary>Standard normal numbers of which each is so much like the one before.</summary>
    public double[] Series(int count, double correlation)
    {
        var values = new double[count];
        for (var at = 0; at < count; at++) values[at] = at == 0 ? Normal() : (correlation * values[at - 1]) + (Math.Sqrt(1 - (correlation * correlation)) * Normal());
        return values;
    }

    private uint Next()
    {
        var old = state;
        state = (old * 6364136223846793005) + 1442695040888963407;
        return uint.RotateRight((uint)(((old >> 18) ^ old) >> 27), (int)(old >> 59));
    }
}
