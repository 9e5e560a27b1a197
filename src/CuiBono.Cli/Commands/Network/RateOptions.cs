using System.CommandLine;
using CuiBono.Networks.Availability;

namespace CuiBono.Cli.Commands.Network;

/// <summary>How often cable is cut and how long a repair takes, as options of a command.</summary>
internal sealed class RateOptions
{
    private readonly Option<double?> cutRate = new("--cut-rate") { Description = "Cuts a year of one kilometre of cable. Left out: 4.39 per 1,000 miles.", HelpName = "PER_KM_YEAR" };
    private readonly Option<double?> repair = new("--repair") { Description = "Hours from failure to repair. Left out: 12.", HelpName = "HOURS" };

    public IEnumerable<Option> All => [cutRate, repair];

    public FailureRates Of(ParseResult parsed)
    {
        var rates = new FailureRates();
        if (NotNegative(parsed.GetValue(cutRate), "--cut-rate") is { } cuts) rates = rates with { CutsPerKilometreYear = cuts, CutsSource = "--cut-rate" };
        if (NotNegative(parsed.GetValue(repair), "--repair") is { } hours) rates = rates with { RepairHours = hours, RepairSource = "--repair" };
        return rates;
    }

    private static double? NotNegative(double? value, string option) =>
        value is null || (value >= 0 && double.IsFinite(value.Value)) ? value : throw new UsageException($"{option} takes a number from 0 on.");
}
