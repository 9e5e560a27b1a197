using System.Text.Json;

namespace CuiBono.Cli.Tests;

public sealed class AppTests
{
    [Theory]
    [InlineData("revew")]
    [InlineData("review", "--as-of", "soon")]
    [InlineData("review", "--fail-on", "sometimes")]
    [InlineData("review", "--stage", "later")]
    [InlineData("review", "--column", "colour=Red", "x.csv")]
    [InlineData("lens")]
    [InlineData("new", "")]
    [InlineData("rules", "no-such-rule")]
    public void A_wrong_command_line_exits_with_2_and_says_why(params string[] args)
    {
        var run = Run.Of(args);

        Assert.Equal(2, run.Code);
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public void A_path_that_is_not_there_exits_with_3()
    {
        var run = Run.Of("review", "no/such/file.docx");

        Assert.Equal(3, run.Code);
        Assert.Contains("no/such/file.docx", run.Error);
    }

    [Fact]
    public void A_folder_without_a_workspace_exits_with_2_and_says_how_to_make_one()
    {
        using var folder = new TemporaryFolder();

        var run = Run.Of("review", folder.Path);

        Assert.Equal(2, run.Code);
        Assert.Contains("cuibono new", run.Error);
    }

    [Fact]
    public void A_new_workspace_reviews_at_once_and_its_example_may_go()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Run.Of("new", folder.At("w")).Code);

        var run = Run.Of("review", folder.At("w"), "--format", "json");

        Assert.Equal(0, run.Code);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal("go", json.RootElement.GetProperty("initiatives")[0].GetProperty("verdict").GetString());
    }

    [Fact]
    public void New_never_overwrites()
    {
        using var folder = new TemporaryFolder();
        folder.File("cuibono.yaml", "mine");

        Assert.Equal(2, Run.Of("new", folder.Path).Code);
        Assert.Equal("mine", File.ReadAllText(folder.At("cuibono.yaml")));
        Assert.False(File.Exists(folder.At("README.md")));
    }

    [Fact]
    public void A_wrong_initiative_file_stops_the_run_before_anything_is_judged_with_file_and_line()
    {
        using var folder = new TemporaryFolder();
        Run.Of("new", folder.Path);
        folder.File("initiatives/wrong.md", "---\nid: wrong\ntitle: Wrong\nstage: aproval\nclass: customer-facing\n---\n");

        var run = Run.Of("review", folder.Path);

        Assert.Equal(2, run.Code);
        Assert.Empty(run.Output);
        Assert.Contains("initiatives/wrong.md:4: error", run.Error);
        Assert.Contains("'approval'", run.Error);
    }

    [Fact]
    public void A_document_that_cannot_be_read_exits_with_3_and_is_named()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("broken.pdf", "%PDF-1.7 and nothing more");

        var run = Run.Of("review", path);

        Assert.Equal(3, run.Code);
        Assert.Contains("broken.pdf", run.Output);
    }

    [Theory]
    [InlineData("never", 0)]
    [InlineData("stop", 0)]
    [InlineData("hold", 1)]
    [InlineData("conditional", 1)]
    public void A_pipeline_asks_for_a_failing_exit(string failOn, int code)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("case.md", "# New billing engine\n\nThe engine replaces the old one and lowers the error rate.\n");

        Assert.Equal(code, Run.Of("review", path, "--fail-on", failOn).Code);
    }

    [Fact]
    public void An_unknown_initiative_gets_the_nearest_name()
    {
        using var folder = new TemporaryFolder();
        Run.Of("new", folder.Path);

        var run = Run.Of("review", folder.Path, "--initiative", "faster-activaton");

        Assert.Equal(2, run.Code);
        Assert.Contains("'faster-activation'", run.Error);
    }

    [Fact]
    public void One_initiative_of_a_workspace_is_reported_with_its_own_money_and_findings()
    {
        var northline = Path.Combine(Repository.Root, "samples/northline");

        foreach (var run in new[] { Run.Of("review", northline, "--initiative", "twelve-days", "--format", "json"), Run.Of("review", Path.Combine(northline, "initiatives/twelve-days.md"), "--format", "json") })
        {
            using var json = JsonDocument.Parse(run.Output);
            Assert.Equal(1, json.RootElement.GetProperty("portfolio").GetProperty("initiatives").GetInt32());
            Assert.Equal(6_800_000m, json.RootElement.GetProperty("portfolio").GetProperty("investment")[0].GetProperty("amount").GetDecimal());
            Assert.Empty(json.RootElement.GetProperty("unread").EnumerateArray());
            Assert.Empty(json.RootElement.GetProperty("notes").EnumerateArray());
        }
    }

    [Fact]
    public void A_line_whose_id_is_a_number_is_answered_under_it()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("numbers.jsonl", "{\"id\":17,\"title\":\"T\",\"text\":\"A new server.\"}\n");

        Assert.StartsWith("{\"id\":\"17\",", Run.Of("lens", "--jsonl", path, "--format", "jsonl").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_business_case_that_no_list_names_is_said_not_to_be_judged()
    {
        using var folder = new TemporaryFolder();
        Run.Of("new", folder.Path);
        folder.File("cases/portal.md", "# Portal\n\nCustomers will benefit.\n");

        Assert.Contains("Not judged, because no list names it: cases/portal.md", Run.Of("review", folder.Path).Output);
    }

    [Fact]
    public void Lens_lines_answer_in_order_and_a_bad_line_keeps_its_place()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("in.jsonl", "{\"id\":\"a\",\"title\":\"T\",\"text\":\"Patients wait 2 days for an appointment instead of 9.\"}\nnot json\n{\"id\":\"b\",\"title\":\"T\",\"text\":\"A new server.\"}\n");

        var run = Run.Of("lens", "--jsonl", path, "--format", "jsonl");

        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(3, run.Code);
        Assert.Equal(["a", null, "b"], lines.Select(line => line.GetProperty("id").GetString()));
        Assert.Equal(3, lines[0].GetProperty("level").GetInt32());
        Assert.Equal(0, lines[2].GetProperty("level").GetInt32());
        Assert.Contains("in.jsonl:2", run.Error);
    }
}
