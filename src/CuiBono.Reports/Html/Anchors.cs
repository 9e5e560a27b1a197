using System.Globalization;
using System.Text;
using CuiBono.Reviews;

namespace CuiBono.Reports.Html;

/// <summary>Ids by which the page links to initiatives: readable, unique, and safe whatever the initiatives' ids hold.</summary>
internal static class Anchors
{
    private const int Longest = 60;

    /// <summary>One id for each initiative, in order.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<ReviewedInitiative> initiatives)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var anchors = new string[initiatives.Count];
        for (var i = 0; i < anchors.Length; i++)
        {
            var anchor = Safe(initiatives[i].Initiative.Id);
            if (!taken.Add(anchor))
            {
                anchor = $"{anchor}.{(i + 1).ToString(CultureInfo.InvariantCulture)}";
                taken.Add(anchor);
            }

            anchors[i] = anchor;
        }

        return anchors;
    }

    private static string Safe(string id)
    {
        var safe = new StringBuilder("i-", 2 + Math.Min(id.Length, Longest));
        foreach (var letter in id.AsSpan(0, Math.Min(id.Length, Longest)))
            safe.Append(char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-');
        return safe.ToString();
    }
}
