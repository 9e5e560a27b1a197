namespace CuiBono.Processes.ObjectCentric;

/// <summary>UTC offsets in the order they are read.</summary>
internal sealed class OffsetColumnBuilder
{
    private readonly List<short> distinct = [];
    private readonly List<byte> codes = [];

    /// <summary>Whether one more time with this offset can be kept; one without offset always can.</summary>
    public bool CanAdd(short minutes) => minutes == EventLogBuilder.NoOffset || distinct.Count < byte.MaxValue || distinct.Contains(minutes);

    /// <exception cref="InvalidOperationException">There are 255 distinct offsets already.</exception>
    public void Add(short minutes) => codes.Add(Code(minutes));

    public void Set(int row, short minutes) => codes[row] = Code(minutes);

    public OffsetColumn Build(int[]? order = null) =>
        distinct.Count switch
        {
            0 => OffsetColumn.Utc,
            1 => new OffsetColumn([.. distinct], null),
            _ => new OffsetColumn([.. distinct], Grouping.Gather(codes, order)),
        };

    private byte Code(short minutes)
    {
        var code = distinct.IndexOf(minutes);
        if (code < 0)
        {
            if (!CanAdd(minutes)) throw new InvalidOperationException("More than 255 distinct UTC offsets.");
            code = distinct.Count;
            distinct.Add(minutes);
        }

        return (byte)code;
    }
}
