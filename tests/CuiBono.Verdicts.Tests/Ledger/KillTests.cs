using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using CuiBono.Evidence;
using CuiBono.Verdicts.Ledger;
using CuiBono.Verdicts.Tests.Waivers;
using CuiBono.Verdicts.Waivers;

namespace CuiBono.Verdicts.Tests.Ledger;

/// <summary>Real processes that grant waivers at once, each killed at one step of its write.</summary>
public class KillTests
{
    private const string Variable = "CUIBONO_TEST_KILL";

    /// <summary>How often each step is tried; CI tries it more often.</summary>
    private static readonly int Rounds = int.Parse(Environment.GetEnvironmentVariable("CUIBONO_KILLS") ?? "2", CultureInfo.InvariantCulture);

    private static readonly WriteStep?[] Steps = [.. Enum.GetValues<WriteStep>().Cast<WriteStep?>(), null, null];

    /// <summary>Makes this program a process that grants a waiver and ends at a step where the variable says so: "FOLDER|ID|STEP".</summary>
    [ModuleInitializer]
    internal static void GrantWhereAsked()
    {
        if (Environment.GetEnvironmentVariable(Variable)?.Split('|') is not [var folder, var id, var step]) return;
        void End(WriteStep at)
        {
            if (at.ToString() == step) Process.GetCurrentProcess().Kill();
        }

        var waivers = new WaiverFolder(folder) { At = End };
        new LedgerFile(Path.Combine(folder, "ledger.jsonl"), TimeProvider.System) { At = End }.Append(_ =>
        {
            var waiver = Waiver(id);
            waivers.Write(waiver);
            return [new WaiverEntry(TemporaryLedger.Time, "Ines", waiver, "hash"), TemporaryLedger.Held(id)];
        });
        Environment.Exit(0);
    }

    [Fact]
    public async Task Processes_that_are_killed_at_each_step_of_a_write_lose_nothing_that_was_done_and_leave_nothing_half()
    {
        var folder = Directory.CreateTempSubdirectory("cuibono-kill-").FullName;
        var ledger = new LedgerFile(Path.Combine(folder, "ledger.jsonl"), TimeProvider.System);
        try
        {
            for (var round = 0; round < Rounds; round++)
            {
                List<(string Id, WriteStep? Step, Process Process)> writers = [.. Steps.Select((step, at) => Start(folder, string.Create(CultureInfo.InvariantCulture, $"w-{round}-{at}"), step))];
                foreach (var (_, step, process) in writers)
                {
                    await process.WaitForExitAsync(TestContext.Current.CancellationToken);
                    Assert.Equal(step is null, process.ExitCode == 0);
                    process.Dispose();
                }

                var findings = new List<Finding>();
                var recorded = ledger.Read().OfType<WaiverEntry>().Select(entry => entry.Waiver.Id).ToHashSet();
                foreach (var (id, step, _) in writers)
                {
                    var file = Path.Combine(folder, "waivers", $"{id}.yaml");
                    Assert.Equal(step is null or >= WriteStep.WaiverNamed, File.Exists(file));
                    if (step != WriteStep.LedgerHalfWritten) Assert.Equal(step is null or >= WriteStep.LedgerWritten, recorded.Contains(id));
                    if (File.Exists(file)) Assert.Equal(Waiver(id).Reason, WaiverFile.Read(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), $"waivers/{id}.yaml", findings)?.Reason);
                }

                Assert.Empty(findings);
                ledger.Append([TemporaryLedger.Held($"after-{round}")]);
                Assert.Empty(ledger.Verify().Problems);
            }

            var done = Steps.Count(step => step is null or >= WriteStep.LedgerWritten);
            Assert.Equal(Rounds * (done + 1), ledger.Read().OfType<VerdictEntry>().Count());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Waiver Waiver(string id) => SomeWaiver.Of("outcome-owner", id) with { Id = id };

    private static (string Id, WriteStep? Step, Process Process) Start(string folder, string id, WriteStep? step)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(KillTests).Assembly.Location]) { UseShellExecute = false };
        start.Environment[Variable] = $"{folder}|{id}|{step}";
        return (id, step, Process.Start(start)!);
    }
}
