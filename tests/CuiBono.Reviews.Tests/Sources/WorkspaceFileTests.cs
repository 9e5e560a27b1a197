using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Reviews.Sources;

namespace CuiBono.Reviews.Tests.Sources;

public sealed class WorkspaceFileTests
{
    [Fact]
    public void A_workspace_names_customers_documents_and_registers()
    {
        var (file, findings) = Read("""
            schema: cuibono/workspace/1
            name: Northline
            customers:
              - id: fibre
                name: Fibre customers
                kind: enterprise
                words: [account]
            documents:
              - file: a.docx
                stage: idea
            registers:
              - file: r.xlsx
                columns: {title: Project, text: [A, B]}
                unit: 1000
            """);

        Assert.Empty(findings);
        Assert.Equal("Northline", file.Name);
        Assert.Equal(CustomerKind.Enterprise, Assert.Single(file.Customers).Kind);
        Assert.Equal(Stage.Idea, Assert.Single(file.Documents).Options.Stage);
        Assert.Equal(["A", "B"], Assert.Single(file.Registers).Options.Columns[ColumnRole.Text]);
        Assert.Equal(["initiatives/*.md"], file.Initiatives);
    }

    [Theory]
    [InlineData("schema: cuibono/workspace/1\nname: N\npolcy: customer-first", 3, "policy")]
    [InlineData("schema: cuibono/workspace/1\nname: N\ndocuments:\n  - file: a\n    stage: aproval", 5, "approval")]
    [InlineData("schema: cuibono/workspace/1\nname: N\nregisters:\n  - file: a\n    columns: {titel: x}", 5, "title")]
    public void A_wrong_word_is_an_error_with_its_line_and_the_nearest_valid_one(string yaml, int line, string valid)
    {
        var (_, findings) = Read(yaml);

        var finding = Assert.Single(findings);
        Assert.Equal(line, finding.Place.Line);
        Assert.Contains($"'{valid}'", finding.Message);
    }

    [Theory]
    [InlineData("name: N", "schema")]
    [InlineData("schema: cuibono/workspace/1", "name")]
    [InlineData("schema: cuibono/workspace/1\nname: N\ndocuments:\n  - stage: idea", "file")]
    public void A_field_that_must_be_there_is_missed(string yaml, string field)
    {
        var (_, findings) = Read(yaml);

        Assert.Contains($"'{field}'", Assert.Single(findings).Message);
    }

    private static (WorkspaceFile File, List<Finding> Findings) Read(string yaml)
    {
        var findings = new List<Finding>();
        return (WorkspaceFile.Read(yaml, "cuibono.yaml", findings), findings);
    }
}
