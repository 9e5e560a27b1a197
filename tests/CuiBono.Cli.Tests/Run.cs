namespace CuiBono.Cli.Tests;

/// <summary>One run of the command, with what it printed.</summary>
internal sealed record Run(int Code, string Output, string Error)
{
    /// <summary>Runs the command on a fixed day.</summary>
    public static Run Of(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = App.Run(args, new Terminal(output, error, new FixedClock()));
        return new Run(code, output.ToString(), error.ToString());
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    }
}
