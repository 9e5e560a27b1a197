namespace CuiBono.Processes.Adoption;

/// <summary>When each person, or team, used which way.</summary>
/// <param name="count">How many there are.</param>
/// <param name="person">The column of the person; null for teams.</param>
internal sealed class UseTimes(int count, AttributeColumn? person)
{
    private readonly long[] firstNew = Filled(count);
    private readonly List<(int Who, int Case, long Time)> old = [];

    /// <summary>The column of the person; null where the uses are of teams.</summary>
    public AttributeColumn? Person => person;

    /// <summary>Notes a use.</summary>
    public void Add(int who, int @case, long time, bool isNew, bool isOld)
    {
        if (isNew && time < firstNew[who]) firstNew[who] = time;
        if (isOld && !isNew) old.Add((who, @case, time));
    }

    /// <summary>Each one who has used the new way: when first, and the first return to the old after it, with its case; a return of <see cref="EventLog.NoTime"/> is none.</summary>
    public List<(int Who, long First, long Return, int Case)> Reversions()
    {
        var returns = Filled(firstNew.Length);
        var cases = new int[firstNew.Length];
        foreach (var (who, at, time) in old)
            if (time > firstNew[who] && time < returns[who])
                (returns[who], cases[who]) = (time, at);
        var found = new List<(int, long, long, int)>();
        for (var who = 0; who < firstNew.Length; who++)
            if (firstNew[who] != long.MaxValue)
                found.Add((who, firstNew[who], returns[who] == long.MaxValue ? EventLog.NoTime : returns[who], returns[who] == long.MaxValue ? -1 : cases[who]));
        return found;
    }

    private static long[] Filled(int count)
    {
        var times = new long[count];
        Array.Fill(times, long.MaxValue);
        return times;
    }
}
