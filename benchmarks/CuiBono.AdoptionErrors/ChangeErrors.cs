using CuiBono.Processes;
using CuiBono.Processes.Adoption;
using CuiBono.Simulation;

namespace CuiBono.AdoptionErrors;

/// <summary>How often the known-date test says that the go-live changed what cases do where it did not, and how often where it did.</summary>
internal static class ChangeErrors
{
    public static void Run(int seeds, int threads, ulong first)
    {
        var tally = new Tally(first);
        foreach (var (size, rate, teams) in Plants.Sizes)
        {
            void Of(string row, Func<ulong, EventLog> log) => tally.Run(seeds, threads, seed =>
                AdoptionFigures.Of(log(seed), Plants.Terms with { Seed = (int)(seed % 1_000_003) }).Change is { } change
                    ? [($"{row}: go-live p <= 0.05", size, change.P <= 0.05), ($"{row}: go-live p <= 0.10", size, change.P <= 0.10), ($"{row}: anywhere p <= 0.05", size, change.MostP <= 0.05)]
                    : [($"{row}: cannot be told", size, true)]);
            Of("nothing changes", seed => SimulatedLog.Of(Plants.Plain(seed, rate, teams)).Log);
            Of("weeks alike", seed => SimulatedLog.Of(Plants.Plain(seed, rate, teams) with { WeekSpread = 0.2 }).Log);
            Of("a change of what cases do, dates shuffled", seed => Shuffled.Of(SimulatedLog.Of(Changed(seed, rate, teams)).Log, (int)(seed % 1_000_003)));
            Of("slow drift: a contract grows from 0 to a tenth of all orders", seed => SimulatedLog.Of(Drift(seed, rate, teams)).Log);
            Of("a change: half of the orders leave the card file", seed => SimulatedLog.Of(Changed(seed, rate, teams)).Log);
        }

        tally.Print("said that it changed");
    }

    private static OrderScenario Changed(ulong seed, double rate, int teams)
    {
        var plain = Plants.Plain(seed, rate, teams);
        return plain with { Adoption = plain.Adoption! with { CardFileShare = 0.5 } };
    }

    private static OrderScenario Drift(ulong seed, double rate, int teams) => Plants.Plain(seed, rate, teams) with { Deviations = new() { Contract = new("Municipal Housing", 0.1, "Line tested", 0, 1) } };
}
