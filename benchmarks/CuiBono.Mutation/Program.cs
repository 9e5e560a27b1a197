using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CuiBono.Mutation;

if (args is ["--worker", var what, var assembly, var mutated, var left, var jobsFile])
{
    var output = Console.Out;
    Console.SetOut(TextWriter.Null);
    var host = new TestHost(assembly, mutated, left.Split(','));
    if (what == "cover") Worker.Cover(host, double.Parse(jobsFile, CultureInfo.InvariantCulture), output);
    else Worker.Try(host, JsonSerializer.Deserialize<List<Job>>(File.ReadAllText(jobsFile))!, output);
    output.Flush();
    Environment.Exit(0);
}

if (args.Length < 1 || !Directory.Exists(Path.Combine("src", args[0])))
{
    Console.Error.WriteLine("usage, at the repository's root: CuiBono.Mutation PROJECT [--files BEGINNING,BEGINNING] [--text] [--again] [--out FOLDER] [--without CLASS,CLASS] [--slowest MILLISECONDS] [--sample COUNT] [--starts COUNT] [--survivors]");
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
    var sampled = int.TryParse(Option("--sample", ""), CultureInfo.InvariantCulture, out var size) ? SourcesOf(IsAsked).Mutants.Select(mutant => mutant.Key).OrderBy(Chance, StringComparer.Ordinal).Take(size).ToHashSet(StringComparer.Ordinal) : null;
    var sources = SourcesOf(mutant => IsAsked(mutant) && !names.Contains(mutant.Key) && sampled?.Contains(mutant.Key) != false);
    Console.Error.WriteLine($"{sources.Mutants.Count} mutants in {sources.Members} members");
    var (dropped, tests) = Build.Of(Path.Combine(folder, "work"), project, sources);
    Report.Replace(log, known);
    var runs = new Runs(tests, project, without, Option("--slowest", "400"), log);
    var coverage = runs.Cover();
    Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{coverage.Tests.Count} tests, {coverage.Tests.Sum(test => test.Milliseconds) / 1000:0.0} s"));
    var covering = Enumerable.Range(0, sources.Members).Select(member => coverage.Tests.Where(test => test.Members.Contains(member)).OrderBy(test => test.Milliseconds).ToList()).ToList();
    var inFile = sources.Mutants.Where(mutant => mutant.Member >= 0).ToLookup(mutant => mutant.File, mutant => mutant.Member, StringComparer.Ordinal);
    var jobs = new List<Job>();
    foreach (var mutant in sources.Mutants)
    {
        if (dropped.Contains(mutant.Id)) continue;
        var fresh = mutant.Member < 0 || coverage.StartOnly.Contains(mutant.Member);
        if (!fresh && covering[mutant.Member].Count == 0) runs.Write(mutant, fresh, "not-entered", "-");
        else jobs.Add(JobOf(mutant, fresh, fresh ? [.. coverage.Tests.OrderByDescending(test => test.Members.Intersect(inFile[mutant.File]).Any()).ThenBy(test => test.Milliseconds)] : covering[mutant.Member]));
    }

    if (sampled is not null) jobs = [.. jobs.OrderBy(job => Chance(sources.Mutants[job.Mutant].Key), StringComparer.Ordinal)];
    var starts = jobs.Where(job => job.Fresh).OrderBy(job => Chance(sources.Mutants[job.Mutant].Key), StringComparer.Ordinal).ToList();
    if (int.TryParse(Option("--starts", ""), CultureInfo.InvariantCulture, out var most)) jobs = [.. jobs.Where(job => !job.Fresh), .. starts.Take(most - known.Count(result => result.Start))];
    Console.Error.WriteLine($"{jobs.Count} mutants to try, {jobs.Count(job => job.Fresh)} of them, of {starts.Count}, in a process each");
    runs.Try(jobs, sources.Mutants);

    bool IsAsked(Mutant mutant) => (text || mutant.Kind != "text") && (parts.Length == 0 || parts.Any(part => mutant.File.StartsWith(part, StringComparison.Ordinal)));
}

Report.Write(Report.Read(log), Console.Out, args.Contains("--survivors"));
return 0;

static Job JobOf(Mutant mutant, bool fresh, List<CoveredTest> tests) => new(mutant.Id, fresh, tests.ConvertAll(test => test.Name), tests.Sum(test => test.Milliseconds));

Sources SourcesOf(Predicate<Mutant> wanted) => new(Path.Combine("src", project), Directory.EnumerateFiles("src", "*.cs", SearchOption.AllDirectories), wanted);

static string Chance(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

string Option(string name, string usual) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : usual;
