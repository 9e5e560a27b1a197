namespace CuiBono.Cli.Tests;

/// <summary>The policy that the guide shows.</summary>
public sealed class PolicyGuideTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_file_that_the_guide_shows_is_the_sample_without_its_other_rules()
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Root, "docs/guide/policy.md"));
        var start = guide.IndexOf("```yaml\n", StringComparison.Ordinal) + 8;
        folder.File("shown.yaml", guide[start..guide.IndexOf("```", start, StringComparison.Ordinal)]);
        Assert.Equal(
            ["failure-tested-first", "old-way-named"],
            Run.Of("policy", "diff", folder.At("shown.yaml"), Path.Combine(Repository.Root, "samples/policies/northline-board.yaml")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Trim().Split(' ')[0]));
    }
}
