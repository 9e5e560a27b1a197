using System.Text.RegularExpressions;

namespace CuiBono.Cli.Tests;

/// <summary>A fenced block of a page of the guide that holds commands, with what the page says that they print.</summary>
/// <param name="Commands">Its commands, each with the lines shown under it.</param>
/// <param name="Said">The paragraph after the block.</param>
/// <param name="Shown">The block marked text that follows; empty where none does.</param>
internal sealed partial record GuideBlock(IReadOnlyList<(string Line, string Shown)> Commands, string Said, string Shown)
{
    private const string NotRun = "# not run by the tests";

    /// <summary>The blocks of a page that are run. Commands stand alone, or each after "$ " with its output under it.</summary>
    public static IEnumerable<GuideBlock> Of(string page)
    {
        foreach (Match block in Block().Matches(page))
        {
            var lines = block.Groups["body"].Value.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n');
            if (block.Groups["mark"].Value.Length > 0 || lines[0].StartsWith(NotRun, StringComparison.Ordinal)) continue;
            if (!Command().IsMatch(lines[0])) continue;
            var commands = new List<(string, string)>();
            foreach (var line in lines)
            {
                if (Command().Match(line) is { Success: true } command && (command.Groups[1].Length > 0 || lines[0][0] != '$')) commands.Add((command.Groups[2].Value, ""));
                else commands[^1] = (commands[^1].Item1, $"{commands[^1].Item2}{line}\n");
            }

            yield return new GuideBlock(commands, block.Groups["said"].Value, block.Groups["shown"].Value);
        }
    }

    [GeneratedRegex("^```(?:sh)?(?<mark>[a-z]*)\n(?<body>[^`]*?)\n?```\n\n?(?<said>(?:[^\n`|#].*\n)*)\n?(?:```text\n(?<shown>[^`]+)```)?", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();

    [GeneratedRegex("^(\\$ )?((?:cuibono|cp|sed|dotnet|alias) .+)$")]
    private static partial Regex Command();
}
