using System.Globalization;
using System.Text;
using CuiBono.Processes.Discovery;

namespace CuiBono.Processes.Quality;

/// <summary>Activities whose names differ only in case, spaces or punctuation: the distorted label of Suriadi et al.</summary>
internal static class LabelCheck
{
    private const int MostActivities = 10_000;

    public static IEnumerable<QualityIssue> Of(EventLog log)
    {
        if (log.ActivityNames.Count > MostActivities) yield break;
        var graph = DirectlyFollowsGraph.Of(log);
        var counts = graph.ActivityCounts.ToArray();
        var groups = Enumerable.Range(0, counts.Length).Where(code => counts[code] > 0).GroupBy(code => Folded(log.ActivityNames[code]), StringComparer.Ordinal)
            .Where(group => group.Key.Length > 0 && group.Count() > 1).Select(group => group.OrderByDescending(code => counts[code]).ToList()).ToList();
        if (groups.Count == 0) yield break;
        var rare = groups.SelectMany(group => group.Skip(1)).ToHashSet();
        var cases = Enumerable.Range(0, log.CaseCount).Where(at => log.Activities[log.CaseStarts[at]..log.CaseStarts[at + 1]].ToArray().Any(activity => rare.Contains(activity))).ToList();
        var names = string.Join("; ", groups.Take(5).Select(group => string.Join(" = ", group.Select(code => string.Create(CultureInfo.InvariantCulture, $"'{log.ActivityNames[code]}' ({counts[code]:N0})")))));
        yield return Doctor.Issue(
            "label-variants", true,
            $"{Say.Count(groups.Count, "activity name")} occur in spellings that differ only in case, spaces or punctuation: {names}. They count as different activities.",
            cases, new("names", groups.Count), new("spellings", rare.Count + groups.Count), new("events", rare.Sum(code => counts[code])));
    }

    private static string Folded(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormKC))
            if (char.IsLetterOrDigit(letter))
                folded.Append(char.ToLowerInvariant(letter));
        return folded.ToString();
    }
}
