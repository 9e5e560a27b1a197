using System.Globalization;
using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Availability;

/// <summary>The changes to failures that an inventory gives the figures for: hardening, repair, moving off what is shared, second feeds of power.</summary>
internal sealed class ImprovementCandidates
{
    private readonly Inventory inventory;
    private readonly AvailabilityAnalysis analysis;
    private readonly Dictionary<ElementKey, NetworkElement> elements = [];
    private readonly List<Candidate> all = [];

    private ImprovementCandidates(Inventory inventory, AvailabilityAnalysis analysis)
    {
        (this.inventory, this.analysis) = (inventory, analysis);
        foreach (var element in inventory.Elements) elements.TryAdd(element.Key, element);
        foreach (var failure in analysis.Failures.Where(failure => failure.Share > 0))
        {
            Harden(failure);
            if (failure.Kind == "risk") Repair(failure);
            if (!failure.IsShared) continue;
            if (failure.Keys.All(key => key.Kind == ElementKind.Power)) SecondFeed(failure);
            if (failure.Footprint.Nodes.Count == 0) Move(failure);
        }

        RepairCable();
    }

    public static IReadOnlyList<Candidate> Of(Inventory inventory, AvailabilityAnalysis analysis) => new ImprovementCandidates(inventory, analysis).all;

    private void Harden(Failure failure) =>
        Add(new Improvement(ImprovementKind.Harden, IdOf(failure), $"{Told(failure)} never fails", 0) { Metres = failure.Kind == "corridor" ? null : MetresOf(failure) }, failure, failure.With(hours: 0));

    private void Repair(Failure failure) =>
        Add(new Improvement(ImprovementKind.Repair, IdOf(failure), string.Create(CultureInfo.InvariantCulture, $"{Told(failure)} lasts {failure.Hours / 2:0.##} instead of {failure.Hours:0.##} hours"), 0), failure, failure.With(hours: failure.Hours / 2));

    private void RepairCable()
    {
        var cable = analysis.Failures.Where(failure => failure.Metres is not null && failure.Share > 0).ToList();
        if (cable.Count == 0) return;
        var name = string.Create(CultureInfo.InvariantCulture, $"every cut cable is repaired in {cable[0].Hours / 2:0.##} instead of {cable[0].Hours:0.##} hours");
        all.Add(new Candidate(new Improvement(ImprovementKind.Repair, "cable", name, 0), () => [new Scenario(1, cable.ToDictionary(failure => failure, failure => failure.With(hours: failure.Hours / 2)), [])], [.. cable.Select(failure => failure.Footprint)], cable.Max(failure => failure.Share)));
    }

    /// <summary>The feed's failure becomes that of both feeds, for all that rests on it and for each thing by itself: while the first is down the thing is too if the second is.</summary>
    private void SecondFeed(Failure failure)
    {
        var fed = inventory.Nodes.Select(node => (node.Key, node.Name, node.RestsOn)).Concat(inventory.Elements.Select(element => (element.Key, element.Name, element.RestsOn)))
            .Where(each => each.RestsOn.Any(failure.Keys.Contains)).ToList();
        var share = failure.Share;
        if (fed.Count > 1)
            Add(new Improvement(ImprovementKind.Power, IdOf(failure), $"a second feed beside {Feed(failure)} for all {fed.Count} that rest on it", 0) { Count = fed.Count }, failure, failure.With(perYear: failure.PerYear * share));
        foreach (var (key, name, _) in fed)
        {
            all.Add(new Candidate(new Improvement(ImprovementKind.Power, Id(key), $"a second feed for {key.Kind.ToString().ToLowerInvariant()} {name} beside {Feed(failure)}", 0),
                () => OneByOne(failure, key), [failure.Footprint], share));
        }
    }

    private IReadOnlyList<Scenario> OneByOne(Failure failure, ElementKey fed)
    {
        var second = new Failure("power", fed.ToString(), "the second feed", failure.PerYear, failure.Hours, [fed], analysis.Dependents) { IsShared = true };
        var down = failure.With(perYear: 8760, hours: 1, without: analysis.Dependents.Of(failure.Keys, [fed]));
        return [new Scenario(1 - failure.Share, Only(failure, failure.With(hours: 0)), []), new Scenario(failure.Share, Only(failure, down), [second])];
    }

    /// <summary>Each way of a service that shares the thing with another way of it, and each link over it, is taken off by itself.</summary>
    private void Move(Failure failure)
    {
        var moved = new HashSet<string>(StringComparer.Ordinal);
        var over = failure.Footprint.Elements.Concat(failure.Footprint.Links.Select(link => inventory.Links[link].Key)).ToHashSet();
        foreach (var service in failure.Footprint.Paths.GroupBy(path => path.Service))
        {
            if (service.Count() < 2) continue;
            foreach (var (_, path) in service)
                Off(failure, [.. inventory.Services[service.Key].Paths[path].Where(over.Contains).Distinct()], moved);
        }

        if (failure.Footprint.Links.Count < 2 || inventory.Services.All(service => service.Paths.Count > 0)) return;
        foreach (var link in failure.Footprint.Links) Off(failure, [inventory.Links[link].Key], moved);
    }

    private void Off(Failure failure, IReadOnlyList<ElementKey> pieces, HashSet<string> moved)
    {
        if (pieces.Count == 0 || pieces.Any(failure.Keys.Contains) || !moved.Add(string.Join(' ', pieces))) return;
        all.Add(new Candidate(new Improvement(ImprovementKind.Move, string.Join('+', pieces.Select(Id)), $"{string.Join(", ", pieces.Select(NameOf))} off {Told(failure)}", 0) { Metres = failure.Kind == "corridor" ? null : MetresOf(failure), Count = pieces.Count },
            () => [new Scenario(1, Only(failure, failure.With(without: analysis.Dependents.Of(failure.Keys, pieces))), [new Failure("move", IdOf(failure), failure.Name, failure.PerYear, failure.Hours, pieces, analysis.Dependents) { IsShared = true }])],
            [failure.Footprint], failure.Share));
    }

    private void Add(Improvement change, Failure before, Failure after) => all.Add(new Candidate(change, () => [new Scenario(1, Only(before, after), [])], [before.Footprint], before.Share));

    private static Dictionary<Failure, Failure> Only(Failure before, Failure after) => new() { [before] = after };

    private double? MetresOf(Failure failure)
    {
        if (failure.Metres is not null) return failure.Metres;
        var metres = failure.Keys.Sum(key => elements.TryGetValue(key, out var element) && element.Route.Count > 1 ? SurveyedLine.Of(element.Route).Metres : 0);
        return metres > 0 ? metres : null;
    }

    private static string IdOf(Failure failure) => $"{failure.Kind}:{failure.Id}";

    private static string Id(ElementKey key) => $"{key.Kind.ToString().ToLowerInvariant()}:{key.Id}";

    private static string Told(Failure failure) => failure.Kind switch
    {
        "risk" => $"'{failure.Name}'",
        "corridor" => failure.Name,
        _ => $"{failure.Kind} {failure.Name}",
    };

    private string Feed(Failure failure) => string.Join(", ", failure.Keys.Select(NameOf));

    private string NameOf(ElementKey key) => key.Kind == ElementKind.Link && int.Parse(key.Id, CultureInfo.InvariantCulture) is var link ? $"{key} {inventory.Nodes[inventory.Links[link].From].Name} - {inventory.Nodes[inventory.Links[link].To].Name}" : elements.TryGetValue(key, out var element) ? $"{key.Kind.ToString().ToLowerInvariant()} {element.Name}" : key.ToString();
}
