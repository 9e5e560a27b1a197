using System.Runtime.InteropServices;

namespace CuiBono.Networks.Diversity;

/// <summary>What the pieces of an inventory rest on, down to the lowest layer, and which records of it are missing.</summary>
/// <remarks>Pieces go by numbers here, so that large inventories take seconds; a risk is a piece of its own, on which rests what it takes.</remarks>
internal sealed class RestingThings
{
    // A risk stands among the things as a region whose id no file can have.
    private const string RiskPrefix = "\u0000risk:";

    private readonly Dictionary<ElementKey, int> numbers = [];
    private readonly List<Piece> pieces = [];
    private readonly HashSet<ElementKind> kindsOnLinks = [];
    private readonly Laying laying;
    private int round;

    public RestingThings(Inventory inventory)
    {
        numbers.EnsureCapacity(inventory.Elements.Count + inventory.Links.Count + inventory.Nodes.Count + inventory.Services.Count);
        var repeated = new Dictionary<ElementKey, List<ElementKey>>();
        foreach (var element in inventory.Elements)
        {
            var piece = Record(element.Key);
            if (piece.Element is not { } first)
            {
                (piece.Element, piece.Below) = (element, element.RestsOn);
            }
            else
            {
                piece.Element = first with { Route = first.Route.Count > 0 ? first.Route : element.Route, Ends = first.Ends.Count > 0 ? first.Ends : element.Ends };
                (repeated.TryGetValue(element.Key, out var below) ? below : repeated[element.Key] = [.. first.RestsOn]).AddRange(element.RestsOn);
            }

            if (element.Key.Kind is >= ElementKind.Circuit and <= ElementKind.Duct && element.Key.Kind > (Layer ?? ElementKind.Flow)) Layer = element.Key.Kind;
            if (element.RestsOn.Any(key => key.Kind == ElementKind.Link)) kindsOnLinks.Add(element.Key.Kind);
        }

        foreach (var (key, below) in repeated) Record(key).Below = below;
        foreach (var link in inventory.Links) Record(link.Key).Below = link.RestsOn;
        foreach (var node in inventory.Nodes) RecordOnce(node.Key, node.RestsOn);
        foreach (var service in inventory.Services) RecordOnce(new ElementKey(ElementKind.Service, service.Id), [.. service.Paths.SelectMany(path => path)]);
        LinksRestOnSomething = Layer is not null || inventory.Links.Any(link => link.RestsOn.Any(key => key.Kind is >= ElementKind.Circuit and <= ElementKind.Structure));
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var risk in inventory.Risks)
        {
            var number = Number(new ElementKey(ElementKind.Region, RiskPrefix + risk.Id));
            if (told.Add(risk.Id)) pieces[number].Risk = risk;
            foreach (var key in risk.Takes) (pieces[Number(key)].Risks ??= []).Add(number);
        }

        laying = new Laying(inventory, this);
    }

    /// <summary>The order in which keys are told: by layer, then by id.</summary>
    public static IComparer<ElementKey> Order { get; } = Comparer<ElementKey>.Create((x, y) => x.Kind != y.Kind ? x.Kind.CompareTo(y.Kind) : string.CompareOrdinal(x.Id, y.Id));

    /// <summary>The lowest layer from circuit to duct that the inventory records; every piece above it must reach it, or a record is missing.</summary>
    public ElementKind? Layer { get; }

    /// <summary>Whether pieces of the lowest layer say where they end, so that one that is left out shows.</summary>
    public bool IsLaidOut => laying.IsLaidOut;

    private bool LinksRestOnSomething { get; }

    public NetworkElement? Element(ElementKey key) => numbers.TryGetValue(key, out var number) ? pieces[number].Element : null;

    public NetworkElement? Element(int number) => pieces[number].Element;

    public ElementKey Key(int number) => pieces[number].Key;

    public Risk? RiskOf(ElementKey key) => key.Kind == ElementKind.Region && key.Id.StartsWith(RiskPrefix, StringComparison.Ordinal) ? pieces[Number(key)].Risk : null;

    /// <summary>The id of a thing as it is told, a risk's without what keeps it apart from regions.</summary>
    public static string IdOf(ElementKey key) => key.Id.StartsWith(RiskPrefix, StringComparison.Ordinal) ? key.Id[RiskPrefix.Length..] : key.Id;

    /// <summary>All that takes a piece with it, by number, itself and the risks on the way among them.</summary>
    public ReadOnlySpan<int> Of(ElementKey piece) => Closed(Number(piece));

    /// <summary>What is not recorded of a piece and of all that it rests on.</summary>
    public IReadOnlyList<string> MissingOf(ElementKey piece)
    {
        var start = pieces[Number(piece)];
        if (start.Missing is { } known) return known;
        var closed = Closed(Number(piece));
        var missing = new List<string>();
        foreach (var number in closed)
        {
            var each = pieces[number];
            if (each.Risk is not null) continue;
            if (each.Below is null) missing.Add($"{each.Key} is not in the inventory");
            else if (Needs(each.Key, each.Below)) missing.Add($"{each.Key} has no record of what it rests on");
        }

        // Where a record is missing there is a gap too; it is told once.
        if (missing.Count == 0)
            foreach (var number in closed)
                if (GapOf(number) is { } gap) missing.Add(gap);
        missing.Sort(StringComparer.Ordinal);
        return start.Missing = missing;
    }

    /// <summary>Where what a way rests on does not lead from one of its ends to the other, in words; null where it does, or where nothing on record could show it.</summary>
    public string? GapOf(IReadOnlyList<ElementKey> way, int source, int target, bool byLinks) => laying.GapOf(way, source, target, byLinks);

    internal int Number(ElementKey key)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, key, out var known);
        if (known) return number;
        number = pieces.Count;
        pieces.Add(new Piece(key));
        return number;
    }

    internal ReadOnlySpan<int> Closed(int start)
    {
        if (pieces[start].Closed is { } known) return known;
        round++;
        var (reached, open) = (new List<int>(), new Stack<int>([start]));
        while (open.TryPop(out var number))
        {
            var piece = pieces[number];
            if (piece.Round == round) continue;
            piece.Round = round;
            reached.Add(number);
            if (piece.Risks is not null)
                foreach (var risk in piece.Risks) open.Push(risk);
            if (piece.Below is null) continue;
            piece.BelowNumbers ??= [.. piece.Below.Select(Number)];
            foreach (var next in piece.BelowNumbers) open.Push(next);
        }

        return pieces[start].Closed = [.. reached];
    }

    private string? GapOf(int number)
    {
        var piece = pieces[number];
        if (piece.IsFollowed) return piece.Gap;
        piece.IsFollowed = true;
        return piece.Gap = laying.GapOf(piece.Key);
    }

    private Piece Record(ElementKey key) => pieces[Number(key)];

    private void RecordOnce(ElementKey key, IReadOnlyList<ElementKey> below) => Record(key).Below ??= below;

    private bool Needs(ElementKey key, IReadOnlyList<ElementKey> below)
    {
        if (key.Kind == ElementKind.Link) return LinksRestOnSomething && !below.Any(next => next.Kind is >= ElementKind.Circuit and <= ElementKind.Structure);
        if (key.Kind < ElementKind.Service || (kindsOnLinks.Contains(key.Kind) ? key.Kind > ElementKind.Duct : key.Kind >= (Layer ?? ElementKind.Flow))) return false;
        return !below.Any(next => next.Kind == ElementKind.Link || (next.Kind > key.Kind && next.Kind <= ElementKind.Structure));
    }

    private sealed class Piece(ElementKey key)
    {
        public ElementKey Key { get; } = key;

        public NetworkElement? Element { get; set; }

        public Risk? Risk { get; set; }

        public IReadOnlyList<ElementKey>? Below { get; set; }

        public int[]? BelowNumbers { get; set; }

        public List<int>? Risks { get; set; }

        public int[]? Closed { get; set; }

        public IReadOnlyList<string>? Missing { get; set; }

        public bool IsFollowed { get; set; }

        public string? Gap { get; set; }

        public int Round { get; set; }
    }
}
