using System.CommandLine;
using System.Globalization;
using CuiBono.Networks.Diversity;

namespace CuiBono.Cli.Commands.Network;

/// <summary>The options that limit the two paths of a pair.</summary>
internal sealed class LimitOptions
{
    private static readonly (string Unit, double Picoseconds)[] Times = [("ns", 1e3), ("us", 1e6), ("µs", 1e6), ("ms", 1e9)];
    private static readonly (string Unit, double Metres)[] Lengths = [("km", 1000), ("m", 1)];
    private readonly Option<bool> nodeDisjoint = new("--node-disjoint") { Description = "The two paths may meet in no node between their ends either." };
    private readonly Option<string?> length = new("--max-length") { Description = "The most that each path may be long, such as 120km or 900m.", HelpName = "LENGTH" };
    private readonly Option<int?> hops = new("--max-hops") { Description = "The most links that each path may have.", HelpName = "N" };
    private readonly Option<string?> difference = new("--max-latency-difference") { Description = "The most by which the one-way latencies of the two paths may differ, such as 2ms or 500us.", HelpName = "TIME" };
    private readonly Option<string?> perKilometre = new("--latency-per-km") { Description = "One-way latency of a kilometre of fibre, where the inventory gives none of its own for a link. Left out: 4.897us (group index 1.4682).", HelpName = "TIME" };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[nodeDisjoint, length, hops, difference, perKilometre]) command.Options.Add(option);
    }

    public PairLimits Read(ParseResult parsed)
    {
        if (parsed.GetValue(hops) < 1) throw new UsageException("--max-hops takes a whole number from 1 on.");
        var limits = new PairLimits
        {
            NodeDisjoint = parsed.GetValue(nodeDisjoint),
            MostMetres = Number(parsed.GetValue(length), "--max-length", Lengths, 4e7, "120km or 900m"),
            MostHops = parsed.GetValue(hops),
            MostDelayDifference = Number(parsed.GetValue(difference), "--max-latency-difference", Times, 1e15, "2ms or 500us"),
        };
        return Number(parsed.GetValue(perKilometre), "--latency-per-km", Times, 1e9, "4.897us") is { } picoseconds ? limits with { PicosecondsPerMetre = (long)Math.Round(picoseconds / 1000.0) } : limits;
    }

    /// <summary>Whether a latency is given, with or without a limit on it.</summary>
    public bool GivesLatency(ParseResult parsed) => parsed.GetValue(perKilometre) is not null;

    private static long? Number(string? text, string option, (string Unit, double Factor)[] units, double most, string example)
    {
        if (text is null) return null;
        var (unit, factor) = units.FirstOrDefault(each => text.EndsWith(each.Unit, StringComparison.Ordinal), ("", 0));
        if (factor > 0 && double.TryParse(text.AsSpan(0, text.Length - unit.Length).Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number * factor <= most) return (long)Math.Round(number * factor);
        throw new UsageException($"{option} takes a number with its unit, such as {example}; '{text}' is none.");
    }
}
