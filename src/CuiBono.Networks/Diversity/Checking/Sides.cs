namespace CuiBono.Networks.Diversity.Checking;

/// <summary>In one case of a proof: the links that are closed to each path and those that it must use.</summary>
internal sealed class Sides
{
    private readonly HashSet<int> closedToFirst = [];
    private readonly HashSet<int> closedToSecond = [];
    private readonly HashSet<int> usedByFirst = [];
    private readonly HashSet<int> usedBySecond = [];

    /// <summary>Whether the same holds for both paths.</summary>
    public bool NamesDoNotMatter => closedToFirst.SetEquals(closedToSecond) && usedByFirst.SetEquals(usedBySecond);

    /// <summary>Whether a path must use a link that is closed to it.</summary>
    public bool Contradict => closedToFirst.Overlaps(usedByFirst) || closedToSecond.Overlaps(usedBySecond);

    public HashSet<int> Closed(bool first) => first ? closedToFirst : closedToSecond;

    public HashSet<int> Used(bool first) => first ? usedByFirst : usedBySecond;

    public Sides Copy()
    {
        var copy = new Sides();
        foreach (var first in (bool[])[true, false])
        {
            copy.Closed(first).UnionWith(Closed(first));
            copy.Used(first).UnionWith(Used(first));
        }

        return copy;
    }
}
