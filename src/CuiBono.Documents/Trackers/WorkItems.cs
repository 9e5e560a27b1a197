using CuiBono.Evidence;

namespace CuiBono.Documents.Trackers;

/// <summary>Puts the items of a tracker together to initiatives: each item goes to the topmost one that it belongs to.</summary>
internal static class WorkItems
{
    private const int MaxDepth = 50;

    private static readonly string[] Headers = ["Key", "Title", "Type", "Status"];

    /// <summary>A register with a row for each initiative, its texts those of all its items.</summary>
    /// <remarks>Where the file holds epics or the like, items that belong to none are no initiatives: they are counted in a finding. Where it
    /// holds none, each item without a parent is one.</remarks>
    public static Register ToRegister(IReadOnlyList<WorkItem> items, Reading reading)
    {
        var rows = new List<RegisterRow>();
        foreach (var (head, members) in Grouped(items, reading))
        {
            List<Passage> texts = [.. head.Texts];
            foreach (var member in members)
            {
                if (member == head) continue;
                texts.Add(new Passage(member.Title, member.Place));
                texts.AddRange(member.Texts);
            }

            rows.Add(new RegisterRow([head.Key, head.Title, head.Type, head.Status], Enumerable.Repeat(head.Place, Headers.Length).ToArray()) { Texts = texts });
        }

        return reading.ToRegister(items.Count == 0 ? [] : Headers, rows);
    }

    /// <summary>All items as one document, the title of each as a heading.</summary>
    public static void ToPassages(IReadOnlyList<WorkItem> items, Reading reading)
    {
        foreach (var (head, members) in Grouped(items, reading))
            foreach (var item in members.Contains(head) ? members : members.Prepend(head))
            {
                if (reading.Add(item.Title, item.Place, item == head ? PassageKind.Heading : PassageKind.Paragraph)) reading.OfferTitle(item.Title);
                foreach (var text in item.Texts) reading.Add(text.Text, text.Place, text.Kind);
            }
    }

    private static List<(WorkItem Head, List<WorkItem> Members)> Grouped(IReadOnlyList<WorkItem> items, Reading reading)
    {
        var byKey = new Dictionary<string, WorkItem>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in items)
        {
            if (item.Number.Length > 0) byKey.TryAdd(item.Number, item);
            if (item.Key.Length > 0 && !byKey.TryAdd(item.Key, item) && byKey[item.Key] != item && byKey[item.Key].Key == item.Key)
                reading.Say(FindingCodes.DuplicateItem, $"'{item.Key}' stands in the file more than once; what belongs to it goes to the first", item.Place, FindingSeverity.Warning);
        }

        var groups = new List<(WorkItem Head, List<WorkItem> Members)>();
        var byHead = new Dictionary<WorkItem, int>(ReferenceEqualityComparer.Instance);
        foreach (var item in items)
        {
            var head = Top(item, byKey, reading);
            if (!byHead.TryGetValue(head, out var at))
            {
                at = byHead[head] = groups.Count;
                groups.Add((head, []));
            }

            groups[at].Members.Add(item);
        }

        // A parent that the file does not hold may be of any type: it does not say that the others are no initiatives.
        if (!groups.Exists(group => group.Head.IsWhole && group.Members.Contains(group.Head))) return groups;
        var loose = groups.Where(group => !group.Head.IsWhole).ToList();
        if (loose.Count > 0)
            reading.Say(
                FindingCodes.ItemsWithoutEpic,
                $"{Reading.Number(loose.Sum(group => group.Members.Count))} items belong to no epic of the file and are not judged; the first is '{Named(loose[0].Head)}'",
                loose[0].Head.Place,
                FindingSeverity.Warning);
        groups.RemoveAll(group => !group.Head.IsWhole);
        return groups;
    }

    /// <summary>The topmost item above this one; a parent that the file does not hold stands for itself.</summary>
    private static WorkItem Top(WorkItem item, Dictionary<string, WorkItem> byKey, Reading reading)
    {
        var top = item;
        for (var step = 0; top.Parent.Length > 0; step++)
        {
            if (!byKey.TryGetValue(top.Parent, out var parent))
            {
                reading.Say(
                    FindingCodes.EpicNotInFile,
                    $"'{top.Parent}', to which '{Named(top)}' belongs, is not in the file; what it says itself was not read",
                    top.Place,
                    FindingSeverity.Warning);
                var title = top.ParentTitle.Length > 0 ? top.ParentTitle : top.Parent;
                return byKey[top.Parent] = new WorkItem(top.Parent, "Epic", title, top.Place);
            }

            if (parent == item)
            {
                reading.Say(FindingCodes.ParentCycle, $"'{Named(item)}' belongs to itself by its parents; it stands alone", item.Place, FindingSeverity.Warning);
                return item;
            }

            if (step >= MaxDepth)
            {
                reading.Say(FindingCodes.ParentCycle, $"'{Named(item)}' lies more than {MaxDepth} parents deep, or below a circle of them; it stands alone", item.Place, FindingSeverity.Warning);
                return item;
            }

            top = parent;
        }

        return top;
    }

    private static string Named(WorkItem item) => item.Key.Length > 0 ? item.Key : item.Title;
}
