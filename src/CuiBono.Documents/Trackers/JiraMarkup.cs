using System.Text;
using System.Text.RegularExpressions;
using CuiBono.Evidence;

namespace CuiBono.Documents.Trackers;

/// <summary>Reads Jira's wiki markup as passages: headings, lists, table rows and paragraphs, without the marks.</summary>
internal static partial class JiraMarkup
{
    public static void Read(string markup, TrackerTexts texts)
    {
        var paragraph = new StringBuilder();
        foreach (var range in markup.AsSpan().SplitAny('\n', '\r'))
        {
            var line = Block().Replace(markup[range], " ").Trim();
            if (line.Length == 0 || line.AsSpan().Trim('-').IsEmpty)
            {
                Flush();
            }
            else if (Heading().Match(line) is { Success: true } heading)
            {
                Flush();
                texts.Add(Plain(line[heading.Length..]), PassageKind.Heading);
            }
            else if (Item().Match(line) is { Success: true } item)
            {
                Flush();
                texts.Add(Plain(line[item.Length..]), PassageKind.ListItem);
            }
            else if (line[0] == '|')
            {
                Flush();
                // The bar inside a link ends no cell.
                var cells = Link().Replace(line, Linked).Split('|', StringSplitOptions.RemoveEmptyEntries).Select(Plain).ToList();
                if (cells.Exists(cell => cell.Length > 0)) texts.Add(string.Join(" | ", cells), PassageKind.TableRow);
            }
            else
            {
                paragraph.Append(line).Append(' ');
            }
        }

        Flush();

        void Flush()
        {
            if (paragraph.Length > 0) texts.Add(Plain(paragraph.ToString()), PassageKind.Paragraph);
            paragraph.Clear();
        }
    }

    /// <summary>A line without links, pictures, people and the marks of emphasis; struck-out text is dropped as deleted.</summary>
    private static string Plain(string line)
    {
        var text = Picture().Replace(line, " ");
        text = Link().Replace(text, Linked);
        text = Struck().Replace(text, "");
        text = Emphasis().Replace(text, "$2");
        return text.Replace("\\\\", " ", StringComparison.Ordinal).Replace("{*}", "", StringComparison.Ordinal).Replace("{_}", "", StringComparison.Ordinal).Trim();
    }

    private static string Linked(Match link)
    {
        var inside = link.Groups[1].Value;
        if (inside.StartsWith('~')) return inside.StartsWith("~accountid", StringComparison.Ordinal) ? "" : inside[1..];
        var bar = inside.IndexOf('|', StringComparison.Ordinal);
        if (bar >= 0) return inside[..bar];
        // A bracket without an address is no link: a placeholder such as [name] stays what it is.
        return inside.Contains("://", StringComparison.Ordinal) || inside[0] is '#' or '^' ? inside : link.Value;
    }

    [GeneratedRegex(@"\{(?:code|noformat|quote|panel|color|anchor|toc|info|note|tip|warning|expand)(?::[^{}\n]{0,300})?\}", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Block();

    [GeneratedRegex(@"^(?:h[1-6]|bq)\. *", RegexOptions.NonBacktracking)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?:[*#-]{1,6}|•) +", RegexOptions.NonBacktracking)]
    private static partial Regex Item();

    [GeneratedRegex(@"\[([^\[\]\n]{1,2000})\]", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(@"![A-Za-z0-9_./:% -]{1,200}\.(?:png|jpe?g|gif|svg|bmp|webp|pdf|docx|xlsx|pptx|mp4)(?:\|[^!\n]{0,200})?!", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Picture();

    [GeneratedRegex(@"(?:^|\s)-[^\s-](?:[^-\n]{0,500}[^\s-])?-(?:$|\s|[.,;:])", RegexOptions.NonBacktracking)]
    private static partial Regex Struck();

    [GeneratedRegex(@"(\*|\b_|\+|\?\?|\^|~|\{\{)([^\s*_+?^~{}](?:[^*_+?^~{}\n]{0,1000}[^\s*_+?^~{}])?)(\*|_\b|\+|\?\?|\^|~|\}\})", RegexOptions.NonBacktracking)]
    private static partial Regex Emphasis();
}
