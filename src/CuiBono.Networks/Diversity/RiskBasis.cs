using System.Globalization;

namespace CuiBono.Networks.Diversity;

/// <summary>What counts as a shared risk: what the inventory says, or a corridor: two routes that come near each other away from their ends.</summary>
public sealed record RiskBasis
{
    private RiskBasis(double? trimMetres, double? separationMetres) => (TrimMetres, SeparationMetres) = (trimMetres, separationMetres);

    /// <summary>The risks of the inventory.</summary>
    public static RiskBasis Inventory { get; } = new(null, null);

    /// <summary>The corridor that is taken where nothing else is said: 10 km cut from both ends, nearer than or at 5 km.</summary>
    public static RiskBasis DefaultCorridor { get; } = new(10_000, 5_000);

    /// <summary>How much is cut from both ends of a route, or null where the inventory is the basis.</summary>
    public double? TrimMetres { get; }

    /// <summary>The distance down to which routes are apart, or null where the inventory is the basis.</summary>
    public double? SeparationMetres { get; }

    /// <summary>Whether the inventory's risks are the basis.</summary>
    public bool IsInventory => SeparationMetres is null;

    /// <summary>A corridor.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A distance is negative or not finite.</exception>
    public static RiskBasis Corridor(double trimMetres, double separationMetres)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trimMetres);
        ArgumentOutOfRangeException.ThrowIfNegative(separationMetres);
        if (!double.IsFinite(trimMetres + separationMetres)) throw new ArgumentOutOfRangeException(nameof(trimMetres), "A distance is finite.");
        return new RiskBasis(trimMetres, separationMetres);
    }

    /// <summary>The basis that an inventory asks for: its own risks where it has any, else the default corridor.</summary>
    public static RiskBasis For(Inventory inventory) =>
        inventory.Risks.Count > 0 || inventory.Elements.Count > 0 ? Inventory : DefaultCorridor;

    /// <summary>Reads "inventory", "corridor" or "corridor:trim=10km,separation=5km" (m, km; either part may be left out); null where it is none of these.</summary>
    public static RiskBasis? Parse(string text)
    {
        if (text == "inventory") return Inventory;
        if (text == "corridor") return DefaultCorridor;
        if (!text.StartsWith("corridor:", StringComparison.Ordinal)) return null;
        double? trim = null, separation = null;
        foreach (var part in text["corridor:".Length..].Split(','))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0 || Metres(part[(equals + 1)..]) is not { } metres) return null;
            if (part[..equals] == "trim" && trim is null) trim = metres;
            else if (part[..equals] == "separation" && separation is null) separation = metres;
            else return null;
        }

        return Corridor(trim ?? 10_000, separation ?? 5_000);
    }

    /// <summary>The basis as it is written on the command line.</summary>
    public override string ToString() => SeparationMetres is null ? "inventory" : $"corridor:trim={Length(TrimMetres!.Value)},separation={Length(SeparationMetres.Value)}";

    private static double? Metres(string text)
    {
        var factor = text.EndsWith("km", StringComparison.Ordinal) ? 1000 : text.EndsWith('m') ? 1 : 0;
        var number = text.TrimEnd('k', 'm');
        if (factor == 0 || !double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return null;
        return value * factor < 4e7 ? value * factor : null;
    }

    private static string Length(double metres) => metres % 1000 == 0
        ? (metres / 1000).ToString(CultureInfo.InvariantCulture) + "km"
        : metres.ToString(CultureInfo.InvariantCulture) + "m";
}
