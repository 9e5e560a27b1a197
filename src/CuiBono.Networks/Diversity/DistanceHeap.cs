namespace CuiBono.Networks.Diversity;

/// <summary>A binary heap of nodes by distance; a node may be in it several times. Equal distances come out in the order of the nodes, so that ties are always broken alike.</summary>
internal sealed class DistanceHeap
{
    private const int NodeBits = 21;
    private const long NodeMask = (1L << NodeBits) - 1;
    private long[] heap = new long[64];

    /// <summary>The largest number of nodes that a key can tell apart.</summary>
    public const int MostNodes = 1 << NodeBits;

    public int Count { get; private set; }

    public void Clear() => Count = 0;

    public void Push(long distance, int node)
    {
        if (Count == heap.Length) Array.Resize(ref heap, 2 * Count);
        var key = distance << NodeBits | (uint)node;
        var at = Count++;
        while (at > 0)
        {
            var above = (at - 1) / 2;
            if (heap[above] <= key) break;
            heap[at] = heap[above];
            at = above;
        }

        heap[at] = key;
    }

    public (long Distance, int Node) Pop()
    {
        var top = heap[0];
        var last = heap[--Count];
        var at = 0;
        while (true)
        {
            var below = 2 * at + 1;
            if (below >= Count) break;
            if (below + 1 < Count && heap[below + 1] < heap[below]) below++;
            if (heap[below] >= last) break;
            heap[at] = heap[below];
            at = below;
        }

        heap[at] = last;
        return (top >> NodeBits, (int)(top & NodeMask));
    }
}
