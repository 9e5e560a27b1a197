namespace CuiBono.Networks.Availability;

/// <summary>States of a frontier with their probabilities; adding to one that is there adds up.</summary>
internal sealed class StateTable
{
    private UInt128[] keys = new UInt128[256];
    private double[] masses = new double[256];
    private bool[] used = new bool[256];

    public int Count { get; private set; }

    public int Slots => keys.Length;

    public bool IsUsed(int slot) => used[slot];

    public UInt128 Key(int slot) => keys[slot];

    public double Mass(int slot) => masses[slot];

    public void Clear()
    {
        Array.Clear(used);
        Count = 0;
    }

    public void Add(UInt128 key, double mass)
    {
        var slot = Find(key);
        if (used[slot])
        {
            masses[slot] += mass;
            return;
        }

        (used[slot], keys[slot], masses[slot]) = (true, key, mass);
        if (++Count * 2 > keys.Length) Grow();
    }

    /// <summary>Drops the least probable states until so many are left, and returns what they weigh.</summary>
    public double Keep(int count)
    {
        if (Count <= count) return 0;
        var kept = new List<(double Mass, UInt128 Key)>(Count);
        for (var slot = 0; slot < keys.Length; slot++)
            if (used[slot]) kept.Add((masses[slot], keys[slot]));
        kept.Sort((x, y) => x.Mass != y.Mass ? y.Mass.CompareTo(x.Mass) : x.Key.CompareTo(y.Key));
        Clear();
        var dropped = 0.0;
        for (var at = kept.Count - 1; at >= count; at--) dropped += kept[at].Mass;
        for (var at = 0; at < count; at++) Add(kept[at].Key, kept[at].Mass);
        return dropped;
    }

    private int Find(UInt128 key)
    {
        var mixed = ((ulong)key ^ ((ulong)(key >> 64) * 0x9E3779B97F4A7C15)) * 0xD6E8FEB86659FD93;
        var slot = (int)((mixed ^ (mixed >> 32)) & (ulong)(keys.Length - 1));
        while (used[slot] && keys[slot] != key) slot = (slot + 1) & (keys.Length - 1);
        return slot;
    }

    private void Grow()
    {
        var (oldKeys, oldMasses, oldUsed) = (keys, masses, used);
        (keys, masses, used) = (new UInt128[2 * oldKeys.Length], new double[2 * oldKeys.Length], new bool[2 * oldKeys.Length]);
        for (var at = 0; at < oldKeys.Length; at++)
        {
            if (!oldUsed[at]) continue;
            var slot = Find(oldKeys[at]);
            (used[slot], keys[slot], masses[slot]) = (true, oldKeys[at], oldMasses[at]);
        }
    }
}
