namespace CuiBono.Processes.Discovery;

/// <summary>Connected components of a symmetric relation.</summary>
internal static class Components
{
    /// <summary>Writes the neighbours of a node into a set; others than nodes may be in it.</summary>
    public delegate void Neighbours(int node, Span<ulong> into);

    /// <summary>Numbers the components by their smallest nodes.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="groups">Gets the component of each node, -1 for what is no node.</param>
    /// <param name="neighbours">The relation.</param>
    /// <returns>How many components there are.</returns>
    public static int Label(ReadOnlySpan<ulong> nodes, int[] groups, Neighbours neighbours)
    {
        Array.Fill(groups, -1);
        var (left, near) = (nodes.ToArray(), new ulong[nodes.Length]);
        var open = new Stack<int>();
        var count = 0;
        for (var first = BitRows.Next(left, 0); first >= 0; first = BitRows.Next(left, first), count++)
        {
            open.Push(first);
            BitRows.Remove(left, first);
            while (open.TryPop(out var node))
            {
                groups[node] = count;
                neighbours(node, near);
                for (var at = 0; at < near.Length; at++)
                {
                    near[at] &= left[at];
                    left[at] &= ~near[at];
                }

                for (var other = BitRows.Next(near, 0); other >= 0; other = BitRows.Next(near, other + 1)) open.Push(other);
            }
        }

        return count;
    }
}
