using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace CuiBono.Mutation;

/// <summary>Runs tests over mutants and says each result on standard output at once; the process above it ends it where a mutant never returns.</summary>
internal static class Worker
{
    /// <summary>The milliseconds that a test may take more when it runs first, and its code is compiled.</summary>
    private const double Start = 1500;

    /// <summary>Which tests enter which member, how long each takes, and the members that a type's start alone runs: these need a process each.</summary>
    /// <remarks>Tests that take more processor time than <paramref name="slowest"/>, in milliseconds, are not used: a survivor would run each of them.</remarks>
    public static void Cover(TestHost host, double slowest, TextWriter output)
    {
        var cold = new int[host.Hits.Length];
        var broken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var test in host.Tests)
        {
            var (said, took) = Timed(test);
            var why = said is not null ? $"it fails without a mutant: {said}" : took > slowest + Start ? $"it is slow: {took:0} ms" : null;
            if (why is not null && broken.Add(test.Name)) Console.Error.WriteLine($"not used, for {why}: {test.Name}");
        }

        host.Hits.CopyTo(cold, 0);
        System.Array.Clear(host.Hits);
        var warm = new int[cold.Length];
        var tests = new List<CoveredTest>();
        foreach (var test in host.Tests.Where(test => !broken.Contains(test.Name)))
        {
            var (said, took) = Timed(test);
            if (said is not null) Console.Error.WriteLine($"not used, for it fails a second time: {said}: {test.Name}");
            else if (took > slowest) Console.Error.WriteLine($"not used, for it is slow: {took:0} ms: {test.Name}");
            else tests.Add(new CoveredTest(test.Name, took, [.. Enumerable.Range(0, warm.Length).Where(member => host.Hits[member] > 0)]));
            for (var member = 0; member < warm.Length; member++) warm[member] += host.Hits[member];
            System.Array.Clear(host.Hits);
        }

        output.WriteLine(JsonSerializer.Serialize(new Coverage(tests, [.. Enumerable.Range(0, warm.Length).Where(member => cold[member] > 0 && warm[member] == 0)]), Mutant.Json));
    }

    private static (string? Said, double Milliseconds) Timed(TestCase test)
    {
        var began = Process.GetCurrentProcess().TotalProcessorTime;
        var said = TestHost.Run(test);
        return (said, (Process.GetCurrentProcess().TotalProcessorTime - began).TotalMilliseconds);
    }

    /// <summary>Tries jobs one after another; a fresh one is the only one of its process.</summary>
    /// <remarks>A test runs once without a mutant before it is first used, so that no type starts, and keeps what it was told, while one is at work.</remarks>
    public static void Try(TestHost host, IReadOnlyList<Job> jobs, TextWriter output)
    {
        var byName = host.Tests.ToDictionary(test => test.Name, StringComparer.Ordinal);
        var warm = new HashSet<string>(jobs is [{ Fresh: true } fresh] ? fresh.Tests : [], StringComparer.Ordinal);
        foreach (var job in jobs)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"begin {job.Mutant}"));
            output.Flush();
            var killer = job.Tests.FirstOrDefault(name =>
            {
                if (warm.Add(name)) TestHost.Run(byName[name]);
                host.Activate(job.Mutant);
                var said = TestHost.Run(byName[name]);
                host.Activate(-1);
                return said is not null;
            });
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"end {job.Mutant} {killer ?? "-"}"));
            output.Flush();
        }
    }
}

/// <summary>A test, its time and the members it enters.</summary>
internal sealed record CoveredTest(string Name, double Milliseconds, int[] Members);

/// <summary>What the tests enter.</summary>
internal sealed record Coverage(List<CoveredTest> Tests, int[] StartOnly);

/// <summary>A mutant with the tests to try, the quickest first, and what they take in milliseconds.</summary>
internal sealed record Job(int Mutant, bool Fresh, List<string> Tests, double Milliseconds);
