using CuiBono.Documents;
using CuiBono.Evidence;
using CuiBono.Reviews.Sources;

namespace CuiBono.Reviews.Tests.Sources;

public sealed class RegisterColumnsTests
{
    private static readonly Dictionary<ColumnRole, IReadOnlyList<string>> Nothing = [];

    [Fact]
    public void Columns_are_guessed_by_name()
    {
        var columns = Of("Ref", "Project Name", "Description", "Expected benefits", "RAG", "Budget (kEUR)");

        Assert.Equal(0, columns.One(ColumnRole.Id));
        Assert.Equal(1, columns.One(ColumnRole.Title));
        Assert.Equal([2, 3], columns.All(ColumnRole.Text));
        Assert.Equal(5, columns.One(ColumnRole.Cost));
        Assert.Null(columns.One(ColumnRole.Stage));
    }

    [Fact]
    public void The_more_telling_name_wins()
    {
        var columns = Of("Project", "Title", "Summary");

        Assert.Equal(1, columns.One(ColumnRole.Title));
        Assert.Equal([2], columns.All(ColumnRole.Text));
    }

    [Fact]
    public void A_tracker_that_has_only_a_summary_calls_it_the_title()
    {
        var columns = Of("Issue key", "Summary", "Description");

        Assert.Equal(1, columns.One(ColumnRole.Title));
        Assert.Equal([2], columns.All(ColumnRole.Text));
    }

    [Fact]
    public void A_stated_column_overrides_the_guess()
    {
        var findings = new List<Finding>();
        var register = new Register("r.csv", ["Title", "Working name", "Text"]);

        var columns = RegisterColumns.Of(register, new Dictionary<ColumnRole, IReadOnlyList<string>> { [ColumnRole.Title] = ["working name"] }, findings);

        Assert.Equal(1, columns.One(ColumnRole.Title));
        Assert.Empty(findings);
    }

    [Fact]
    public void A_stated_column_that_is_not_there_is_an_error_with_the_nearest_name()
    {
        var findings = new List<Finding>();

        RegisterColumns.Of(new Register("r.csv", ["Title", "Text"]), new Dictionary<ColumnRole, IReadOnlyList<string>> { [ColumnRole.Title] = ["Titel"] }, findings);

        var finding = Assert.Single(findings);
        Assert.Equal("unknown-column", finding.Code);
        Assert.Contains("did you mean 'Title'?", finding.Message);
    }

    [Fact]
    public void The_mapping_names_what_is_not_read()
    {
        var register = new Register("r.csv", ["title", "text", "rating"]);

        Assert.Equal("title from 'title'; text from 'text'; not read: 'rating'", RegisterColumns.Of(register, Nothing, []).Describe(register));
    }

    private static RegisterColumns Of(params string[] headers) => RegisterColumns.Of(new Register("r.csv", headers), Nothing, []);
}
