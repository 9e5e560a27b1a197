namespace CuiBono.Processes.Discovery;

/// <summary>Collects the sequences of a part of a log; equal ones are kept once.</summary>
/// <param name="activities">The codes in the whole log of the activities that may be appended.</param>
internal sealed class SubLogBuilder(ushort[] activities)
{
    private ushort[] events = new ushort[64];
    private int[] starts = new int[17];
    private int[] weights = new int[16];
    private ulong[] hashes = new ulong[16];
    private int[] slots = new int[32];
    private int end;
    private int count;
    private int emptyWeight;

    /// <summary>Adds an event to the sequence that is being written.</summary>
    public void Append(int activity)
    {
        if (end == events.Length) Array.Resize(ref events, 2 * end);
        events[end++] = (ushort)activity;
    }

    /// <summary>Ends the sequence.</summary>
    /// <param name="weight">How many cases have it.</param>
    public void Commit(int weight)
    {
        var start = starts[count];
        if (end == start)
        {
            emptyWeight += weight;
            return;
        }

        var sequence = events.AsSpan(start, end - start);
        var hash = Variants.Hash(sequence);
        var mask = slots.Length - 1;
        var slot = (int)hash & mask;
        for (; slots[slot] != 0; slot = (slot + 1) & mask)
        {
            var other = slots[slot] - 1;
            if (hashes[other] != hash || !events.AsSpan(starts[other], starts[other + 1] - starts[other]).SequenceEqual(sequence)) continue;
            weights[other] += weight;
            end = start;
            return;
        }

        Keep(weight);
        hashes[count - 1] = hash;
        slots[slot] = count;
        if (2 * count > slots.Length) Rehash();
    }

    /// <summary>Ends a sequence that is known to be new; not to be mixed with <see cref="Commit"/>.</summary>
    public void CommitNew(int weight)
    {
        if (end == starts[count]) emptyWeight += weight;
        else Keep(weight);
    }

    /// <summary>The part, with the activities that occur in it. The builder is spent after it.</summary>
    public SubLog Build()
    {
        var numbers = new int[activities.Length];
        foreach (var activity in events.AsSpan(0, end)) numbers[activity] = 1;
        var occurring = 0;
        for (var at = 0; at < numbers.Length; at++) numbers[at] = numbers[at] == 0 ? -1 : occurring++;
        var kept = activities;
        if (occurring < activities.Length)
        {
            kept = new ushort[occurring];
            for (var at = 0; at < numbers.Length; at++)
                if (numbers[at] >= 0) kept[numbers[at]] = activities[at];
            foreach (ref var activity in events.AsSpan(0, end)) activity = (ushort)numbers[activity];
        }

        return new SubLog(events[..end], starts[..(count + 1)], weights[..count], kept, emptyWeight);
    }

    private void Keep(int weight)
    {
        if (count == weights.Length)
        {
            Array.Resize(ref weights, 2 * count);
            Array.Resize(ref hashes, 2 * count);
            Array.Resize(ref starts, 2 * count + 1);
        }

        weights[count++] = weight;
        starts[count] = end;
    }

    private void Rehash()
    {
        slots = new int[2 * slots.Length];
        var mask = slots.Length - 1;
        for (var at = 0; at < count; at++)
        {
            var slot = (int)hashes[at] & mask;
            while (slots[slot] != 0) slot = (slot + 1) & mask;
            slots[slot] = at + 1;
        }
    }
}
