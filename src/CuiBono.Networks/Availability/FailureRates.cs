namespace CuiBono.Networks.Availability;

/// <summary>How often cable is cut and how long a repair takes, where the inventory says nothing better.</summary>
public sealed record FailureRates
{
    /// <summary>Cuts a year of one kilometre of cable.</summary>
    public double CutsPerKilometreYear { get; init; } = 4.39 / 1609.344;

    /// <summary>Hours from failure to repair.</summary>
    public double RepairHours { get; init; } = 12;

    /// <summary>Who says how often cable is cut.</summary>
    public string CutsSource { get; init; } = "4.39 cuts a year of 1,000 miles of cable, often quoted for the United States, without a primary source";

    /// <summary>Who says how long a repair takes.</summary>
    public string RepairSource { get; init; } = "12 hours, often quoted with the cut rate, without a primary source";

    /// <summary>The share of time in which so much cable is down, at most 1.</summary>
    public double OfCable(double metres) => Share(CutsPerKilometreYear * metres / 1000, RepairHours);

    /// <summary>The share of time in which something is down that happens so often a year and lasts so many hours, at most 1.</summary>
    public static double Share(double perYear, double hours) => Math.Min(1, perYear * hours / 8760);
}
