using System.Globalization;

namespace CuiBono.Cli;

/// <summary>A bar on standard error, shown once a piece of work has taken more than a second.</summary>
/// <param name="error">The terminal that shows it.</param>
/// <param name="clock">Measures the work.</param>
public sealed class ProgressBar(TextWriter error, TimeProvider clock)
{
    private const int Cells = 30;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly long started = clock.GetTimestamp();
    private long shown;

    /// <summary>Says how far the work is; the bar goes when it is done.</summary>
    /// <param name="done">Pieces that are done.</param>
    /// <param name="all">All pieces.</param>
    public void Report(int done, int all)
    {
        if (done >= all)
        {
            if (shown != 0) error.Write($"\r{new string(' ', Cells + 40)}\r");
            shown = 0;
            return;
        }

        var now = clock.GetTimestamp();
        if (clock.GetElapsedTime(started, now) < Patience || (shown != 0 && clock.GetElapsedTime(shown, now) < Pause)) return;
        shown = now;
        var filled = (int)((long)Cells * done / all);
        error.Write(string.Create(CultureInfo.InvariantCulture, $"\r[{new string('#', filled)}{new string('.', Cells - filled)}] {done:N0} of {all:N0}"));
    }
}
