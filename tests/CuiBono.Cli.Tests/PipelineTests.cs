using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CuiBono.Cli.Tests;

/// <summary>The ready steps run as they stand: their command on the sample, their comment against a host that keeps comments in a file.</summary>
public sealed partial class PipelineTests
{
    [Theory]
    [InlineData("github.yml")]
    [InlineData("gitlab-ci.yml")]
    [InlineData("azure-pipelines.yml")]
    public void The_command_of_a_step_writes_its_reports_and_fails_on_the_holds_of_the_sample(string step)
    {
        using var folder = new TemporaryFolder();
        var words = Command().Match(Steps(step)).Groups[1].Value.Split(' ')
            .Select(word => word == "samples/northline" ? Path.Combine(Repository.Root, word) : word.StartsWith("review.", StringComparison.Ordinal) ? Path.Combine(folder.Path, word) : word);

        var run = Run.Of([.. words]);

        Assert.Equal(1, run.Code);
        Assert.All(Command().Match(Steps(step)).Groups[1].Value.Split(' ').Where(word => word.StartsWith("review.", StringComparison.Ordinal)), file =>
            Assert.True(new FileInfo(Path.Combine(folder.Path, file)).Length > 0, file));
    }

    [Theory]
    [InlineData("github.yml", "gh")]
    [InlineData("gitlab-ci.yml", "curl")]
    [InlineData("azure-pipelines.yml", "curl")]
    public void The_comment_of_a_step_is_posted_once_and_written_over_after_that(string step, string client)
    {
        if (!OperatingSystem.IsLinux() || !Installed("bash") || !Installed("jq")) Assert.Skip("The steps are scripts of bash with jq, and one of them is not here.");
        using var folder = new TemporaryFolder();
        folder.File("host", HostScript.ReplaceLineEndings("\n"));
        folder.File("comments.json", step[0] == 'a' ? "{\"value\": []}" : "[]");
        folder.File("step.sh", $"{client}() {{ bash \"$HERE/host\" \"$@\"; }}\n{Script(Steps(step))}");

        foreach (var words in new[] { "first words", "other words" })
        {
            folder.File("review.md", $"<!-- cuibono:review:x -->\n## {words} of \"one\"\n");
            Execute(folder.Path);
        }

        Assert.Equal("POST PATCH", File.ReadAllText(Path.Combine(folder.Path, "calls")).Replace("PUT", "PATCH", StringComparison.Ordinal).Trim());
        Assert.Contains("other words of", File.ReadAllText(Path.Combine(folder.Path, "comments.json")));
        Assert.DoesNotContain("first words", File.ReadAllText(Path.Combine(folder.Path, "comments.json")));
    }

    /// <summary>Stands for gh and curl: prints the one comment there is, or takes a new one, and notes what it was asked.</summary>
    private const string HostScript = """
        method=GET
        for word in "$@"
        do
          case "$word" in POST|PATCH|PUT) method=$word ;; esac
        done
        if [ "$method" = GET ]
        then cat "$HERE/comments.json"; exit
        fi
        printf '%s ' "$method" >> "$HERE/calls"
        case "$*" in
          *api-version*) jq '{value: [{id: 7, comments: [{content: (.content // .comments[0].content)}]}]}' > "$HERE/new" ;;
          *) jq -Rs '[{id: 7, body: .}]' review.md > "$HERE/new" ;;
        esac
        mv "$HERE/new" "$HERE/comments.json"
        """;

    private static void Execute(string folder)
    {
        var start = new ProcessStartInfo("bash", "-eu step.sh") { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["HERE"] = folder;
        foreach (var name in new[]
        {
            "GITHUB_REPOSITORY", "NUMBER", "CI_API_V4_URL", "CI_PROJECT_ID", "CI_MERGE_REQUEST_IID", "CUIBONO_TOKEN", "SYSTEM_COLLECTIONURI", "SYSTEM_TEAMPROJECTID", "BUILD_REPOSITORY_ID",
            "SYSTEM_PULLREQUEST_PULLREQUESTID", "TOKEN",
        })
            start.Environment[name] = "x";
        start.Environment["GITHUB_STEP_SUMMARY"] = Path.Combine(folder, "summary");
        using var process = System.Diagnostics.Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error.Result);
    }

    /// <summary>The lines of the block that posts the comment, without the indentation of the YAML around it.</summary>
    private static string Script(string steps)
    {
        var lines = steps.Split('\n');
        var first = Array.FindIndex(lines, line => line.Contains("test -s review.md", StringComparison.Ordinal));
        var indent = lines[first].Length - lines[first].TrimStart().Length;
        return string.Join('\n', lines.Skip(first).TakeWhile(line => line.Length > indent && string.IsNullOrWhiteSpace(line[..indent])).Select(line => line[indent..])) + "\n";
    }

    private static bool Installed(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));

    private static string Steps(string file) => File.ReadAllText(Path.Combine(Repository.Root, "samples/pipelines", file)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"\$CUIBONO (review .*)")]
    private static partial Regex Command();
}
