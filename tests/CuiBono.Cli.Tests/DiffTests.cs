namespace CuiBono.Cli.Tests;

public sealed class DiffTests
{
    [Fact]
    public void From_september_to_november_the_sample_says_what_became_of_its_promises()
    {
        using var folder = new TemporaryFolder();
        var sample = Path.Combine(Repository.Root, "samples/northline");
        Run.Of("review", sample, "--as-of", "2026-09-01", "--json", folder.At("september.json"));
        Run.Of("review", sample, "--as-of", "2026-11-24", "--json", folder.At("november.json"));

        var run = Run.Of("diff", folder.At("september.json"), folder.At("november.json"));

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("HOLD (UNDECIDED) TO STOP  Self-Installation: broadband from a box (self-installation)", run.Output);
        Assert.Contains("working-line: on-track to harmed", run.Output);
        Assert.Contains("The day is 2026-11-24, and was 2026-09-01.", run.Output.ReplaceLineEndings(" ").Replace("    ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_no_review_cannot_be_read()
    {
        using var folder = new TemporaryFolder();
        var other = folder.File("other.json", "{}");

        Assert.Equal(3, Run.Of("diff", other, other).Code);
        Assert.Contains("it is not a review", Run.Of("diff", other, other).Error);
        Assert.Equal(3, Run.Of("diff", folder.At("none.json"), other).Code);
        Assert.Contains("there is no such file", Run.Of("diff", folder.At("none.json"), other).Error);
        Assert.Contains("it is empty", Run.Of("diff", folder.File("empty.json", ""), other).Error);
        Assert.Equal(3, Run.Of("network", "verify", folder.At("empty.json"), "--inventory", other).Code);
    }
}
