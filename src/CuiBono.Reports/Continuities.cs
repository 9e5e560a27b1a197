using System.Globalization;
using CuiBono.Outcomes;

namespace CuiBono.Reports;

/// <summary>The words of continuity.</summary>
internal static class Continuities
{
    /// <summary>A share of a year's minutes, such as "87 minutes"; what is less than a thousandth of one is said so.</summary>
    public static string Minutes(double share)
    {
        var minutes = AvailabilityEvidence.Minutes(share);
        if (minutes <= 0) return "0 minutes";
        if (minutes < 0.001) return "less than 0.001 minutes";
        return minutes.ToString(minutes < 1 ? "0.###" : "#,0.#", CultureInfo.InvariantCulture) + " minutes";
    }

    /// <summary>How long a service is down, between its bounds.</summary>
    public static string Down(AvailabilityEvidence service) => service switch
    {
        { IsOpen: true, Low: <= 0 } => "not known",
        { IsOpen: true } => $"at least {Minutes(service.Low)}",
        _ when service.Low.Equals(service.High) => Minutes(service.High),
        _ => $"{Minutes(service.Low)} to {Minutes(service.High)}",
    };

    /// <summary>Transactions that a customer loses a year.</summary>
    public static string Lost(TransactionLoss loss)
    {
        var most = loss.High ?? loss.Low;
        var count = most > 0 && most < 0.5 ? "fewer than one" : (loss.High is null ? "at least " : "") + (loss.High is { } high && !Rounded(high).Equals(Rounded(loss.Low), StringComparison.Ordinal) ? $"{Rounded(loss.Low)} to " : "") + Rounded(most);
        return loss.Customer.Length > 0 ? $"{loss.Customer}: {count}" : count;
    }

    /// <summary>A shared thing by name and kind, with its metres.</summary>
    public static string Thing(SharedRisk thing)
    {
        var name = thing.Kind == "corridor" ? thing.Name : thing.Name == thing.Id ? $"{thing.Kind} {thing.Id}" : $"{thing.Name} ({thing.Kind} {thing.Id})";
        return thing.Metres >= 0.5 ? $"{name}, {Metres(thing.Metres)}" : name;
    }

    /// <summary>A distance.</summary>
    public static string Metres(double metres) => metres.ToString("#,0", CultureInfo.InvariantCulture) + " m";

    /// <summary>How far diversity reaches.</summary>
    public static string Diverse(DiversityEvidence pair) =>
        $"diverse down to {pair.Level}{(pair.SeparationMetres is { } metres ? $", nowhere nearer than {Metres(metres)} beyond the pieces at their ends" : "")}";

    private static string Rounded(double count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
