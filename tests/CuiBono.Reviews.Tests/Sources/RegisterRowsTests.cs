using CuiBono.Documents;
using CuiBono.Evidence;
using CuiBono.Promises.Lens;
using CuiBono.Reviews.Sources;

namespace CuiBono.Reviews.Tests.Sources;

public sealed class RegisterRowsTests
{
    [Theory]
    [InlineData("Total")]
    [InlineData("Grand total:")]
    [InlineData("Sum 2027")]
    public void A_row_that_sums_others_up_is_no_initiative_and_adds_no_money(string name)
    {
        var intake = Take(["NL-1", "Tower power", "New rectifiers.", "640"], ["", name, "", "640"]);

        Assert.Equal("NL-1", Assert.Single(intake.Submissions).Initiative.Id);
        Assert.Equal("total-row", Assert.Single(intake.Findings).Code);
    }

    [Theory]
    [InlineData("NL-2", "Total", "")]
    [InlineData("", "Total", "One bill for everything.")]
    [InlineData("", "Total experience platform", "")]
    public void A_project_that_is_called_total_is_an_initiative(string id, string name, string text) =>
        Assert.Equal(2, Take(["NL-1", "Tower power", "New rectifiers.", "640"], [id, name, text, "640"]).Submissions.Count);

    private static Intake Take(params string[][] rows) => RegisterSource.Take(
        new Register("register.xlsx", ["Ref", "Project", "Description", "Budget (kEUR)"])
        {
            Rows = [.. rows.Select((cells, row) => new RegisterRow(cells, [.. cells.Select((_, column) => new SourcePlace("register.xlsx") { Cell = $"{"ABCD"[column]}{row + 2}" })]))],
        },
        new RegisterOptions(),
        new CustomerLens());
}
