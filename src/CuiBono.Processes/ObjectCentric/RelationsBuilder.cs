using System.Runtime.InteropServices;

namespace CuiBono.Processes.ObjectCentric;

/// <summary>Relations in the order they are read.</summary>
internal sealed class RelationsBuilder
{
    private readonly List<int> sources = [];
    private readonly List<int> targets = [];
    private readonly List<int> qualifiers = [];
    private readonly VocabularyBuilder names = new();

    public void Add(int source, int target, ReadOnlySpan<byte> qualifier)
    {
        sources.Add(source);
        targets.Add(target);
        qualifiers.Add(names.Code(qualifier));
    }

    public Relations Build(int sourceCount)
    {
        var (starts, order) = Grouping.Of(CollectionsMarshal.AsSpan(sources), sourceCount);
        return new Relations(starts, Grouping.Gather(targets, order), Grouping.Gather(qualifiers, order), new Vocabulary(names));
    }
}
