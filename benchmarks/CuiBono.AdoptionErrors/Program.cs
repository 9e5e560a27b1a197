using System.Globalization;
using CuiBono.AdoptionErrors;

// adoption [SEEDS] [THREADS] [FIRST]     what is planted of adoption: found, share inside the interval; nothing found where nothing is planted
// reversion [SEEDS] [THREADS] [FIRST]    how often the curve of those who stayed holds the true one
// exceptions [SEEDS] [THREADS] [FIRST]   what is planted off the path: confusion matrix, precision, cannot tell
// change [SEEDS] [THREADS] [FIRST]       false alarms of the known-date test on simulated logs: as they are, shuffled, with a slow drift
// real FOLDER [SHUFFLES]                 the same on public logs whose cases get each other's dates, and what exceptions say of them
// FIRST is the number of the first seed: others than those looked at while the engine was mended.
var numbers = args.Skip(1).Select(one => int.TryParse(one, CultureInfo.InvariantCulture, out var number) ? number : 0).ToList();
var (seeds, threads, first) = (numbers.Count > 0 && numbers[0] > 0 ? numbers[0] : 100, numbers.Count > 1 ? numbers[1] : 1, (ulong)(numbers.Count > 2 ? numbers[2] : 1));
switch (args)
{
    case ["adoption", ..]:
        AdoptionCoverage.Run(seeds, threads, first);
        return 0;

    case ["reversion", ..]:
        ReversionCoverage.Run(seeds, threads, first);
        return 0;

    case ["exceptions", ..]:
        OffPathErrors.Run(seeds, threads, first);
        return 0;

    case ["change", ..]:
        ChangeErrors.Run(seeds, threads, first);
        return 0;

    case ["real", var folder, ..]:
        RealLogs.Run(folder, numbers.Count > 1 ? numbers[1] : 200);
        return 0;

    default:
        Console.Error.WriteLine("usage: adoption|reversion|exceptions|change [SEEDS] [THREADS] [FIRST] | real FOLDER [SHUFFLES]");
        return 2;
}
