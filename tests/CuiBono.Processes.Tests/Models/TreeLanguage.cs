using CuiBono.Processes.Models;

namespace CuiBono.Processes.Tests.Models;

/// <summary>The words of a tree up to a length, by the definitions of its operators on sets of words: slow and obvious.</summary>
internal static class TreeLanguage
{
    /// <summary>Words are activities joined by commas.</summary>
    public static HashSet<string> Words(ProcessTree tree, int length) => [.. Of(tree, length).Select(word => string.Join(',', word))];

    private static List<string[]> Of(ProcessTree tree, int length) => tree.Kind switch
    {
        ProcessTreeKind.Activity => length > 0 ? [[tree.ActivityName!]] : [],
        ProcessTreeKind.Silent => [[]],
        ProcessTreeKind.Choice => Distinct(tree.Children.SelectMany(child => Of(child, length))),
        ProcessTreeKind.Sequence => tree.Children.Select(child => Of(child, length)).Aggregate((left, right) => Joined(left, right, length, (a, b) => [[.. a, .. b]])),
        ProcessTreeKind.Parallel => tree.Children.Select(child => Of(child, length)).Aggregate((left, right) => Joined(left, right, length, Shuffles)),
        _ => Loop(tree, length),
    };

    private static List<string[]> Loop(ProcessTree tree, int length)
    {
        var body = Of(tree.Children[0], length);
        var back = Distinct(tree.Children.Skip(1).SelectMany(child => Of(child, length)));
        var round = Joined(back, body, length, (a, b) => [[.. a, .. b]]);
        var words = body;
        while (true)
        {
            var more = Distinct(words.Concat(Joined(words, round, length, (a, b) => [[.. a, .. b]])));
            if (more.Count == words.Count) return words;
            words = more;
        }
    }

    private static List<string[]> Joined(List<string[]> left, List<string[]> right, int length, Func<string[], string[], IEnumerable<string[]>> join) =>
        Distinct(left.SelectMany(a => right.Where(b => a.Length + b.Length <= length).SelectMany(b => join(a, b))));

    private static IEnumerable<string[]> Shuffles(string[] left, string[] right)
    {
        if (left.Length == 0) return [right];
        if (right.Length == 0) return [left];
        return Shuffles(left[1..], right).Select(rest => (string[])[left[0], .. rest]).Concat(Shuffles(left, right[1..]).Select(rest => (string[])[right[0], .. rest]));
    }

    private static List<string[]> Distinct(IEnumerable<string[]> words) => [.. words.DistinctBy(word => string.Join(',', word))];
}
