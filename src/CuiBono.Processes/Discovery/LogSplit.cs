using CuiBono.Processes.Models;

namespace CuiBono.Processes.Discovery;

/// <summary>Divides a log along a cut.</summary>
/// <remarks>Where the cut is the log's own, nothing is lost. Where it is that of the log without what is infrequent, events that do not fit are dropped: as few as possible in each case
/// of a sequence, those outside of the commonest group in a case of a choice (Leemans, Fahland, van der Aalst 2014).</remarks>
internal static class LogSplit
{
    public static SubLog[] Of(SubLog log, Cut cut)
    {
        var (groups, local) = (cut.GroupOf, new int[cut.GroupOf.Length]);
        var members = new List<ushort>[cut.GroupCount];
        for (var group = 0; group < members.Length; group++) members[group] = [];
        for (var activity = 0; activity < groups.Length; activity++)
        {
            local[activity] = members[groups[activity]].Count;
            members[groups[activity]].Add(log.Activities[activity]);
        }

        var parts = Array.ConvertAll(members, activities => new SubLogBuilder([.. activities]));
        var counts = new int[parts.Length];
        for (var trace = 0; trace < log.Count; trace++)
        {
            var sequence = log.Events[log.Starts[trace]..log.Starts[trace + 1]];
            var weight = log.Weights[trace];
            switch (cut.Kind)
            {
                case ProcessTreeKind.Choice:
                    AddToCommonest(sequence, groups, local, parts, counts).Commit(weight);
                    break;
                case ProcessTreeKind.Loop:
                    AddRounds(sequence, weight, groups, local, parts);
                    break;
                default:
                    if (cut.Kind == ProcessTreeKind.Parallel || IsOrdered(sequence, groups))
                    {
                        foreach (var activity in sequence) parts[groups[activity]].Append(local[activity]);
                    }
                    else
                    {
                        AddInOrder(sequence, groups, local, parts);
                    }

                    foreach (var part in parts) part.Commit(weight);
                    break;
            }
        }

        return Array.ConvertAll(parts, part => part.Build());
    }

    /// <summary>The log without an activity, and the log of that activity alone.</summary>
    public static SubLog[] Apart(SubLog log, int activity)
    {
        var groups = new int[log.ActivityCount];
        groups[activity] = 1;
        var parts = Of(log, new Cut(ProcessTreeKind.Parallel, groups, 2));
        return [parts[1], parts[0]];
    }

    private static SubLogBuilder AddToCommonest(ReadOnlySpan<ushort> sequence, int[] groups, int[] local, SubLogBuilder[] parts, int[] counts)
    {
        Array.Clear(counts);
        foreach (var activity in sequence) counts[groups[activity]]++;
        var commonest = 0;
        for (var group = 1; group < counts.Length; group++)
            if (counts[group] > counts[commonest]) commonest = group;
        foreach (var activity in sequence)
            if (groups[activity] == commonest) parts[commonest].Append(local[activity]);
        return parts[commonest];
    }

    private static void AddRounds(ReadOnlySpan<ushort> sequence, int weight, int[] groups, int[] local, SubLogBuilder[] parts)
    {
        var current = 0;
        foreach (var activity in sequence)
        {
            var group = groups[activity];
            if (group != current)
            {
                parts[current].Commit(weight);
                if (group != 0 && current != 0) parts[0].Commit(weight);
                current = group;
            }

            parts[group].Append(local[activity]);
        }

        parts[current].Commit(weight);
        if (current != 0) parts[0].Commit(weight);
    }

    private static bool IsOrdered(ReadOnlySpan<ushort> sequence, int[] groups)
    {
        for (var at = 1; at < sequence.Length; at++)
            if (groups[sequence[at]] < groups[sequence[at - 1]]) return false;
        return true;
    }

    /// <summary>Keeps the longest subsequence whose groups do not go back: each event is best continued from one of its group or an earlier one.</summary>
    private static void AddInOrder(ReadOnlySpan<ushort> sequence, int[] groups, int[] local, SubLogBuilder[] parts)
    {
        var (length, previous) = (new int[sequence.Length], new int[sequence.Length]);
        var lastOf = new int[parts.Length];
        Array.Fill(lastOf, -1);
        var end = -1;
        for (var at = 0; at < sequence.Length; at++)
        {
            (length[at], previous[at]) = (1, -1);
            var group = groups[sequence[at]];
            for (var earlier = 0; earlier <= group; earlier++)
                if (lastOf[earlier] is >= 0 and var last && length[last] + 1 > length[at]) (length[at], previous[at]) = (length[last] + 1, last);
            lastOf[group] = at;
            if (end < 0 || length[at] > length[end]) end = at;
        }

        var kept = new List<int>();
        for (; end >= 0; end = previous[end]) kept.Add(end);
        for (var at = kept.Count - 1; at >= 0; at--) parts[groups[sequence[kept[at]]]].Append(local[sequence[kept[at]]]);
    }
}
