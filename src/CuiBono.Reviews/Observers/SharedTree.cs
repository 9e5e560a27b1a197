using CuiBono.Networks;
using CuiBono.Networks.Diversity;
using CuiBono.Outcomes;
using CuiBono.Promises;

namespace CuiBono.Reviews.Observers;

/// <summary>Tells what two ways share by what shares it: who shares a cable shares its ducts, their bridges, and what takes them.</summary>
internal static class SharedTree
{
    /// <summary>What nothing else that is shared explains, each with what it explains.</summary>
    public static IReadOnlyList<SharedRisk> Of(IReadOnlyList<SharedThing> shared, PiecesBelow pieces)
    {
        var keys = shared.Select(KeyOf).ToList();
        var explained = keys.Select(key => Explained(key, pieces)).ToList();
        return [.. Enumerable.Range(0, shared.Count).Where(at => !Enumerable.Range(0, shared.Count).Any(by => by != at && Explains(by, at))).Select(at => Risk(shared[at]) with
        {
            Beneath = [.. Enumerable.Range(0, shared.Count).Where(below => below != at && Explains(at, below)).Select(below => Risk(shared[below]))],
        })];

        bool Explains(int by, int what) => shared[what].Kind == "risk" ? shared[by].Kind != "risk" && explained[by].Risks.Contains(shared[what].Id) : keys[what] is { } key && explained[by].Below.Contains(key);
    }

    private static (HashSet<ElementKey> Below, HashSet<string> Risks) Explained(ElementKey? key, PiecesBelow pieces)
    {
        if (key is not { } piece) return ([], []);
        var below = pieces.Of([piece]);
        HashSet<ElementKey> all = [.. below.Skip(1)];
        if (pieces.Link(piece) is { } link && pieces.PieceOf(link) is not null) return ([], []);

        // A duct and the link that runs in all of it are one thing, told as the duct.
        foreach (var line in pieces.LinesOf(piece)) all.Add(line.Key);
        return (all, [.. pieces.RisksOf(below)]);
    }

    private static ElementKey? KeyOf(SharedThing thing) => KebabCase.Parse<ElementKind>(thing.Kind) is { } kind ? new ElementKey(kind, thing.Id) : null;

    private static SharedRisk Risk(SharedThing thing) => new(thing.Kind, thing.Id, thing.Name, thing.Metres);
}
