using System.Numerics;
using System.Runtime.InteropServices;

namespace CuiBono.Processes.Conformance;

/// <summary>What one component alone still costs: the cheapest alignment of the rest of a trace with the component's state machine, from each of its states.</summary>
/// <remarks>A move on an activity costs the component its share of the activity's cost. The shares of an activity add up to one move at most, so
/// the sum over the components never exceeds the cost of the whole (a pattern database with cost partitioning; Katz and Domshlak 2008).</remarks>
internal sealed class ComponentBound
{
    /// <summary>The cost of one move, so that shares are whole numbers.</summary>
    public const int Move = 120;

    /// <summary>No way to the final marking.</summary>
    public const int Never = 1 << 24;

    private readonly int states;
    private readonly int[] distances;
    private readonly int[] shares;
    private readonly (int From, int To)[][] steps;
    private readonly int[] last;

    /// <summary>A component.</summary>
    /// <param name="states">How many states it has.</param>
    /// <param name="final">The state of the final marking, or -1.</param>
    /// <param name="edges">Its steps; the label is -1 where it is silent.</param>
    /// <param name="shares">Its share of the cost of each label.</param>
    public ComponentBound(int states, int final, IReadOnlyList<(int From, int To, int Label)> edges, int[] shares)
    {
        (this.states, this.shares) = ((states + 7) & ~7, shares);
        var size = this.states;
        distances = new int[size * size];
        Array.Fill(distances, Never);
        for (var state = 0; state < states; state++) distances[state * size + state] = 0;
        foreach (var (from, to, label) in edges)
        {
            ref var distance = ref distances[to * size + from];
            distance = Math.Min(distance, label < 0 ? 0 : shares[label]);
        }

        for (var middle = 0; middle < states; middle++)
            for (var to = 0; to < states; to++)
                if (distances[to * size + middle] is var onward && onward < Never)
                    Lower(distances.AsSpan(to * size, size), distances.AsSpan(middle * size, size), onward);
        steps = [.. shares.Select((share, label) => share == 0 ? [] : edges.Where(edge => edge.Label == label).Select(edge => (edge.From, edge.To)).Distinct().ToArray())];
        last = new int[size];
        Array.Fill(last, Never);
        if (final >= 0) distances.AsSpan(final * size, size).CopyTo(last);
    }

    /// <summary>Whether the component bears a share of a label's cost.</summary>
    public bool Counts(int label) => shares[label] > 0;

    /// <summary>How many numbers the rows of a trace take.</summary>
    public long RoomFor(ReadOnlySpan<int> trace)
    {
        var count = 1L;
        foreach (var label in trace)
            if (shares[label] > 0)
                count++;
        return count * states;
    }

    /// <summary>Works a trace from its end. The costs of the states, when the events before <c>at</c> are consumed, stand in
    /// <paramref name="rows"/> from <paramref name="offsets"/>[at * stride] on; an event that costs the component nothing adds no row.</summary>
    /// <returns>The room used up so far.</returns>
    public int Prepare(ReadOnlySpan<int> trace, int[] rows, int used, Span<int> offsets, int stride)
    {
        last.CopyTo(rows.AsSpan(used));
        offsets[trace.Length * stride] = used;
        for (var at = trace.Length - 1; at >= 0; at--)
        {
            if (shares[trace[at]] > 0)
            {
                AddRow(trace[at], rows.AsSpan(used, states), rows.AsSpan(used + states, states));
                used += states;
            }

            offsets[at * stride] = used;
        }

        return used + states;
    }

    private void AddRow(int label, ReadOnlySpan<int> after, Span<int> row)
    {
        var share = shares[label];
        for (var state = 0; state < after.Length; state++) row[state] = Math.Min(Never, after[state] + share);
        foreach (var (from, to) in steps[label])
            if (after[to] < Never)
                Lower(row, distances.AsSpan(from * states, states), after[to]);
    }

    /// <summary>Lowers each cost to another plus a constant where that is less.</summary>
    private static void Lower(Span<int> costs, ReadOnlySpan<int> others, int plus)
    {
        var wide = MemoryMarshal.Cast<int, Vector<int>>(costs);
        var wideOthers = MemoryMarshal.Cast<int, Vector<int>>(others);
        var constant = new Vector<int>(plus);
        for (var at = 0; at < wide.Length; at++) wide[at] = Vector.Min(wide[at], wideOthers[at] + constant);
        for (var at = wide.Length * Vector<int>.Count; at < costs.Length; at++) costs[at] = Math.Min(costs[at], others[at] + plus);
    }
}
