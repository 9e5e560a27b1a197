using CuiBono.Documents;
using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Promises.Lens;
using CuiBono.Reviews.Sources;

namespace CuiBono.Reviews.Tests.Sources;

public sealed class RegisterSourceTests
{
    [Fact]
    public void Each_row_is_an_initiative_whose_stage_and_class_are_assumed()
    {
        var intake = Take(["id", "title", "text"], ["a", "Alpha", "We build it."], ["b", "Beta", "We buy it."]);

        Assert.Equal(["a", "b"], intake.Submissions.Select(submission => submission.Initiative.Id));
        Assert.All(intake.Submissions, submission => Assert.Equal(["stage", "class"], submission.Initiative.Assumed));
        Assert.All(intake.Submissions, submission => Assert.Equal(Stage.Approval, submission.Initiative.Stage));
    }

    [Fact]
    public void A_column_that_says_the_stage_is_not_an_assumption()
    {
        var intake = Take(["title", "text", "stage"], ["Alpha", "We build it.", "Delivery"]);

        var initiative = Assert.Single(intake.Submissions).Initiative;
        Assert.Equal(Stage.Delivery, initiative.Stage);
        Assert.Equal(["class"], initiative.Assumed);
    }

    [Fact]
    public void A_cost_carries_the_currency_and_the_scale_of_its_header_and_the_place_of_its_cell()
    {
        var intake = Take(["title", "text", "Budget (kEUR)"], ["Alpha", "We build it.", "1,250"]);

        var initiative = Assert.Single(intake.Submissions).Initiative;
        Assert.Equal(new Money(1_250_000m, "EUR"), initiative.Investment);
        Assert.Equal("C2", initiative.SourceOf("investment").Place.Cell);
    }

    [Fact]
    public void An_amount_without_a_currency_is_kept_and_said()
    {
        var intake = Take(["title", "text", "cost"], ["Alpha", "We build it.", "$6,279,429"]);

        Assert.Equal(new Money(6_279_429m, "XXX"), intake.Submissions[0].Initiative.Investment);
        Assert.Contains(intake.Notes, note => note.Contains("currency"));
    }

    [Fact]
    public void A_cost_that_is_no_amount_is_a_finding_at_its_cell()
    {
        var intake = Take(["title", "text", "cost"], ["Alpha", "We build it.", "tbc"]);

        var finding = Assert.Single(intake.Findings);
        Assert.Equal("C2", finding.Place.Cell);
        Assert.Null(intake.Submissions[0].Initiative.Investment);
    }

    [Fact]
    public void Rows_of_one_title_and_several_years_are_said_to_be_one_initiative()
    {
        var intake = Take(["year", "title", "text"], ["2025", "Alpha", "x"], ["2026", "Alpha", "y"], ["2026", "Beta", "z"]);

        Assert.Equal(3, intake.Submissions.Count);
        Assert.Contains(intake.Notes, note => note.Contains("3 rows are 2 initiatives"));
    }

    [Fact]
    public void An_id_that_stands_twice_is_made_unique_and_said()
    {
        var intake = Take(["id", "title", "text"], ["a", "Alpha", "x"], ["a", "Beta", "y"]);

        Assert.Equal(["a", "a-2"], intake.Submissions.Select(submission => submission.Initiative.Id));
        Assert.Equal("duplicate-id", Assert.Single(intake.Findings).Code);
    }

    [Fact]
    public void A_table_that_names_nothing_is_an_error()
    {
        var intake = Take(["colour", "weight"], ["red", "3"]);

        Assert.Equal("no-title-column", Assert.Single(intake.Errors).Code);
    }

    [Fact]
    public void A_row_without_a_title_is_called_by_its_first_words()
    {
        var intake = Take(["text"], ["The new billing engine replaces the old one, which nobody can mend any more, and does the same."]);

        Assert.Equal("The new billing engine replaces the old one, which nobody…", Assert.Single(intake.Submissions).Initiative.Title);
    }

    [Fact]
    public void A_row_with_neither_title_nor_text_is_said()
    {
        var intake = Take(["title", "text", "cost"], ["", "", "7"], ["Alpha", "x", "1"]);

        Assert.Single(intake.Submissions);
        Assert.Equal("row-without-text", Assert.Single(intake.Findings).Code);
    }

    [Fact]
    public void A_customer_whom_the_workspace_declares_is_not_drafted_anew()
    {
        var bank = new Customer("harbour-bank", "Harbour Bank", CustomerKind.Enterprise);
        var register = new Register("r.csv", ["title", "text"])
        {
            Rows = [new RegisterRow(["Circuits", "Harbour Bank waits 12 days for a circuit instead of 24."], [new SourcePlace("r.csv") { Cell = "A2" }, new SourcePlace("r.csv") { Cell = "B2" }])],
        };

        var initiative = Assert.Single(RegisterSource.Take(register, new RegisterOptions(), new CustomerLens([bank])).Submissions).Initiative;

        Assert.Same(bank, Assert.Single(initiative.Customers));
        Assert.Equal("harbour-bank", initiative.Outcomes[0].Customer);
        Assert.DoesNotContain("customers[0].kind", initiative.Assumed);
    }

    private static Intake Take(string[] headers, params string[][] rows)
    {
        var register = new Register("r.csv", headers)
        {
            Rows =
            [
                .. rows.Select((cells, row) => new RegisterRow(
                    cells,
                    [.. cells.Select((_, column) => new SourcePlace("r.csv") { Line = row + 2, Cell = $"{(char)('A' + column)}{row + 2}" })])),
            ],
        };
        return RegisterSource.Take(register, new RegisterOptions(), new CustomerLens());
    }
}
