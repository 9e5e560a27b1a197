namespace CuiBono.Processes.Discovery;

/// <summary>Which activities follow each other directly, and with which cases start and end; without counts.</summary>
internal sealed class FollowsGraph(int size)
{
    /// <summary>The numbers of the activities run below this; some may be left out.</summary>
    public int Size => size;

    public ulong[] Nodes { get; } = new ulong[BitRows.WordsOf(size)];

    public ulong[] Starts { get; } = new ulong[BitRows.WordsOf(size)];

    public ulong[] Ends { get; } = new ulong[BitRows.WordsOf(size)];

    /// <summary>What follows each activity.</summary>
    public BitRows After { get; } = new(size, size);

    /// <summary>What each activity follows.</summary>
    public BitRows Before { get; } = new(size, size);

    public void Add(int from, int to)
    {
        After.Add(from, to);
        Before.Add(to, from);
    }
}
