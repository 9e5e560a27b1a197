namespace CuiBono.Cli.Tests.Network;

public sealed class NetworkMapTests
{
    private static string Bellcanada => RealData.Path("networks/topology-zoo/Bellcanada.graphml");

    [Theory]
    [InlineData("map.svg", "<svg ", "</svg>\n")]
    [InlineData("map.html", "<!DOCTYPE html>", "</html>\n")]
    public void A_map_is_written_in_the_format_of_its_name(string name, string begins, string ends)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, name);

        var run = Run.Of("network", "map", Bellcanada, "-o", file);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith(begins, File.ReadAllText(file), StringComparison.Ordinal);
        Assert.EndsWith(ends, File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_paths_that_need_one_link_say_so()
    {
        // Cold Lake (0) hangs on one link: nothing leaves it twice.
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "pair.svg");

        Assert.Equal(0, Run.Of("network", "map", Bellcanada, "-o", file, "--from", "0", "--to", "20").Code);

        Assert.Contains("link 0 (Cold Lake - Edmonton)", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("map.png", "--from", "0", "--to", "1")]
    [InlineData("map.svg", "--from", "0")]
    [InlineData("map.svg", "--from", "0", "--to", "0")]
    [InlineData("map.svg", "--from", "0", "--to", "nowhere")]
    public void What_cannot_be_drawn_is_refused_and_nothing_is_written(string name, params string[] options)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, name);

        var run = Run.Of(["network", "map", Bellcanada, "-o", file, .. options]);

        Assert.NotEqual(0, run.Code);
        Assert.NotEqual("", run.Error);
        Assert.False(File.Exists(file));
    }
}
