using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Diversity;

/// <summary>Where the links of an inventory run and how long they are.</summary>
public sealed class LinkLines
{
    private LinkLines(SurveyedLine?[] lines, int[] metres) => (Lines, Metres) = (lines, metres);

    /// <summary>For each link its line; null where nobody says where it runs.</summary>
    public IReadOnlyList<SurveyedLine?> Lines { get; }

    /// <summary>For each link its length in whole metres; -1 where nobody says.</summary>
    public IReadOnlyList<int> Metres { get; }

    /// <summary>Reads an inventory: the length that the file gives, else that of the surveyed line, else the haversine between the nodes.</summary>
    public static LinkLines Of(Inventory inventory)
    {
        var lines = new SurveyedLine?[inventory.Links.Count];
        var metres = new int[lines.Length];
        for (var link = 0; link < lines.Length; link++)
        {
            var facts = inventory.Links[link];
            lines[link] = SurveyedLine.Of(inventory, facts);
            var length = facts.Metres
                ?? (facts.Route.Count > 0 ? lines[link]!.Metres
                : inventory.Nodes[facts.From].Position is { } from && inventory.Nodes[facts.To].Position is { } to ? GreatCircle.Metres(from, to) : -1);
            metres[link] = length is >= 0 and < int.MaxValue ? (int)Math.Round(length) : -1;
        }

        return new LinkLines(lines, metres);
    }
}
