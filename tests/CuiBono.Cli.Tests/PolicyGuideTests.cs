namespace CuiBono.Cli.Tests;

/// <summary>The guide's commands, run one after another on a copy of the sample, as its reader would.</summary>
public sealed class PolicyGuideTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public PolicyGuideTests()
    {
        GuideCommands.Copy(Path.Combine(Repository.Root, "samples/northline"), folder.Path);
        File.Copy(Path.Combine(Repository.Root, "samples/policies/northline-board.yaml"), folder.At("policy.yaml"));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_command_of_the_guide_does_what_the_guide_says_beside_it() => Assert.Equal(10, new GuideCommands("docs/guide/policy.md", folder).Run());

    [Fact]
    public void The_file_that_the_guide_shows_is_the_sample_without_its_other_rules()
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Root, "docs/guide/policy.md"));
        var start = guide.IndexOf("```yaml\n", StringComparison.Ordinal) + 8;
        folder.File("shown.yaml", guide[start..guide.IndexOf("```", start, StringComparison.Ordinal)]);
        Assert.Equal(
            ["failure-tested-first", "old-way-named"],
            Run.Of("policy", "diff", folder.At("shown.yaml"), folder.At("policy.yaml")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Trim().Split(' ')[0]));
    }
}
