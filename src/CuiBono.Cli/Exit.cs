namespace CuiBono.Cli;

/// <summary>The exit codes; where several apply, the first in the order 2, 3, 1, 4 is given.</summary>
internal static class Exit
{
    public const int Done = 0;
    public const int Held = 1;
    public const int Usage = 2;
    public const int Unreadable = 3;
    public const int Undecided = 4;

    /// <summary>Something that nobody foresaw; sysexits.h calls it EX_SOFTWARE.</summary>
    public const int Fault = 70;
}
