using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using CuiBono.Verdicts.Ledger;

namespace CuiBono.Verdicts.Tests.Ledger;

public class LedgerProcessTests
{
    private const string Variable = "CUIBONO_TEST_LEDGER";

    /// <summary>Makes this program a ledger writer where the variable says so: "PATH|NAME|COUNT".</summary>
    [ModuleInitializer]
    internal static void WriteWhereAsked()
    {
        if (Environment.GetEnvironmentVariable(Variable)?.Split('|') is not [var path, var name, var count]) return;
        var ledger = new LedgerFile(path, TimeProvider.System);
        for (var number = 0; number < int.Parse(count, CultureInfo.InvariantCulture); number++) ledger.Append([TemporaryLedger.Held($"{name}-{number}")]);
        Environment.Exit(0);
    }

    [Fact]
    public async Task Processes_that_append_at_once_lose_nothing_and_break_nothing()
    {
        using var ledger = new TemporaryLedger();
        var writers = new[] { "a", "b", "c" }.Select(name => Start(ledger.Path, name, 40)).ToList();
        foreach (var writer in writers)
        {
            await writer.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, writer.ExitCode);
            writer.Dispose();
        }

        var check = ledger.File.Verify();
        Assert.Equal((true, 120), (check.Holds, check.Entries));
        foreach (var name in new[] { "a", "b", "c" })
            Assert.Equal(
                Enumerable.Range(0, 40).Select(number => $"{name}-{number}"),
                ledger.File.Read().Cast<VerdictEntry>().Select(entry => entry.Initiative).Where(initiative => initiative.StartsWith(name, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_process_that_is_killed_while_it_writes_leaves_a_ledger_that_goes_on()
    {
        using var ledger = new TemporaryLedger();
        for (var round = 1; round <= 3; round++)
        {
            using var writer = Start(ledger.Path, $"round-{round}", 1_000_000);
            var before = File.Exists(ledger.Path) ? new FileInfo(ledger.Path).Length : 0;
            while (!File.Exists(ledger.Path) || new FileInfo(ledger.Path).Length <= before) await Task.Delay(5, TestContext.Current.CancellationToken);
            await Task.Delay(round * 7, TestContext.Current.CancellationToken);
            writer.Kill();
            await writer.WaitForExitAsync(TestContext.Current.CancellationToken);

            ledger.File.Append([TemporaryLedger.Held($"after-{round}")]);
            Assert.True(ledger.File.Verify().Holds);
        }

        Assert.Equal(3, ledger.File.Read().Cast<VerdictEntry>().Count(entry => entry.Initiative.StartsWith("after", StringComparison.Ordinal)));
    }

    private static Process Start(string path, string name, int count)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(LedgerProcessTests).Assembly.Location]) { UseShellExecute = false };
        start.Environment[Variable] = string.Create(CultureInfo.InvariantCulture, $"{path}|{name}|{count}");
        return Process.Start(start)!;
    }
}
