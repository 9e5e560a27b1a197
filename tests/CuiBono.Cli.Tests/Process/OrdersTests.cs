using System.Text.Json;

namespace CuiBono.Cli.Tests.Process;

public sealed class OrdersTests
{
    private static readonly string Orders = Path.Combine(Repository.Root, "samples", "orders", "orders.csv");

    [Fact]
    public void A_table_says_what_it_read_and_guessed_before_its_figures()
    {
        var run = Run.Of("process", "summary", Orders);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.True(run.Output.IndexOf("column 'order'", StringComparison.Ordinal) < run.Output.IndexOf("Cases", StringComparison.Ordinal));
        Assert.Contains("404 events in 48 cases", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_may_be_named()
    {
        var run = Run.Of("process", "summary", Orders, "--case", "product", "--activity", "done by", "--timestamp", "time", "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(4, json.RootElement.GetProperty("cases").GetInt32());
        Assert.True(json.RootElement.GetProperty("activities").TryGetProperty("Billing", out _));
    }

    [Fact]
    public void Variants_are_listed_up_to_a_number_and_the_rest_is_counted()
    {
        var run = Run.Of("process", "variants", Orders, "--top", "1");

        Assert.Equal(0, run.Code);
        Assert.Contains("more variants hold the other", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, Run.Of("process", "variants", Orders, "--top", "0").Code);
    }

    [Fact]
    public void The_doctor_names_the_cases_behind_an_issue()
    {
        var run = Run.Of("process", "doctor", Orders);

        Assert.Equal(0, run.Code);
        Assert.Contains("offsets-dropped", run.Output, StringComparison.Ordinal);
        Assert.Contains("ORD-26", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("orders.svg", "<svg")]
    [InlineData("orders.html", "<!DOCTYPE html>")]
    [InlineData("orders.dot", "digraph")]
    public void A_map_is_written_by_its_ending(string name, string start)
    {
        using var folder = new TemporaryFolder();

        var run = Run.Of("process", "map", Orders, "-o", folder.At(name), "--activities", "0.8", "--by", "time");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains(start, File.ReadAllText(folder.At(name)), StringComparison.OrdinalIgnoreCase);
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Theory]
    [InlineData("summary")]
    [InlineData("summary", "LOG", "--zone", "Mars/Olympus")]
    [InlineData("summary", "LOG", "--format", "xml")]
    [InlineData("map", "LOG")]
    [InlineData("map", "LOG", "-o", "map.png")]
    [InlineData("map", "LOG", "-o", "map.svg", "--activities", "80")]
    public void A_wrong_command_line_exits_with_2(params string[] args)
    {
        var run = Run.Of(["process", .. args.Select(arg => arg == "LOG" ? Orders : arg)]);

        Assert.Equal(2, run.Code);
        Assert.NotEmpty(run.Error);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void What_is_no_log_exits_with_3_and_says_so()
    {
        using var folder = new TemporaryFolder();

        foreach (var path in new[] { folder.File("letter.txt", "Dear Sir or Madam"), folder.File("empty.csv", ""), folder.At("nowhere.csv"), Path.GetDirectoryName(folder.File("other/thing.json", "[{}]"))! })
        {
            var run = Run.Of("process", "summary", path, "--format", "json");

            Assert.Equal((3, ""), (run.Code, run.Output));
            Assert.Contains(path, run.Error, StringComparison.Ordinal);
        }
    }
}
