using System.Globalization;

namespace CuiBono.LensScore;

/// <summary>Right and wrong answers to one yes-or-no question.</summary>
internal sealed class Tally(string name)
{
    private int _hit;
    private int _false;
    private int _missed;

    public void Add(bool labelled, bool read)
    {
        if (labelled && read) _hit++;
        else if (read) _false++;
        else if (labelled) _missed++;
    }

    public override string ToString()
    {
        var precision = Share(_hit, _hit + _false);
        var recall = Share(_hit, _hit + _missed);
        var f1 = 2d * _hit / Math.Max(1, 2 * _hit + _false + _missed);
        return string.Create(CultureInfo.InvariantCulture, $"{name,-34} precision {precision}   recall {recall}   F1 {f1:0.000}");
    }

    /// <summary>A share with its counts and Wilson's 95 % interval.</summary>
    public static string Share(int part, int whole)
    {
        if (whole == 0) return "  -  ";
        const double z = 1.959964;
        var p = (double)part / whole;
        var centre = (p + z * z / (2 * whole)) / (1 + z * z / whole);
        var half = z / (1 + z * z / whole) * Math.Sqrt(p * (1 - p) / whole + z * z / (4d * whole * whole));
        return string.Create(CultureInfo.InvariantCulture, $"{p:0.000} ({part}/{whole}; {Math.Max(0, centre - half):0.00}-{Math.Min(1, centre + half):0.00})");
    }
}
