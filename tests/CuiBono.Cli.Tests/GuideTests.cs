using System.Text.RegularExpressions;

namespace CuiBono.Cli.Tests;

/// <summary>Every command that a page of the guide shows, run one after another on a copy of the samples as the page's reader would.</summary>
/// <remarks>
/// The exit code of a block's last command is 0, or what the paragraph after it says: "exit code 1". What that paragraph quotes in *"..."* is printed, and so is a
/// block marked text that follows, and what stands under a command after "$ ", apart from [...]. A block that begins with "# not run by the tests" is not run.
/// </remarks>
public sealed partial class GuideTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Pages => [.. Names.Where(page => GuideBlock.Of(Text(page)).Any())];

    private static IEnumerable<string> Names => Directory.GetFiles(Path.Combine(Repository.Root, "docs/guide"), "*.md").Select(page => Path.GetFileName(page)!).Order(StringComparer.Ordinal);

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_command_of_a_page_does_what_the_page_says_beside_it(string page)
    {
        folder.Copy(Path.Combine(Repository.Root, "samples"), "samples");
        foreach (var block in GuideBlock.Of(Text(page)))
        {
            var said = block.Said;
            for (var at = 0; at < block.Commands.Count; at++)
            {
                var (line, shown) = block.Commands[at];
                if (Do(line) is not { } run) continue;
                var isLast = at == block.Commands.Count - 1;
                var expected = isLast && ExitCode().Match(said) is { Success: true } code ? int.Parse(code.Groups[1].Value, null) : 0;
                Assert.True(expected == run.Code, $"{line}\ngave {run.Code}:\n{run.Error}{run.Output}");
                var printed = (run.Output + run.Error).Replace(folder.Path + "/", "", StringComparison.Ordinal);
                AssertShown(shown, printed, line);
                if (!isLast) continue;
                AssertShown(block.Shown, printed, line);
                foreach (Match quoted in Quoted().Matches(said)) AssertSaid(Spaced(quoted.Groups[1].Value), Spaced(printed), line);
            }
        }
    }

    [Fact]
    public void No_block_with_a_command_is_left_out_without_saying_so() =>
        Assert.All(Names, page => Assert.Equal(
            CommandLine().Count(Text(page)),
            GuideBlock.Of(Text(page)).Sum(block => block.Commands.Count(command => command.Line.StartsWith("cuibono ", StringComparison.Ordinal))) + NotRun().Matches(Text(page)).Sum(block => CommandLine().Count(block.Value))));

    private static void AssertShown(string shown, string printed, string line)
    {
        foreach (var part in shown.Split("[...]", StringSplitOptions.RemoveEmptyEntries)) AssertSaid(Spaced(part).Trim(), Spaced(printed), line);
    }

    private static void AssertSaid(string part, string printed, string line) => Assert.True(printed.Contains(part, StringComparison.Ordinal), $"{line}\ndoes not say '{part}':\n{printed}");

    /// <summary>Does one line; null where it is about the installation.</summary>
    private Run? Do(string line)
    {
        var words = Word().Matches(line).Select(word => word.Value.Trim('"', '\'')).ToList();
        switch (words[0])
        {
            case "cuibono":
                return Run.Of([.. words[1..].Select(Here)]);
            case "dotnet" when words[1] == "run":
                return Run.Of([.. words[(words.IndexOf("--") + 1)..].Select(Here)]);
            case "cp" when words is [_, "-r", var from, var to]:
                folder.Copy(folder.At(from), to);
                return null;
            case "cp" when words is [_, var file, var to]:
                File.Copy(folder.At(file), folder.At(to));
                return null;
            case "sed" when Substitution().Match(line) is { Success: true } edit:
                var edited = folder.At(edit.Groups[3].Value);
                var text = File.ReadAllText(edited);
                Assert.Contains(edit.Groups[1].Value, text, StringComparison.Ordinal);
                File.WriteAllText(edited, text.Replace(edit.Groups[1].Value, edit.Groups[2].Value, StringComparison.Ordinal));
                return null;
            case "dotnet" when words is [_, "publish", _, "-o", var published]:
                Directory.CreateDirectory(folder.At(published));
                return null;
            case "alias":
                return null;
            default:
                throw new FormatException($"The tests cannot do: {line}");
        }
    }

    /// <summary>A word of a command as it reads in the folder of this test: what is a path there, or names what the command is to write.</summary>
    private string Here(string word) =>
        File.Exists(folder.At(word)) || Directory.Exists(folder.At(word)) || word.Contains("*.", StringComparison.Ordinal) || FileName().IsMatch(word) || word.EndsWith("-portfolio", StringComparison.Ordinal) ? folder.At(word) : word;

    private static string Text(string page) => File.ReadAllText(Path.Combine(Repository.Root, "docs/guide", page));

    private static string Spaced(string text) => Spaces().Replace(text, " ");

    [GeneratedRegex("exit code ([0-9])")]
    private static partial Regex ExitCode();

    [GeneratedRegex("\\*\"([^\"]+)\"\\*")]
    private static partial Regex Quoted();

    [GeneratedRegex("\"[^\"]*\"|'[^']*'|\\S+")]
    private static partial Regex Word();

    [GeneratedRegex("^sed -i 's/([^/]+)/([^/]+)/' (\\S+)$")]
    private static partial Regex Substitution();

    [GeneratedRegex("^[\\w./-]+\\.(?:html|json|jsonl|md|csv|sarif|xml|svg|dot|bpmn|pnml|ptml|xes|gz|yaml)$")]
    private static partial Regex FileName();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("^(?:\\$ )?cuibono ", RegexOptions.Multiline)]
    private static partial Regex CommandLine();

    [GeneratedRegex("^```(?:sh)?\n# not run by the tests[^`]*```", RegexOptions.Multiline)]
    private static partial Regex NotRun();
}
