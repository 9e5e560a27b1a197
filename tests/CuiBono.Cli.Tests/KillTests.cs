using System.Diagnostics;
using System.Globalization;
using SystemProcess = System.Diagnostics.Process;

namespace CuiBono.Cli.Tests;

/// <summary>The real command, several at once on one workspace, some of them killed at any moment.</summary>
public sealed class KillTests
{
    /// <summary>Rounds of four commands; CI asks for more.</summary>
    private static readonly int Rounds = int.Parse(Environment.GetEnvironmentVariable("CUIBONO_KILLS") ?? "2", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Commands_that_are_killed_at_any_moment_lose_nothing_that_was_acknowledged_and_break_nothing()
    {
        using var folder = new TemporaryFolder();
        Run.Of("new", folder.Path);
        var cancelled = TestContext.Current.CancellationToken;
        var chance = new Random(20261124);
        var whole = Stopwatch.StartNew();
        using (var first = Start(Waive(folder, "w")))
        {
            await first.WaitForExitAsync(cancelled);
        }

        var usual = whole.ElapsedMilliseconds;
        var acknowledged = new List<string>();
        for (var round = 0; round < Rounds; round++)
        {
            for (var number = 0; number < 3; number++) Initiative(folder, Id(round, number));
            List<(string Mark, SystemProcess Process)> running =
            [
                .. Enumerable.Range(0, 3).Select(number => (Id(round, number), Start(Waive(folder, Id(round, number))))),
                ($"objection {round}", Start(["ledger", "challenge", "faster-activation", "customer-named", "--by", "Ada", "--reason", $"objection {round}", "--workspace", folder.Path])),
            ];
            foreach (var (_, process) in running.Take(3))
            {
                await Task.Delay(chance.Next(0, (int)(usual / 2)) + (process == running[0].Process ? (int)(usual / 2) : 0), cancelled);
                process.Kill();
            }

            foreach (var (mark, process) in running)
            {
                await process.WaitForExitAsync(cancelled);
                if (process.ExitCode == 0) acknowledged.Add(mark);
                process.Dispose();
            }

            for (var number = 0; number < 3; number++) File.Delete(folder.At($"initiatives/{Id(round, number)}.md"));
            foreach (var waiver in Directory.Exists(folder.At("waivers")) ? Directory.GetFiles(folder.At("waivers"), "*.yaml") : [])
            {
                Assert.Equal(0, Run.Of("review", folder.Path, "--record").Code);
                var id = Path.GetFileNameWithoutExtension(waiver);
                if (acknowledged.Contains(id[..id.IndexOf("-customer", StringComparison.Ordinal)])) acknowledged.Add(id);
                File.Delete(waiver);
            }
        }

        Assert.Equal(0, Run.Of("review", folder.Path, "--record").Code);
        Assert.Equal(0, Run.Of("ledger", "verify", folder.Path).Code);
        var shown = Run.Of("ledger", "show", folder.Path).Output;
        Assert.Equal(Rounds, acknowledged.Count(mark => mark.StartsWith("objection", StringComparison.Ordinal)));
        Assert.All(acknowledged, mark => Assert.Contains(mark, shown, StringComparison.Ordinal));
    }

    private static string Id(int round, int number) => string.Create(CultureInfo.InvariantCulture, $"i{round}x{number}");

    private static string[] Waive(TemporaryFolder folder, string id) =>
        ["waive", id, "customer-named", "--reason", "It comes.", "--requested-by", "Ada", "--approved-by", "Bo", "--expires", DateTimeOffset.UtcNow.AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "--workspace", folder.Path];

    private static void Initiative(TemporaryFolder folder, string id) =>
        folder.File($"initiatives/{id}.md", $"---\nid: {id}\ntitle: An engine\nstage: approval\nclass: customer-facing\n---\nA new engine.\n");

    private static SystemProcess Start(string[] args) =>
        SystemProcess.Start(new ProcessStartInfo("dotnet", [typeof(App).Assembly.Location, .. args]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
}
