namespace CuiBono.Processes;

/// <summary>The UTC offset that each event's time was written with; it changes no instant.</summary>
public sealed class OffsetColumn
{
    private readonly short[] distinct;
    private readonly byte[]? codes;
    private readonly int[]? rows;

    internal OffsetColumn(short[] distinct, byte[]? codes, int[]? rows = null) => (this.distinct, this.codes, this.rows) = (distinct, codes, rows);

    /// <summary>All times in UTC.</summary>
    public static OffsetColumn Utc { get; } = new([0], null);

    /// <summary>The distinct offsets, null for times that were written without one.</summary>
    public IReadOnlyList<TimeSpan?> Distinct => [.. distinct.Select(Value)];

    /// <summary>The offset of an event's time, or null where it was written without one and read under a stated zone.</summary>
    public TimeSpan? this[int row] => Value(distinct[codes is null ? 0 : codes[rows is null ? row : rows[row]]]);

    /// <summary>The offset of an event's time in minutes, or <see cref="EventLogBuilder.NoOffset"/>.</summary>
    internal short Minutes(int row) => distinct[codes is null ? 0 : codes[rows is null ? row : rows[row]]];

    /// <summary>The offset of all times, where it is one.</summary>
    internal short? Only => codes is null ? distinct[0] : null;

    internal OffsetColumn Of(int[] chosen) => codes is null ? this : new(distinct, codes, rows is null ? chosen : Array.ConvertAll(chosen, row => rows[row]));

    private static TimeSpan? Value(short minutes) => minutes == EventLogBuilder.NoOffset ? null : TimeSpan.FromMinutes(minutes);
}
