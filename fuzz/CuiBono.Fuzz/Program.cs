using System.Diagnostics;
using System.Globalization;
using CuiBono.Fuzz;

if (args.Length == 0 || !Target.Names.Contains(args[0]))
{
    Console.Error.WriteLine($"""
        Attacks one reader with mutated files and keeps what breaks it.
        usage: CuiBono.Fuzz {string.Join('|', Target.Names)} [--seconds N] [--seed N] [--seeds FOLDER] [--out FOLDER]
               CuiBono.Fuzz TARGET --replay FILE
        """);
    return 2;
}

var target = new Target(args[0]);
if (Option("--replay") is { } replayed)
{
    Console.WriteLine(target.Try(File.ReadAllBytes(replayed)) ?? "holds");
    return 0;
}

var seconds = int.Parse(Option("--seconds") ?? "60", CultureInfo.InvariantCulture);
var random = new Random(int.Parse(Option("--seed") ?? "1", CultureInfo.InvariantCulture));
var output = Directory.CreateDirectory(Option("--out") ?? Path.Combine("artifacts", "fuzz", args[0])).FullName;
var seeds = Option("--seeds") is { } folder
    ? [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Where(file => new FileInfo(file).Length < 300_000).Select(File.ReadAllBytes)]
    : Seeds.Of(args[0]);
var mutator = new Mutator(random, seeds);
var clock = Stopwatch.StartNew();
var (runs, failures, slowest) = (0, 0, TimeSpan.Zero);
while (clock.Elapsed.TotalSeconds < seconds)
{
    var input = target.IsContainer ? ContainerMutator.Mutate(mutator, random) : mutator.Mutate();
    // A stack overflow takes the process with it: what caused it is left here.
    if (target.MayKill) File.WriteAllBytes(Path.Combine(output, "last.bin"), input);
    var started = clock.Elapsed;
    var failure = target.Try(input);
    var took = clock.Elapsed - started;
    if (took > slowest) slowest = took;
    runs++;
    if (failure is null) continue;
    failures++;
    File.WriteAllBytes(Path.Combine(output, $"failure-{failures}.bin"), input);
    Console.WriteLine(failure);
    if (failures >= 20) break;
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{args[0]}: {runs} runs in {clock.Elapsed.TotalSeconds:0} s from {seeds.Count} seeds, {failures} failures, slowest {slowest.TotalMilliseconds:0} ms"));
return failures == 0 ? 0 : 1;

string? Option(string name)
{
    var at = Array.IndexOf(args, name);
    return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}
