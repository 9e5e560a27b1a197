using System.Text;

namespace CuiBono.Cli.Tests;

public sealed class WatchTests
{
    [Fact]
    public async Task A_saved_file_is_reviewed_again_a_broken_one_is_said_and_stopping_ends_it()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Run.Of("new", folder.At("ws")).Code);
        var file = Directory.GetFiles(folder.At("ws/initiatives"))[0];
        var whole = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var output = new Lines();
        using var error = new Lines();
        var watch = Task.Run(() => App.Run(["review", folder.At("ws"), "--watch"], new Terminal(output, error, TimeProvider.System) { Stop = stop.Token }), TestContext.Current.CancellationToken);

        await error.Says("watching", 1);
        Save(whole.Replace("stage:", "stagee:", StringComparison.Ordinal));
        await error.Says("did you mean 'stage'?", 1);
        await error.Says("watching", 2);
        Save(whole);
        await error.Says("watching", 3);
        await stop.CancelAsync();

        Assert.Equal(0, await watch);
        Assert.Contains($"initiatives/{Path.GetFileName(file)} changed", error.ToString());
        Assert.Equal(2, output.ToString().Split("1 initiative,").Length - 1);

        // As editors do: never half a file, however busy the machine.
        void Save(string text)
        {
            File.WriteAllText(folder.At("draft.md"), text);
            File.Move(folder.At("draft.md"), file, overwrite: true);
        }
    }

    [Fact]
    public async Task A_report_written_into_the_workspace_is_no_change_and_a_save_during_a_review_is_one()
    {
        using var folder = new TemporaryFolder();
        var (notes, report) = (folder.File("ws/notes.md", "a"), folder.File("ws/report.html", "a"));
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var watch = new Commands.FileWatch(folder.At("ws"), null, [report], stop.Token);
        await File.WriteAllTextAsync(report, "longer than before", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(notes, "saved while the review ran", TestContext.Current.CancellationToken);

        Assert.Equal("notes.md", watch.Next());
        await stop.CancelAsync();
        Assert.Null(watch.Next());
    }

    [Fact]
    public async Task A_policy_elsewhere_is_watched_too()
    {
        using var folder = new TemporaryFolder();
        var policy = folder.File("policies/board.yaml", "a");
        folder.File("ws/notes.md", "a");
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var watch = new Commands.FileWatch(folder.At("ws"), policy, [], stop.Token);
        await File.WriteAllTextAsync(policy, "longer than before", TestContext.Current.CancellationToken);

        Assert.Equal(policy.Replace('\\', '/'), watch.Next());
    }

    [Fact]
    public void A_watch_does_not_record()
    {
        using var folder = new TemporaryFolder();
        Run.Of("new", folder.At("ws"));

        Assert.Equal(2, Run.Of("review", folder.At("ws"), "--watch", "--record").Code);
    }

    /// <summary>What was written so far, also while more is written.</summary>
    private sealed class Lines : TextWriter
    {
        private readonly StringBuilder text = new();

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            lock (text) text.Append(value);
        }

        public override string ToString()
        {
            lock (text) return text.ToString();
        }

        public async Task Says(string words, int times)
        {
            for (var look = 0; look < 600; look++)
            {
                if (ToString().Split(words).Length > times) return;
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }

            Assert.Fail($"\"{words}\" was not said {times} times: {this}");
        }
    }
}
