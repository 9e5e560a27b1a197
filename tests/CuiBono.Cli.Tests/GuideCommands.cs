using System.Text.RegularExpressions;

namespace CuiBono.Cli.Tests;

/// <summary>The commands of a page of the guide, each in a block of its own, with what the paragraph after it says of them: what is printed in *"..."*, and the exit code where it is not 0.</summary>
/// <param name="page">The page, from the repository's root.</param>
/// <param name="folder">The copy of the sample that the page calls northline.</param>
internal sealed partial class GuideCommands(string page, TemporaryFolder folder)
{
    /// <summary>Runs them one after another.</summary>
    /// <returns>How many there are.</returns>
    public int Run()
    {
        var commands = Command().Matches(File.ReadAllText(Path.Combine(Repository.Root, page)));
        foreach (Match command in commands)
        {
            var line = command.Groups["line"].Value.Replace("\\\n", " ", StringComparison.Ordinal);
            if (line.StartsWith("sed ", StringComparison.Ordinal))
            {
                Edit(line);
                continue;
            }

            var run = Tests.Run.Of([.. Words(line["cuibono ".Length..])]);
            var expected = ExitCode().Match(command.Groups["said"].Value) is { Success: true } code ? int.Parse(code.Groups[1].Value, null) : 0;
            Assert.True(expected == run.Code, $"{line}\ngave {run.Code}:\n{run.Error}{run.Output}");
            var printed = White().Replace(run.Output + run.Error, " ");
            foreach (Match said in Said().Matches(command.Groups["said"].Value))
                Assert.True(printed.Contains(White().Replace(said.Groups[1].Value, " "), StringComparison.Ordinal), $"{line}\ndoes not say '{said.Groups[1].Value}':\n{run.Output}{run.Error}");
        }

        return commands.Count;
    }

    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>"sed -i 's/FROM/TO/' FILE", done here.</summary>
    private void Edit(string line)
    {
        var match = Substitution().Match(line);
        Assert.True(match.Success, line);
        var file = folder.At(match.Groups[3].Value);
        var text = File.ReadAllText(file);
        Assert.Contains(match.Groups[1].Value, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(match.Groups[1].Value, match.Groups[2].Value, StringComparison.Ordinal));
    }

    private IEnumerable<string> Words(string line) => Word().Matches(line).Select(word => word.Value.Trim('"') switch
    {
        "northline" => folder.Path,
        var plain => plain.StartsWith("northline/", StringComparison.Ordinal) ? folder.At(plain["northline/".Length..]) : plain,
    });

    [GeneratedRegex("```sh\n(?<line>[^`]+?)\n```\n\n?(?<said>(?:(?!```)[^\n]+\n)*)", RegexOptions.ExplicitCapture)]
    private static partial Regex Command();

    [GeneratedRegex("exit code ([0-9])")]
    private static partial Regex ExitCode();

    [GeneratedRegex("\\*\"([^\"]+)\"\\*")]
    private static partial Regex Said();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();

    [GeneratedRegex("s/([^/]+)/([^/]+)/' northline/(\\S+)")]
    private static partial Regex Substitution();

    [GeneratedRegex("\\s+")]
    private static partial Regex White();
}
