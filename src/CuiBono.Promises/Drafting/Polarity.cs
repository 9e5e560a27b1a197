using CuiBono.Promises.Written;

namespace CuiBono.Promises.Drafting;

/// <summary>Which way a quantity is better for the one who gets it, where the unit or the words say so.</summary>
internal static class Polarity
{
    private static readonly string[] Times = ["second", "minute", "hour", "day", "week", "month"];

    private static readonly string[] Rates = ["bit", "bps", "byte"];

    private static readonly string[] Bad =
        ["wait", "delay", "outage", "fault", "failure", "error", "complaint", "interruption", "incident", "breach", "downtime", "backlog"];

    /// <summary>Spans of time that are better long.</summary>
    private static readonly string[] LongIsGood = ["open", "opening", "batter", "notice", "warranty", "guarantee", "valid", "uptime", "stock", "between failures"];

    /// <summary>The better direction, or null where nothing says it.</summary>
    /// <param name="sentence">The promise.</param>
    /// <param name="unit">The unit of its quantity, or null.</param>
    public static Direction? Of(string sentence, string? unit)
    {
        if (Words.HasAny(sentence, LongIsGood)) return null;
        if (Words.HasAny(sentence, Bad)) return Direction.Decrease;
        if (unit is null) return null;
        if (Array.Exists(Rates, rate => unit.Contains(rate, StringComparison.OrdinalIgnoreCase))) return Direction.Increase;
        return Array.Exists(Times, time => unit.Contains(time, StringComparison.OrdinalIgnoreCase)) ? Direction.Decrease : null;
    }
}
