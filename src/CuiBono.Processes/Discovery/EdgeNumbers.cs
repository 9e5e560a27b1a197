namespace CuiBono.Processes.Discovery;

/// <summary>Numbers pairs of activities from 0 in the order of their first appearance: a matrix where the activities are few, else a hash table.</summary>
internal sealed class EdgeNumbers
{
    private const int MatrixActivities = 1024;

    private uint[] keys = new uint[64];
    private int[] slots = new int[128];

    public int Count { get; private set; }

    public static bool FitsMatrix(int activities, int events) =>
        activities <= MatrixActivities && activities * activities <= Math.Max(1 << 14, 2L * events);

    public ReadOnlySpan<uint> Keys => keys.AsSpan(0, Count);

    public int Number(ushort from, ushort to)
    {
        var key = ((uint)from << 16) | to;
        var mask = slots.Length - 1;
        var slot = Slot(key, mask);
        for (; slots[slot] != 0; slot = (slot + 1) & mask)
            if (keys[slots[slot] - 1] == key)
                return slots[slot] - 1;

        if (Count == keys.Length) Array.Resize(ref keys, 2 * Count);
        keys[Count] = key;
        slots[slot] = ++Count;
        if (2 * Count > slots.Length) Rehash();
        return Count - 1;
    }

    private static int Slot(uint key, int mask) => (int)((key * 0x9E3779B97F4A7C15ul) >> 32) & mask;

    private void Rehash()
    {
        slots = new int[2 * slots.Length];
        for (var number = 0; number < Count; number++)
        {
            var slot = Slot(keys[number], slots.Length - 1);
            while (slots[slot] != 0) slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = number + 1;
        }
    }
}
