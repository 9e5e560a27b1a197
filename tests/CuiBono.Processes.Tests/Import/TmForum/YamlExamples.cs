using System.Globalization;
using System.Text;

namespace CuiBono.Processes.Tests.Import.TmForum;

/// <summary>The examples at the end of an OpenAPI file as JSON: block mappings and lists of one-line scalars, which is all of YAML that they use.</summary>
internal static class YamlExamples
{
    public static IEnumerable<(string Name, string Json)> Of(string path)
    {
        var lines = File.ReadLines(path).SkipWhile(line => line != "  examples:").Skip(1).ToList();
        var starts = Enumerable.Range(0, lines.Count).Where(at => Indent(lines[at]) == 4).Append(lines.Count).ToList();
        foreach (var (from, to) in starts.Zip(starts.Skip(1)))
        {
            var value = lines[from..to].SkipWhile(line => line.Trim() != "value:").Skip(1).TakeWhile(line => Indent(line) > 6).ToList();
            var json = new StringBuilder();
            Write(value, 0, json);
            yield return (lines[from].Trim().TrimEnd(':'), json.ToString());
        }
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    private static int Write(List<string> lines, int at, StringBuilder json)
    {
        var indent = Indent(lines[at]);
        var isList = lines[at].TrimStart().StartsWith("- ", StringComparison.Ordinal);
        json.Append(isList ? '[' : '{');
        for (var first = true; at < lines.Count && Indent(lines[at]) == indent && lines[at].TrimStart().StartsWith("- ", StringComparison.Ordinal) == isList; first = false)
        {
            if (!first) json.Append(',');
            if (isList)
            {
                var element = lines[at].TrimStart()[2..];
                if (element.StartsWith('\'') ? element.EndsWith('\'') : !element.Contains(": ", StringComparison.Ordinal) && !element.EndsWith(':'))
                {
                    Scalar(element, json);
                    at++;
                    continue;
                }

                lines[at] = new string(' ', indent + 2) + element;
                at = Write(lines, at, json);
                continue;
            }

            var line = lines[at].Trim();
            var colon = line.IndexOf(':', line.StartsWith('\'') ? line.IndexOf('\'', 1) : 0);
            Scalar($"'{line[..colon].Trim('\'')}'", json);
            json.Append(':');
            at++;
            if (colon < line.Length - 1) Scalar(line[(colon + 1)..].Trim(), json);
            else at = Write(lines, at, json);
        }

        json.Append(isList ? ']' : '}');
        return at;
    }

    private static void Scalar(string text, StringBuilder json)
    {
        var isPlain = text is "true" or "false" or "null" || decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _);
        json.Append(isPlain ? text : $"\"{text.Trim('\'').Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
    }
}
