namespace CuiBono.Cli;

/// <summary>Where a command writes, and the clock it reads.</summary>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="Clock">The clock.</param>
public sealed record Terminal(TextWriter Output, TextWriter Error, TimeProvider Clock)
{
    /// <summary>Columns of the output.</summary>
    public int Width { get; init; } = 120;

    /// <summary>Whether the output shows colours.</summary>
    public bool Color { get; init; }

    /// <summary>Shows how far long work is, or nothing.</summary>
    public Action<int, int>? Progress { get; init; }

    /// <summary>Asks work that goes on until it is stopped to stop.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>Today, where the user is.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);
}
