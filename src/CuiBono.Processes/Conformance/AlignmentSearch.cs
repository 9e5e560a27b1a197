namespace CuiBono.Processes.Conformance;

/// <summary>Finds cheapest alignments of traces with one net.</summary>
/// <remarks>A* over pairs of marking and position with consistent bounds, level by level of the least possible total, depth first within a level. A state
/// is stored at the level of its own bound only, with its optimal cost, so that none is ever improved (partial expansion; Yoshizumi,
/// Miura and Ishida 2000). docs/methods/alignments.md.</remarks>
internal sealed class AlignmentSearch
{
    private const int LogMove = -1;
    private const int MaxEvents = 100_000;
    private const long MaxRoom = 1 << 26;

    private readonly SearchNet net;
    private readonly MarkingSpace space;
    private readonly int maxStates;
    private readonly int components;
    private State[] states = new State[256];
    private ulong[] slots = new ulong[1024];
    private int[] rows = [];
    private int[] offsets = [];
    private int[] levels = new int[16];
    private uint generation;
    private int count;
    private int length;
    private int level;
    private int next;
    private int goal;
    private int cutLevel;

    public AlignmentSearch(SearchNet net, int maxStates)
    {
        (this.net, this.maxStates) = (net, maxStates);
        space = new MarkingSpace(net);
        components = net.Bounds.Length;
    }

    /// <summary>Aligns a trace.</summary>
    /// <param name="trace">Labels of the net; none is -1.</param>
    /// <param name="path">The transitions of the reduced net and whether each consumes an event; -1 is a move of the log alone.</param>
    /// <returns>The cost of the alignment found, a bound that no alignment is below, and the states stored. Without either there is no alignment at all.</returns>
    public (int? Cost, int? LowerBound, int States) Align(ReadOnlySpan<int> trace, List<(int Transition, bool Event)> path)
    {
        path.Clear();
        if (!Prepare(trace)) return (null, 0, 0);
        while (goal < 0 && level < levels.Length)
        {
            if (levels[level] < 0)
            {
                level++;
                continue;
            }

            if (count > maxStates) return (null, Math.Min(level, cutLevel), count);
            var state = levels[level];
            levels[level] = states[state].Below;
            next = int.MaxValue;
            Expand(state, trace);
            if (goal < 0 && next < int.MaxValue) Push(state, next);
        }

        // A run that was cut, for it puts too many tokens on a place, would have cost the level at which it was cut or more.
        if (goal < 0) return (null, cutLevel < int.MaxValue ? cutLevel : null, count);
        for (var at = goal; states[at].Parent >= 0; at = states[at].Parent)
            path.Add((states[at].Transition, states[at].Position > states[states[at].Parent].Position));
        path.Reverse();
        return (states[goal].Cost, Math.Min(states[goal].Cost, cutLevel), count);
    }

    private bool Prepare(ReadOnlySpan<int> trace)
    {
        var room = 0L;
        foreach (var bound in net.Bounds) room += bound.RoomFor(trace);
        if (trace.Length > MaxEvents || room > MaxRoom || (trace.Length + 1L) * components > MaxRoom) return false;
        if (rows.Length < room) rows = new int[Math.Max(room, 2 * rows.Length)];
        if (offsets.Length < (trace.Length + 1) * components) offsets = new int[Math.Max((trace.Length + 1) * components, 2 * offsets.Length)];
        var used = 0;
        for (var at = 0; at < components; at++) used = net.Bounds[at].Prepare(trace, rows, used, offsets.AsSpan(at), components);
        if (space.Room > MaxRoom / 2) space.Clear();
        if (++generation == 0)
        {
            Array.Clear(slots);
            generation = 1;
        }

        Array.Fill(levels, -1);
        (count, length, level, goal, cutLevel) = (0, trace.Length, 0, -1, int.MaxValue);
        var rest = 0;
        for (var at = 0; at < components; at++) rest += rows[offsets[at] + net.InitialStates[at]];
        if (rest < ComponentBound.Never)
        {
            level = Moves(rest);
            Add(space.Initial, 0, 0, rest, -1, LogMove);
        }

        return true;
    }

    private static int Moves(int rest) => (rest + ComponentBound.Move - 1) / ComponentBound.Move;

    private void Expand(int state, ReadOnlySpan<int> trace)
    {
        var (marking, position, cost, rest) = (states[state].Marking, states[state].Position, states[state].Cost, states[state].Rest);
        var here = offsets.AsSpan(position * components, components);
        var enabled = space.Enabled(marking, out var firstEdge);
        var componentStates = space.States(marking);
        var label = -2;
        if (position < length)
        {
            label = trace[position];
            var after = offsets.AsSpan((position + 1) * components, components);
            var changed = rest;
            foreach (var component in net.LabelComponents[label])
                changed += rows[after[component] + componentStates[component]] - rows[here[component] + componentStates[component]];
            if (IsDue(cost + 1, changed)) Add(marking, position + 1, cost + 1, changed, state, LogMove);
        }

        for (var at = 0; at < enabled.Length && goal < 0; at++)
        {
            var transition = enabled[at];
            var moveCost = cost + (net.Labels[transition] < 0 ? 0 : 1);
            var changed = rest;
            foreach (var (component, from, to) in net.StateMoves[transition]) changed += rows[here[component] + to] - rows[here[component] + from];
            if (IsDue(moveCost, changed)) AddTarget(marking, firstEdge + at, position, moveCost, changed, state, transition);
        }

        if (position == length) return;
        var there = offsets.AsSpan((position + 1) * components, components);
        for (var at = 0; at < enabled.Length && goal < 0; at++)
        {
            var transition = enabled[at];
            if (net.Labels[transition] != label) continue;
            var changed = rest;
            foreach (var (component, from, to) in net.StateMoves[transition]) changed += rows[there[component] + to] - rows[here[component] + from];
            if (IsDue(cost, changed)) AddTarget(marking, firstEdge + at, position + 1, cost, changed, state, transition);
        }
    }

    /// <summary>Whether a successor belongs to this level. An earlier one was stored at its own level; a later one is remembered for the state's next turn.</summary>
    private bool IsDue(int cost, int rest)
    {
        if (rest >= ComponentBound.Never) return false;
        var total = cost + Moves(rest);
        if (total > level) next = Math.Min(next, total);
        return total == level;
    }

    private void AddTarget(int marking, int edge, int position, int cost, int rest, int parent, int transition)
    {
        var target = space.Target(marking, edge);
        if (target == MarkingSpace.TooMany) cutLevel = Math.Min(cutLevel, level);
        else Add(target, position, cost, rest, parent, transition);
    }

    private void Add(int marking, int position, int cost, int rest, int parent, int transition)
    {
        var mask = slots.Length - 1;
        var slot = Slot(marking, position) & mask;
        for (; slots[slot] >> 32 == generation; slot = (slot + 1) & mask)
        {
            ref var other = ref states[(uint)slots[slot]];
            if (other.Marking == marking && other.Position == position) return;
        }

        if (count == states.Length) Array.Resize(ref states, 2 * count);
        states[count] = new State(marking, position, cost, rest, parent, transition, -1);
        slots[slot] = (ulong)generation << 32 | (uint)count;
        if (position == length && marking == space.Final) goal = count;
        Push(count++, level);
        if (2 * count > slots.Length) Rehash();
    }

    private void Push(int state, int at)
    {
        if (at >= levels.Length)
        {
            var before = levels.Length;
            Array.Resize(ref levels, Math.Max(at + 1, 2 * before));
            levels.AsSpan(before).Fill(-1);
        }

        states[state].Below = levels[at];
        levels[at] = state;
    }

    private void Rehash()
    {
        slots = new ulong[2 * slots.Length];
        for (var state = 0; state < count; state++)
        {
            var slot = Slot(states[state].Marking, states[state].Position) & (slots.Length - 1);
            while (slots[slot] >> 32 == generation) slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = (ulong)generation << 32 | (uint)state;
        }
    }

    private static int Slot(int marking, int position)
    {
        var hash = ((ulong)(uint)marking << 32 | (uint)position) * 0x9E3779B97F4A7C15ul;
        return (int)(hash >> 33);
    }

    private record struct State(int Marking, int Position, int Cost, int Rest, int Parent, int Transition, int Below);
}
