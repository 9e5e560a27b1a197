using System.Globalization;
using System.Text.Json;
using CuiBono.Mutation;

if (args is ["--worker", var what, var assembly, var mutated, var left, var jobsFile])
{
    var output = Console.Out;
    Console.SetOut(TextWriter.Null);
    var host = new TestHost(assembly, mutated, left.Split(','));
    if (what == "cover") Worker.Cover(host, output);
    else Worker.Try(host, JsonSerializer.Deserialize<List<Job>>(File.ReadAllText(jobsFile))!, output);
    output.Flush();
    Environment.Exit(0);
}

if (args.Length < 1 || !Directory.Exists(Path.Combine("src", args[0])))
{
    Console.Error.WriteLine("usage, at the repository's root: CuiBono.Mutation PROJECT [--files BEGINNING,BEGINNING] [--text] [--again] [--out FOLDER] [--without CLASS,CLASS] [--survivors]");
    return 2;
}

var project = args[0];
var folder = Option("--out", Path.Combine("artifacts", "mutation", project));
var parts = Option("--files", "").Split(',', StringSplitOptions.RemoveEmptyEntries);
var without = Option("--without", "KillTests,LedgerProcessTests");
var log = Path.Combine(folder, "log.jsonl");
Directory.CreateDirectory(folder);
if (!args.Contains("--survivors"))
{
    var known = File.Exists(log) ? Report.Read(log).Where(result => !args.Contains("--again") || Report.IsDead(result)).ToList() : [];
    var names = known.Select(result => result.Key).ToHashSet(StringComparer.Ordinal);
    var text = args.Contains("--text");
    var sources = new Sources(Path.Combine("src", project), Directory.EnumerateFiles("src", "*.cs", SearchOption.AllDirectories), mutant =>
        (text || mutant.Kind != "text") && !names.Contains(mutant.Key) && (parts.Length == 0 || parts.Any(part => mutant.File.StartsWith(part, StringComparison.Ordinal))));
    Console.Error.WriteLine($"{sources.Mutants.Count} mutants in {sources.Members} members");
    var (dropped, tests) = Build.Of(Path.Combine(folder, "work"), project, sources);
    Report.Replace(log, known);
    var runs = new Runs(tests, project, without, log);
    var coverage = runs.Cover();
    Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{coverage.Tests.Count} tests, {coverage.Tests.Sum(test => test.Milliseconds) / 1000:0.0} s"));
    var covering = Enumerable.Range(0, sources.Members).Select(member => coverage.Tests.Where(test => test.Members.Contains(member)).OrderBy(test => test.Milliseconds).Select(test => test.Name).ToList()).ToList();
    var all = coverage.Tests.OrderBy(test => test.Milliseconds).Select(test => test.Name).ToList();
    var jobs = new List<Job>();
    foreach (var mutant in sources.Mutants)
    {
        if (dropped.Contains(mutant.Id)) continue;
        var fresh = mutant.Member < 0 || coverage.StartOnly.Contains(mutant.Member);
        if (!fresh && covering[mutant.Member].Count == 0) runs.Write(mutant, "not-entered", "-");
        else jobs.Add(new Job(mutant.Id, fresh, fresh ? all : covering[mutant.Member]));
    }

    Console.Error.WriteLine($"{jobs.Count} mutants to try, {jobs.Count(job => job.Fresh)} of them in a process each");
    runs.Try(jobs, sources.Mutants);
}

Report.Write(Report.Read(log), Console.Out, args.Contains("--survivors"));
return 0;

string Option(string name, string usual) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : usual;
