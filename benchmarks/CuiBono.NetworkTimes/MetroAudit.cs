using System.Diagnostics;
using System.Globalization;
using CuiBono.Networks.Diversity;
using CuiBono.Reviews.Networks;
using CuiBono.Simulation.Networks;

namespace CuiBono.NetworkTimes;

/// <summary>Audits a simulated town: its files are read and every service that is sold as diverse is judged.</summary>
internal static class MetroAudit
{
    public static int Run(IReadOnlyList<string> arguments)
    {
        var segments = arguments.Count > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 100_000;
        var services = arguments.Count > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 5_000;
        var folder = arguments.Count > 2 ? Directory.CreateDirectory(arguments[2]).FullName : Directory.CreateTempSubdirectory("metro-").FullName;
        var start = Stopwatch.GetTimestamp();
        var metro = MetroNetworkSimulator.Of(new MetroScenario(1) { DuctSegments = segments, DiverseServices = services - 136, SingleServices = 100 });
        MetroFiles.WriteTo(metro, folder);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{metro.Ducts.Count:N0} duct segments, {metro.Cables.Count:N0} cables, {metro.Circuits.Count:N0} circuits, {metro.Services.Count:N0} services, written in {Seconds()} s"));
        start = Stopwatch.GetTimestamp();
        var inventory = NetworkFolder.Open(Path.Combine(folder, NetworkFile.FileName)).Inventory!;
        Console.WriteLine($"read in {Seconds()} s");
        start = Stopwatch.GetTimestamp();
        var verdicts = SoldAsDiverse.Of(inventory, new DiversityAnalysis(inventory, RiskModel.Of(inventory, RiskBasis.For(inventory))));
        Console.WriteLine($"judged in {Seconds()} s: {string.Join(", ", verdicts.CountBy(verdict => verdict.Verdict).Select(each => $"{each.Value} {each.Key}"))}");
        if (arguments.Count < 3) Directory.Delete(folder, recursive: true);
        return 0;

        string Seconds() => Stopwatch.GetElapsedTime(start).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
    }
}
