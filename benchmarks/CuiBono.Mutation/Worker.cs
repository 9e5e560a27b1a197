using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace CuiBono.Mutation;

/// <summary>Runs tests over mutants and says each result on standard output at once; the process above it ends it where a mutant never returns.</summary>
internal static class Worker
{
    /// <summary>Tests that take more processor time than this, in milliseconds, are not used: a survivor would run each of them.</summary>
    private const double Slowest = 400;

    /// <summary>Which tests enter which member, how long each takes, and the members that a type's start alone runs: these need a process each.</summary>
    public static void Cover(TestHost host, TextWriter output)
    {
        var cold = new int[host.Hits.Length];
        var broken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var test in host.Tests)
            if (TestHost.Run(test) is { } said)
                if (broken.Add(test.Name)) Console.Error.WriteLine($"not used, for it fails without a mutant: {test.Name}: {said}");
        host.Hits.CopyTo(cold, 0);
        System.Array.Clear(host.Hits);
        var warm = new int[cold.Length];
        var tests = new List<CoveredTest>();
        foreach (var test in host.Tests.Where(test => !broken.Contains(test.Name)))
        {
            var began = Process.GetCurrentProcess().TotalProcessorTime;
            if (TestHost.Run(test) is { } said) Console.Error.WriteLine($"not used, for it fails a second time: {test.Name}: {said}");
            else if ((Process.GetCurrentProcess().TotalProcessorTime - began).TotalMilliseconds is > Slowest and var took) Console.Error.WriteLine($"not used, for it is slow: {test.Name}: {took:0} ms");
            else tests.Add(new CoveredTest(test.Name, (Process.GetCurrentProcess().TotalProcessorTime - began).TotalMilliseconds, [.. Enumerable.Range(0, warm.Length).Where(member => host.Hits[member] > 0)]));
            for (var member = 0; member < warm.Length; member++) warm[member] += host.Hits[member];
            System.Array.Clear(host.Hits);
        }

        output.WriteLine(JsonSerializer.Serialize(new Coverage(tests, [.. Enumerable.Range(0, warm.Length).Where(member => cold[member] > 0 && warm[member] == 0)]), Mutant.Json));
    }

    /// <summary>Tries jobs one after another; a fresh one is the only one of its process.</summary>
    public static void Try(TestHost host, IReadOnlyList<Job> jobs, TextWriter output)
    {
        var byName = host.Tests.ToDictionary(test => test.Name, StringComparer.Ordinal);
        if (jobs is not [{ Fresh: true }])
            foreach (var name in jobs.SelectMany(job => job.Tests).Distinct())
                TestHost.Run(byName[name]);
        foreach (var job in jobs)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"begin {job.Mutant}"));
            output.Flush();
            host.Activate(job.Mutant);
            var killer = job.Tests.FirstOrDefault(name => TestHost.Run(byName[name]) is not null);
            host.Activate(-1);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"end {job.Mutant} {killer ?? "-"}"));
            output.Flush();
        }
    }
}

/// <summary>A test, its time and the members it enters.</summary>
internal sealed record CoveredTest(string Name, double Milliseconds, int[] Members);

/// <summary>What the tests enter.</summary>
internal sealed record Coverage(List<CoveredTest> Tests, int[] StartOnly);

/// <summary>A mutant with the tests to try, the quickest first.</summary>
internal sealed record Job(int Mutant, bool Fresh, List<string> Tests);
