using System.Globalization;

namespace CuiBono.Networks.Diversity;

/// <summary>How long light takes through fibre, where the inventory gives no figure of its own for a link.</summary>
public static class FibreDelay
{
    /// <summary>Picoseconds for each metre of route: 299,792,458 m/s over a group index of 1.4682.</summary>
    public const long PicosecondsPerMetre = 4_897;

    /// <summary>Where the figure comes from.</summary>
    public const string Source = "group index 1.4682 of single-mode fibre (ITU-T G.652) at 1550 nm, Corning SMF-28e data sheet";

    /// <summary>The speed that a delay means, for people.</summary>
    public static string Told(long picosecondsPerMetre) => string.Create(CultureInfo.InvariantCulture, $"{picosecondsPerMetre / 1000.0:0.###} µs/km");
}
