using System.Globalization;

namespace CuiBono.Processes.Import;

/// <summary>What an import is told; what is left null it finds out and reports.</summary>
public sealed record ImportOptions
{
    /// <summary>Nothing told.</summary>
    public static ImportOptions Default { get; } = new();

    /// <summary>Column of the case id.</summary>
    public string? Case { get; init; }

    /// <summary>Column of the activity.</summary>
    public string? Activity { get; init; }

    /// <summary>Column of the time.</summary>
    public string? Timestamp { get; init; }

    /// <summary>Column of who did it.</summary>
    public string? Resource { get; init; }

    /// <summary>Object type whose objects are the cases of an object-centric log.</summary>
    public string? ObjectType { get; init; }

    /// <summary>How times are written, in .NET's custom format: "dd.MM.yyyy HH:mm".</summary>
    public string? TimeFormat { get; init; }

    /// <summary>The zone of times that are written without an offset.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>How much to read before stopping.</summary>
    public ImportLimits Limits { get; init; } = ImportLimits.Default;

    /// <summary>Whether a text can be a <see cref="TimeFormat"/>: quotes are closed and an escape escapes something.</summary>
    public static bool IsTimeFormat(string format)
    {
        try
        {
            return format.Length > 0 && DateTimeOffset.UnixEpoch.ToString(format, CultureInfo.InvariantCulture).Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
