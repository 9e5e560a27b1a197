using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

// Times whole runs of the published command, start included: dotnet run --project benchmarks/CuiBono.ReviewTimes -c Release -- CUIBONO.DLL [RUNS]
// Each line: the median, the fastest and the slowest wall time, and the peak memory of the largest run so far (ru_maxrss of the children).
if (args.Length == 0)
{
    Console.Error.WriteLine("Name the published cuibono.dll: dotnet publish src/CuiBono.Cli -o artifacts/cuibono");
    return 2;
}

var runs = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 11;
var data = Environment.GetEnvironmentVariable("CUIBONO_DATA");
List<(string Name, string[] Arguments)> cases =
[
    ("start and end (--version)", ["--version"]),
    ("one deck (founding case, pptx)", ["review", "samples/founding-case/deck.pptx"]),
    ("one PDF", ["review", "samples/northline/cases/fault-prediction.pdf"]),
    ("one Word document", ["review", "samples/northline/cases/field-scheduling.docx"]),
    ("workspace (northline)", ["review", "samples/northline"]),
];
if (string.IsNullOrEmpty(data)) Console.WriteLine("CUIBONO_DATA is not set: the national table is left out.");
else
{
    cases.Add(("UK table, 1,516 rows", ["review", Path.Combine(data, "portfolio/uk-gmpp.csv")]));
    cases.Add(("UK table, with --html and --json", ["review", Path.Combine(data, "portfolio/uk-gmpp.csv"), "--html", Path.GetTempFileName(), "--json", Path.GetTempFileName()]));
}

var million = MillionEvents.Make();
cases.Add((string.Create(CultureInfo.InvariantCulture, $"workspace, {million.Events / 1e6:0.00} million events"), ["review", million.Folder, "--as-of", "2026-11-24"]));
cases.Add(("its log alone (process summary)", ["process", "summary", million.Log]));

Console.WriteLine($"{"",-36}{"median s",10}{"min s",10}{"max s",10}{"peak MiB",10}");
foreach (var (name, arguments) in cases)
{
    Time(arguments);
    var times = Enumerable.Range(0, runs).Select(_ => Time(arguments)).Order().ToArray();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-36}{times[runs / 2],10:0.000}{times[0],10:0.000}{times[^1],10:0.000}{PeakOfChildren(),10:0}"));
}

Directory.Delete(million.Folder, recursive: true);
return 0;

double Time(string[] arguments)
{
    var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
    start.ArgumentList.Add(args[0]);
    foreach (var argument in arguments) start.ArgumentList.Add(argument);
    var clock = Stopwatch.StartNew();
    using var process = Process.Start(start)!;
    process.ErrorDataReceived += static (_, _) => { };
    process.BeginErrorReadLine();
    process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}.");
    return clock.Elapsed.TotalSeconds;
}

static double PeakOfChildren()
{
    const int Children = -1;
    var usage = new long[18];
    return NativeMethods.getrusage(Children, usage) == 0 ? usage[4] / 1024.0 : double.NaN;
}

internal static partial class NativeMethods
{
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int getrusage(int who, [Out] long[] usage);
}
