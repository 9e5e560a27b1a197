using System.Numerics;

namespace CuiBono.Processes.Conformance;

/// <summary>The markings met so far, each with a number, the states of the components in it and, once asked for, what it enables.</summary>
/// <remarks>Grows with the search and is shared by all traces that one search aligns.</remarks>
internal sealed class MarkingSpace
{
    /// <summary>A target that holds more tokens than are counted.</summary>
    public const int TooMany = -2;

    private const int NotAsked = -1;
    private const int NotMet = -1;

    private readonly SearchNet net;
    private readonly int words;
    private readonly int components;
    private readonly ulong[] finalMarking;
    private ulong[] markings = new ulong[1024];
    private ushort[] states = new ushort[1024];
    private int[] slots = new int[1024];
    private (int Start, int Count)[] enabled = new (int, int)[256];
    private int[] transitions = new int[1024];
    private int[] targets = new int[1024];
    private int edgeCount;

    public MarkingSpace(SearchNet net)
    {
        (this.net, words, components) = (net, net.Words, net.InitialStates.Length);
        finalMarking = net.Pack(net.Reduced.Final);
        Clear();
    }

    public int Count { get; private set; }

    /// <summary>The number of the initial marking.</summary>
    public int Initial { get; private set; }

    /// <summary>The number of the final marking; negative as long as it was not met.</summary>
    public int Final { get; private set; }

    /// <summary>The numbers that the markings and their edges take.</summary>
    public long Room => (long)Count * (words + 2) + edgeCount;

    /// <summary>Forgets the markings.</summary>
    public void Clear()
    {
        Array.Clear(slots);
        (Count, edgeCount, Final) = (0, 0, NotMet);
        Initial = Intern(net.Pack(net.Reduced.Initial), net.InitialStates, []);
    }

    public ReadOnlySpan<ulong> Marking(int marking) => markings.AsSpan(marking * words, words);

    public ReadOnlySpan<ushort> States(int marking) => states.AsSpan(marking * components, components);

    /// <summary>The transitions that a marking enables, by number.</summary>
    public ReadOnlySpan<int> Enabled(int marking, out int firstEdge)
    {
        if (enabled[marking].Count < 0) Expand(marking);
        firstEdge = enabled[marking].Start;
        return transitions.AsSpan(firstEdge, enabled[marking].Count);
    }

    /// <summary>The marking that an edge leads to, or <see cref="TooMany"/>.</summary>
    public int Target(int marking, int edge)
    {
        if (targets[edge] != NotAsked) return targets[edge];
        Span<ulong> after = stackalloc ulong[words];
        var transition = transitions[edge];
        return targets[edge] = net.Tokens[transition].TryFire(Marking(marking), after) ? Intern(after, States(marking), net.StateMoves[transition]) : TooMany;
    }

    private void Expand(int marking)
    {
        var start = edgeCount;
        for (var transition = 0; transition < net.Tokens.Length; transition++)
        {
            if (!net.Tokens[transition].IsEnabled(Marking(marking))) continue;
            if (edgeCount == transitions.Length)
            {
                Array.Resize(ref transitions, 2 * edgeCount);
                Array.Resize(ref targets, 2 * edgeCount);
            }

            (transitions[edgeCount], targets[edgeCount]) = (transition, NotAsked);
            edgeCount++;
        }

        enabled[marking] = (start, edgeCount - start);
    }

    private int Intern(ReadOnlySpan<ulong> marking, ReadOnlySpan<ushort> before, ReadOnlySpan<(int Component, int From, int To)> moves)
    {
        var mask = slots.Length - 1;
        var slot = Hash(marking) & mask;
        for (; slots[slot] != 0; slot = (slot + 1) & mask)
            if (Marking(slots[slot] - 1).SequenceEqual(marking))
                return slots[slot] - 1;
        var added = Count;
        if ((added + 1) * words > markings.Length) Array.Resize(ref markings, Math.Max((added + 1) * words, 2 * markings.Length));
        if ((added + 1) * components > states.Length) Array.Resize(ref states, Math.Max((added + 1) * components, 2 * states.Length));
        if (added == enabled.Length) Array.Resize(ref enabled, 2 * added);
        marking.CopyTo(markings.AsSpan(added * words, words));
        var own = states.AsSpan(added * components, components);
        before.CopyTo(own);
        foreach (var (component, _, to) in moves) own[component] = (ushort)to;
        enabled[added] = (0, -1);
        slots[slot] = ++Count;
        if (Final == NotMet && marking.SequenceEqual(finalMarking)) Final = added;
        if (2 * Count > slots.Length) Rehash();
        return added;
    }

    private void Rehash()
    {
        slots = new int[2 * slots.Length];
        for (var marking = 0; marking < Count; marking++)
        {
            var slot = Hash(Marking(marking)) & (slots.Length - 1);
            while (slots[slot] != 0) slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = marking + 1;
        }
    }

    private static int Hash(ReadOnlySpan<ulong> marking)
    {
        var hash = 0x9E3779B97F4A7C15ul;
        foreach (var word in marking) hash = BitOperations.RotateLeft((hash ^ word) * 0xA0761D6478BD642Ful, 29);
        return (int)(hash ^ (hash >> 32)) & int.MaxValue;
    }
}
