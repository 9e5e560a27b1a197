namespace CuiBono.Cli.Tests;

public sealed class ProgressBarTests : IDisposable
{
    private readonly Clock clock = new();
    private readonly StringWriter error = new();

    public void Dispose() => error.Dispose();

    [Fact]
    public void Quick_work_shows_nothing()
    {
        var bar = new ProgressBar(error, clock);

        bar.Report(1, 2);
        clock.Seconds = 0.9;
        bar.Report(2, 2);

        Assert.Empty(error.ToString());
    }

    [Fact]
    public void Slow_work_shows_how_far_it_is_and_leaves_no_trace()
    {
        var bar = new ProgressBar(error, clock);

        clock.Seconds = 1.5;
        bar.Report(1_500, 3_000);
        bar.Report(1_501, 3_000);
        Assert.Equal($"\r[{new string('#', 15)}{new string('.', 15)}] 1,500 of 3,000", error.ToString());

        bar.Report(3_000, 3_000);
        Assert.EndsWith("\r", error.ToString());
    }

    private sealed class Clock : TimeProvider
    {
        public double Seconds { get; set; }
        public override long TimestampFrequency => 1_000;
        public override long GetTimestamp() => 1 + (long)(Seconds * 1_000);
    }
}
