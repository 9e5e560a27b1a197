using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace CuiBono.Mutation;

/// <summary>Starts workers, watches how long each mutant takes, and writes a line for every result.</summary>
/// <remarks>Time is the worker's processor time, so that a busy machine makes no mutant late; a wait that uses none is ended after 40 seconds, one that uses little after a quarter of an hour.</remarks>
internal sealed class Runs(string tests, string project, string without, string slowest, string log)
{
    /// <summary>So many mutants one worker tries at most: their tests are written out for it each time that one begins.</summary>
    private const int MostJobs = 500;

    public Coverage Cover()
    {
        using var worker = Start("cover", slowest);
        var line = worker.StandardOutput.ReadToEnd();
        worker.WaitForExit();
        return JsonSerializer.Deserialize<Coverage>(line[line.LastIndexOf("{\"Tests\"", StringComparison.Ordinal)..])!;
    }

    public void Try(IReadOnlyList<Job> jobs, IReadOnlyList<Mutant> mutants)
    {
        var shared = jobs.Where(job => !job.Fresh).ToList();
        for (var at = 0; at < shared.Count; at += One(shared[at..Math.Min(shared.Count, at + MostJobs)], mutants)) { }
        foreach (var job in jobs.Where(job => job.Fresh)) One([job], mutants);
    }

    public void Write(Mutant mutant, bool fresh, string result, string by)
    {
        File.AppendAllText(log, JsonSerializer.Serialize(new Result(mutant.Key, mutant.File, mutant.Line, mutant.Kind, mutant.Old, mutant.New, fresh, result, by), Mutant.Json) + "\n");
    }

    private int One(List<Job> jobs, IReadOnlyList<Mutant> mutants)
    {
        var file = log + ".jobs";
        File.WriteAllText(file, JsonSerializer.Serialize(jobs));
        using var worker = Start("try", file);
        var done = 0;
        var running = -1;
        var (began, wall) = (TimeSpan.Zero, Stopwatch.StartNew());
        var reading = worker.StandardOutput.ReadLineAsync();
        while (true)
        {
            if (reading.Wait(200))
            {
                if (reading.Result is not { } line) break;
                reading = worker.StandardOutput.ReadLineAsync();
                var words = line.Split(' ', 3);
                if (words[0] == "begin")
                {
                    running = int.Parse(words[1], CultureInfo.InvariantCulture);
                    began = worker.TotalProcessorTime;
                    wall.Restart();
                }
                else if (words[0] == "end")
                {
                    Write(mutants[running], jobs[done].Fresh, words[2] == "-" ? "survived" : "killed", words[2]);
                    running = -1;
                    done++;
                }

                continue;
            }

            if (running < 0 || !IsLate(worker.TotalProcessorTime - began, wall.Elapsed, jobs[done])) continue;
            worker.Kill(entireProcessTree: true);
            worker.WaitForExit();
            Write(mutants[running], jobs[done].Fresh, "late", "-");
            return done + 1;
        }

        worker.WaitForExit();
        if (running < 0) return done > 0 ? done : throw new InvalidOperationException($"A worker ended with {worker.ExitCode} before it began.");
        Write(mutants[running], jobs[done].Fresh, "crashed", "-");
        return done + 1;
    }

    /// <summary>Tests of a few milliseconds take many times that when they run for the first time.</summary>
    private static bool IsLate(TimeSpan used, TimeSpan passed, Job job) =>
        used > TimeSpan.FromSeconds(job.Fresh ? 60 : 5) + TimeSpan.FromMilliseconds(10 * job.Milliseconds) || passed > TimeSpan.FromSeconds(used < TimeSpan.FromSeconds(1) ? 40 : 900);

    private Process Start(string what, string file)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Runs).Assembly.Location, "--worker", what, tests, project, without, file]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x60000000";
        start.Environment["CsCheck_Threads"] = "1";
        start.Environment["CsCheck_Iter"] = "20";
        return Process.Start(start)!;
    }
}

/// <summary>What became of a mutant, as the log keeps it; <paramref name="Start"/> where only a type's start runs it.</summary>
internal sealed record Result(string Key, string File, int Line, string Kind, string Old, string New, bool Start, string Outcome, string By);
