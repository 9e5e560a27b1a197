namespace CuiBono.Processes.ObjectCentric;

/// <summary>Puts rows of one owner side by side, in the order they came.</summary>
internal static class Grouping
{
    /// <summary>Where the rows of each owner begin, and the rows in that order; null where they stand in it already.</summary>
    public static (int[] Starts, int[]? Order) Of(ReadOnlySpan<int> owners, int ownerCount)
    {
        var starts = new int[ownerCount + 1];
        var isGrouped = true;
        for (var row = 0; row < owners.Length; row++)
        {
            starts[owners[row] + 1]++;
            isGrouped &= row == 0 || owners[row] >= owners[row - 1];
        }

        for (var at = 0; at < ownerCount; at++) starts[at + 1] += starts[at];
        if (isGrouped) return (starts, null);
        var next = starts.AsSpan(0, ownerCount).ToArray();
        var order = new int[owners.Length];
        for (var row = 0; row < owners.Length; row++) order[next[owners[row]]++] = row;
        return (starts, order);
    }

    public static T[] Gather<T>(List<T> column, int[]? order)
    {
        if (order is null) return [.. column];
        var gathered = new T[order.Length];
        for (var at = 0; at < gathered.Length; at++) gathered[at] = column[order[at]];
        return gathered;
    }
}
