using System.Text;
using CuiBono.Evidence;

namespace CuiBono.Documents.Tests.Trackers;

public sealed class TrackerCsvTests
{
    private const string Jira = """"
        Summary,Issue key,Issue id,Parent id,Issue Type,Status,Labels,Labels,Description,Custom field (Epic Link),Custom field (Budget),Custom field (Rank),Comment,Comment
        Faster repair,REP-1,100,,Epic,Open,a,b,"h2. Why

        *Households* wait [9 hours|https://x.example] for a repair.

        * wait falls to 4 hours
        * -price falls-

        ||what||now||
        |wait|9 h|",,EUR 4.2 M in all,0|i000:,"said once","said twice"
        Book a slot,REP-2,101,,Story,Open,,,"{color:red}A household{color} picks a slot.",REP-1,,,,
        Send a text,REP-3,102,101,Sub-task,Open,,,,,,,,
        Fix a typo,REP-4,103,,Bug,Open,,,,,,,,
        """";

    [Fact]
    public void The_issues_of_an_epic_are_one_initiative_down_to_the_subtask()
    {
        var register = RegisterReader.Read(Encoding.UTF8.GetBytes(Jira), "export.csv");

        var row = Assert.Single(register.Rows);
        Assert.Equal(["REP-1", "Faster repair", "Epic", "Open"], row.Cells);
        Assert.Equal(
            [
                "Heading: Why",
                "Paragraph: Households wait 9 hours for a repair.",
                "ListItem: wait falls to 4 hours",
                "TableRow: what | now",
                "TableRow: wait | 9 h",
                "Paragraph: Budget: EUR 4.2 M in all",
                "Paragraph: Book a slot",
                "Paragraph: A household picks a slot.",
                "Paragraph: Send a text",
            ],
            row.Texts.Select(text => $"{text.Kind}: {text.Text}"));
        Assert.Equal((2, "A2"), (row.Places[0].Line, row.Places[0].Cell));
    }

    [Fact]
    public void What_belongs_to_no_epic_is_said_with_its_place()
    {
        var finding = Assert.Single(RegisterReader.Read(Encoding.UTF8.GetBytes(Jira), "export.csv").Findings);

        Assert.Equal(("items-without-epic", 13, FindingSeverity.Warning), (finding.Code, finding.Place.Line, finding.Severity));
        Assert.Contains("REP-4", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_epic_that_the_export_does_not_hold_gathers_its_issues_all_the_same()
    {
        var register = Read("Summary,Issue key,Issue id,Parent key,Parent summary,Issue Type\nOne,A-2,2,A-1,The whole,Story\nTwo,A-3,3,A-1,The whole,Story\n");

        Assert.Equal(["A-1", "The whole", "Epic", ""], Assert.Single(register.Rows).Cells);
        Assert.Equal("epic-not-in-file", Assert.Single(register.Findings).Code);
    }

    [Fact]
    public void Issues_that_belong_to_each_other_end_and_are_said()
    {
        var register = Read("Summary,Issue key,Parent key\nOne,A-1,A-2\nTwo,A-2,A-1\n");

        Assert.Equal(2, register.Rows.Count);
        Assert.All(register.Findings, finding => Assert.Equal("parent-cycle", finding.Code));
    }

    [Fact]
    public void An_issue_far_below_its_epic_is_told_as_deep_and_as_no_circle()
    {
        var lines = Enumerable.Range(1, 60).Select(number => $"Step {number},A-{number},{(number > 1 ? $"A-{number - 1}" : "")}");
        var register = Read("Summary,Issue key,Parent key\n" + string.Join('\n', lines) + "\n");

        Assert.Equal(9, register.Findings.Count(finding => finding.Message.Contains("more than 50 parents deep", StringComparison.Ordinal)));
        Assert.DoesNotContain(register.Findings, finding => finding.Message.Contains("itself", StringComparison.Ordinal));
    }

    [Fact]
    public void A_work_item_without_a_title_is_kept_by_its_number()
    {
        var register = Read("ID,Work Item Type,Title 1,Title 2,State,Description\n7,Epic,Faster repair,,New,\n43,Epic,,,New,Households wait 4 hours instead of 9.\n8,Feature,,Slots,New,\n,,,,,\n");

        Assert.Equal(["7", "43"], register.Rows.Select(row => row.Cells[0]));
        Assert.Equal(("43", "Households wait 4 hours instead of 9."), (register.Rows[1].Cells[1], register.Rows[1].Texts[0].Text));
        Assert.Contains(register.Rows[0].Texts, text => text.Text == "Slots");
    }

    [Fact]
    public void The_level_of_a_title_says_to_what_a_work_item_belongs()
    {
        var register = Read("""
            ID,Work Item Type,Title 1,Title 2,Title 3,Assigned To,State,Description
            "7","Epic","Faster repair",,,"A B <a@b.example>","New","<div>Households wait <b>9&nbsp;hours</b>.</div><ul><li>wait &lt; 4 h</li></ul>"
            "8","Feature",,"Slots",,,"New","<p>A household picks a slot.<br>Or two.</p><script>no()</script>"
            "9","User Story",,,"Send a text",,"New",
            "10","Epic","Cheaper energy",,,,"New","<table><tr><td>bill</td><td>90 EUR</td></tr></table>"
            "11","Feature",,"Meters",,,"New",
            """);

        Assert.Equal([("7", "Faster repair"), ("10", "Cheaper energy")], register.Rows.Select(row => (row.Cells[0], row.Cells[1])));
        Assert.Equal(
            ["Households wait 9 hours.", "wait < 4 h", "Slots", "A household picks a slot.", "Or two.", "Send a text"],
            register.Rows[0].Texts.Select(text => text.Text));
        Assert.Equal(["bill | 90 EUR", "Meters"], register.Rows[1].Texts.Select(text => text.Text));
    }

    /// <summary>Found by the fuzz target: a control character in a key went through to reports.</summary>
    [Fact]
    public void The_words_of_an_item_hold_no_control_characters_and_its_parent_is_still_found()
    {
        var register = Read("Summary,Issue key,Issue Type,Status,Parent key\n,A-\u00141,Ep\u0007ic,O\u0001pen,\nStep,A-2,Story,Open,A-\u00141\n");

        Assert.Equal(["A-1", "A-1", "Epic", "Open"], Assert.Single(register.Rows).Cells);
        Assert.Equal(["Step"], register.Rows[0].Texts.Select(text => text.Text));
    }

    [Fact]
    public void An_export_read_as_a_document_has_its_epics_as_headings()
    {
        var document = DocumentReader.Read(Encoding.UTF8.GetBytes(Jira), "export.csv");

        Assert.Equal("Faster repair", document.Title);
        Assert.Equal(10, document.Passages.Count);
    }

    private static Register Read(string text) => RegisterReader.Read(Encoding.UTF8.GetBytes(text), "export.csv");
}
