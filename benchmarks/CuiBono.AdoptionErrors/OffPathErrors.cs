using System.Globalization;
using CuiBono.Processes.Exceptions;
using CuiBono.Simulation;
using CuiBono.Statistics.Proportions;

namespace CuiBono.AdoptionErrors;

/// <summary>What is said of cases off the path beside what is true of them.</summary>
internal static class OffPathErrors
{
    public static void Run(int seeds, int threads, ulong first)
    {
        foreach (var isPlanted in (bool[])[true, false])
            foreach (var ordinary in (double[])[0, 0.2, 1])
                foreach (var (size, rate, teams) in Plants.Sizes)
                    Confusion(string.Create(CultureInfo.InvariantCulture, $"{(isPlanted ? "planted" : "nothing planted")}, ordinary deviations times {ordinary}, {size}"), seeds, threads, first, seed => OffPathPlants.Scenario(seed, rate, teams, ordinary, isPlanted));
    }

    private static void Confusion(string title, int seeds, int threads, ulong first, Func<ulong, OrderScenario> scenario)
    {
        var found = new List<(SimulatedDeviation Truth, ExceptionKind Said)>[seeds];
        var finds = new (bool Habit, bool Contract, bool Grows, bool Batch, bool Error)[seeds];
        Parallel.For(0, seeds, new ParallelOptions { MaxDegreeOfParallelism = threads }, at =>
        {
            var log = SimulatedLog.Of(scenario((first + (ulong)at) * 7919));
            var result = PathExceptions.Of(log.Log, OffPathPlants.Terms);
            found[at] = [.. result.Groups.SelectMany(group => group.Cases.Select(one => (log.Truth(one).Deviation, group.Kind)))];
            bool Said(SimulatedDeviation truth, ExceptionKind kind) => result.Groups.Any(group => group.Kind == kind && group.Cases.Count(one => log.Truth(one).Deviation == truth) > group.Cases.Count / 2);
            finds[at] = (Said(SimulatedDeviation.Habit, ExceptionKind.Workaround), Said(SimulatedDeviation.Contract, ExceptionKind.Sanctioned), result.Register[0].IsGrowing, Said(SimulatedDeviation.Batch, ExceptionKind.Workaround), Said(SimulatedDeviation.EntryError, ExceptionKind.Error));
        });
        var all = found.SelectMany(one => one).ToList();
        var kinds = Enum.GetValues<ExceptionKind>();
        Console.WriteLine($"\n| {title} | {string.Join(" | ", kinds)} |\n|---|{string.Concat(kinds.Select(_ => "---:|"))}");
        foreach (var truth in all.Select(one => one.Truth).Distinct().Order())
            Console.WriteLine($"| {truth} | {string.Join(" | ", kinds.Select(kind => all.Count(one => one == (truth, kind)).ToString("N0", CultureInfo.InvariantCulture)))} |");
        Console.WriteLine($"| right, of those said | {string.Join(" | ", kinds.Select(kind => kind == ExceptionKind.CannotTell ? $"cannot tell {Percent(all.Count(one => one.Said == kind), all.Count)} of all" : Percent(all.Count(one => one.Said == kind && OffPathPlants.Kind(one.Truth) == kind), all.Count(one => one.Said == kind))))} |");
        Console.WriteLine($"of {seeds} logs found: habit {finds.Count(one => one.Habit)}, contract {finds.Count(one => one.Contract)}, that it grows {finds.Count(one => one.Grows)}, batch {finds.Count(one => one.Batch)}, entry errors {finds.Count(one => one.Error)}");
        Console.Out.Flush();
    }

    private static string Percent(int count, int all) => all == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{100 * new Share(count, all).Value:0.0} %");
}
