using System.Text.Json;

namespace CuiBono.Cli.Tests;

public sealed class WorkspaceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_initiative_file_that_no_pattern_matches_is_judged_when_it_is_named()
    {
        Workspace("");
        Initiative("initiatives/one.md", "one", "");
        var draft = Initiative("drafts/two.md", "two", "");

        var review = Review(draft);

        Assert.Equal("two", Assert.Single(Ids(review)));
    }

    [Fact]
    public void An_initiative_file_may_be_YAML_alone()
    {
        Workspace("initiatives: [initiatives/*.yaml]");
        var file = folder.File("initiatives/one.yaml", "id: one\ntitle: One\nstage: idea\nclass: customer-facing\ncustomers: [{id: a, name: A, kind: public}]\noutcomes:\n  - id: o\n    customer: a\n    statement: A waits less.\n");

        Assert.Equal(["one"], Ids(Review(folder.Path)));
        Assert.Equal("go", Review(file).RootElement.GetProperty("initiatives")[0].GetProperty("verdict").GetString());
        folder.File("initiatives/two.yaml", "id: two\ntitle: Two\nstge: idea\n");
        Assert.Contains("initiatives/two.yaml:3: error unknown-field: 'stge' is not a field here; did you mean 'stage'?", Run.Of("review", folder.Path).Error);
    }

    [Fact]
    public void A_file_that_two_patterns_match_is_one_initiative()
    {
        Workspace("initiatives: [initiatives/*.md, initiatives/o*.md]");
        Initiative("initiatives/one.md", "one", "");

        Assert.Equal(["one"], Ids(Review(folder.Path)));
    }

    [Fact]
    public void Rows_of_two_registers_never_share_an_id_and_no_row_takes_that_of_an_initiative()
    {
        Workspace("registers: [{file: a.csv}, {file: b.csv}, {file: c.csv}]");
        Initiative("initiatives/one.md", "one", "");
        folder.File("a.csv", "title,description\nAlpha,We build it.\n");
        folder.File("b.csv", "title,description\nBeta,We buy it.\n");
        folder.File("c.csv", "id,title,description\none,Gamma,We lease it.\n");

        Assert.Equal(["one", "row-1", "row-1-2", "one-2"], Ids(Review(folder.Path)));
    }

    [Theory]
    [InlineData("documents: [{file: \"a\\0b\"}]")]
    [InlineData("documents: [{file: ../../etc/hostname}]")]
    [InlineData("registers: [{file: \"\\0\"}]")]
    public void A_path_that_cannot_be_a_file_of_the_workspace_is_said_with_its_line(string fields)
    {
        Workspace(fields);

        var run = Run.Of("review", folder.Path);

        Assert.Equal(2, run.Code);
        Assert.Contains("cuibono.yaml:3: error missing-document", run.Error);
    }

    [Fact]
    public void A_pattern_with_a_null_character_matches_nothing()
    {
        Workspace("initiatives: [\"a\\0/*.md\"]");

        Assert.Empty(Ids(Review(folder.Path)));
    }

    [Fact]
    public void A_link_that_leads_out_of_the_workspace_is_not_followed()
    {
        using var outside = new TemporaryFolder();
        outside.File("secret.md", "The secret plan.\n");
        Workspace("documents: [{file: secret.md}, {file: away/secret.md}]");
        File.CreateSymbolicLink(folder.At("secret.md"), outside.At("secret.md"));
        Directory.CreateSymbolicLink(folder.At("away"), outside.Path);

        var run = Run.Of("review", folder.Path);

        Assert.Equal(2, run.Code);
        Assert.Contains("There is no file 'secret.md'", run.Error);
        Assert.Contains("There is no file 'away/secret.md'", run.Error);
    }

    [Fact]
    public void Folders_that_link_to_themselves_do_not_hang_a_search()
    {
        Workspace("initiatives: [initiatives/**/*.md]");
        Initiative("initiatives/deep/one.md", "one", "");
        Directory.CreateSymbolicLink(folder.At("initiatives/left"), folder.At("initiatives"));
        Directory.CreateSymbolicLink(folder.At("initiatives/right"), folder.At("initiatives"));

        Assert.Equal(["one"], Ids(Review(folder.Path)));
    }

    [Fact]
    public void Amounts_beyond_any_money_are_no_amounts()
    {
        var rows = string.Concat(Enumerable.Range(1, 14).Select(row => $"P{row},We build it.,EUR 7900000000000000000000000000\n"));
        var table = folder.File("table.csv", "title,description,cost\n" + rows);

        var run = Run.Of("review", table, "--html", folder.At("report.html"));

        Assert.Equal(0, run.Code);
        Assert.Contains("not-an-amount", run.Output);
    }

    [Theory]
    [InlineData("investment: {amount: 79228162514264337593543950335, currency: EUR}")]
    [InlineData("outcomes: [{id: o, baseline: {value: -79228162514264337593543950335}, target: {value: 79228162514264337593543950335}}]")]
    public void A_number_beyond_any_figure_is_said_with_its_line(string field)
    {
        var file = Initiative("big.md", "big", field);

        var run = Run.Of("review", file);

        Assert.Equal(2, run.Code);
        Assert.Contains("big.md:6: error out-of-range", run.Error);
    }

    [Fact]
    public void Policy_rates_of_a_table_that_cannot_be_read_exit_with_3()
    {
        var table = folder.File("empty.csv", "");

        Assert.Equal(3, Run.Of("policy", "rates", table).Code);
    }

    private void Workspace(string fields) => folder.File("cuibono.yaml", $"schema: cuibono/workspace/1\nname: W\n{fields}\n");

    private string Initiative(string path, string id, string field) =>
        folder.File(path, $"---\nid: {id}\ntitle: {id}\nstage: idea\nclass: customer-facing\n{field}\n---\n# {id}\n\nWe build it.\n");

    private static JsonDocument Review(string path)
    {
        var run = Run.Of("review", path, "--format", "json");
        Assert.Equal(0, run.Code);
        return JsonDocument.Parse(run.Output);
    }

    private static IEnumerable<string?> Ids(JsonDocument review) =>
        review.RootElement.GetProperty("initiatives").EnumerateArray().Select(initiative => initiative.GetProperty("id").GetString());
}
