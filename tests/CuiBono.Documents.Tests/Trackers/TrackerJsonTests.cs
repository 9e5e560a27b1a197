using System.Text;

namespace CuiBono.Documents.Tests.Trackers;

public sealed class TrackerJsonTests
{
    [Fact]
    public void Issues_of_a_search_are_put_to_their_epic_and_its_document_is_read()
    {
        var register = Read("""
            {"startAt":0,"total":3,"names":{"customfield_1":"Epic Link","customfield_2":"Sponsor","customfield_3":"Rank"},"issues":[
            {"id":"10","key":"A-1","fields":{"summary":"Faster repair","issuetype":{"name":"Epic"},"status":{"name":"Open"},"customfield_2":"Jane Doe","customfield_3":"0|x y",
             "description":{"type":"doc","version":1,"content":[
              {"type":"heading","content":[{"type":"text","text":"Why"}]},
              {"type":"paragraph","content":[{"type":"text","text":"Households wait "},{"type":"text","text":"9","marks":[{"type":"strike"}]},{"type":"text","text":"8 h.","marks":[{"type":"strong"}]}]},
              {"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"an item"}]}]}]},
              {"type":"table","content":[{"type":"tableRow","content":[{"type":"tableHeader","content":[{"type":"paragraph","content":[{"type":"text","text":"what"}]}]},{"type":"tableCell","content":[{"type":"paragraph","content":[{"type":"text","text":"now"}]}]}]}]}]}}},
            {"id":"11","key":"A-2","fields":{"summary":"Book a slot","customfield_1":"A-1","description":"*plain* text","issuetype":{"name":"Story"}}},
            {"id":"12","key":"A-3","fields":{"summary":"Send a text","parent":{"key":"A-2"},"description":null,"issuetype":{"name":"Sub-task"}}}]}
            """);

        var row = Assert.Single(register.Rows);
        Assert.Equal(["A-1", "Faster repair", "Epic", "Open"], row.Cells);
        Assert.Equal(
            ["Heading: Why", "Paragraph: Households wait 8 h.", "ListItem: an item", "TableRow: what | now", "Paragraph: Sponsor: Jane Doe", "Paragraph: Book a slot", "Paragraph: plain text", "Paragraph: Send a text"],
            row.Texts.Select(text => $"{text.Kind}: {text.Text}"));
        Assert.Equal("export.json, A-1", row.Places[0].ToString());
        Assert.Empty(register.Findings);
    }

    /// <summary>A parent that is not in the file is of unknown type; what has no parent is an initiative as before.</summary>
    [Fact]
    public void A_parent_that_the_file_does_not_hold_drops_nothing_that_it_does_hold()
    {
        var register = Read("""
            {"issues":[
            {"id":"3","key":"C-3","fields":{"summary":"Third","issuetype":{"name":"Contribution"}}},
            {"id":"5","key":"C-5","fields":{"summary":"Procure","issuetype":{"name":"Sub-task"},"parent":{"key":"C-3"}}},
            {"id":"10","key":"C-10","fields":{"summary":"Check","issuetype":{"name":"Sub-task"},"parent":{"key":"C-9","fields":{"summary":"Ninth"}}}}]}
            """);

        Assert.Equal([("C-3", "Third"), ("C-9", "Ninth")], register.Rows.Select(row => (row.Cells[0], row.Cells[1])));
        Assert.Equal("epic-not-in-file", Assert.Single(register.Findings).Code);
    }

    /// <summary>Found by the fuzz target.</summary>
    [Theory]
    [InlineData("""{"issues":[{"id":"10","key":"A-1","fields":{"summary":"Faster repair","\ud800":1}}]}""")]
    [InlineData("""{"value":[{"id":1,"fields":{"System.Title":"Slots","System.WorkItemType":"Epic","\udc00x":"y"}}]}""")]
    public void A_name_that_is_no_text_leaves_the_file_unread_with_a_reason(string text)
    {
        var register = Read(text);

        Assert.True(register.Rows.Count == 1 || register.Unread.Count > 0);
    }

    [Fact]
    public void Text_that_stands_out_of_place_in_a_document_is_read()
    {
        var register = Read("""{"issues":[{"id":"1","key":"A-1","fields":{"summary":"S","description":{"type":"doc","content":[{"type":"bulletList","content":[{"type":"text","text":"Households wait 4 hours."}]}]}}}]}""");

        Assert.Equal("Households wait 4 hours.", Assert.Single(Assert.Single(register.Rows).Texts).Text);
    }

    [Fact]
    public void Work_items_are_put_to_their_parent_by_field_or_by_link()
    {
        var register = Read("""
            {"count":3,"value":[
            {"id":1,"fields":{"System.Title":"Faster repair","System.WorkItemType":"Epic","System.State":"New","System.Description":"<p>Why</p>","Custom.ExpectedBenefit":"<p>Less waiting</p>","System.AreaPath":"a b"}},
            {"id":2,"fields":{"System.Title":"Slots","System.WorkItemType":"Feature","System.Parent":1}},
            {"id":3,"fields":{"System.Title":"Text","System.WorkItemType":"User Story"},"relations":[{"rel":"System.LinkTypes.Hierarchy-Reverse","url":"https://x.example/_apis/wit/workItems/2"}]}]}
            """);

        var row = Assert.Single(register.Rows);
        Assert.Equal(["1", "Faster repair", "Epic", "New"], row.Cells);
        Assert.Equal(["Why", "Expected Benefit: Less waiting", "Slots", "Text"], row.Texts.Select(text => text.Text));
    }

    [Fact]
    public void A_page_of_a_longer_answer_is_a_part_and_says_so()
    {
        var register = Read("""{"total":50,"issues":[{"key":"A-1","fields":{"summary":"One"}}]}""");

        Assert.Equal("page-of-more", Assert.Single(register.Findings).Code);
        Assert.Single(register.Unread);
    }

    [Theory]
    [InlineData("""{"name":"package","version":"1"}""", "unknown-format")]
    [InlineData("""{"issues":[{"key":"A-1","fields":{"summary":"One"}""", "broken-file")]
    public void Other_and_damaged_json_is_unread(string text, string code)
    {
        var register = Read(text);

        Assert.Empty(register.Rows);
        Assert.Equal(code, Assert.Single(register.Findings).Code);
    }

    [Fact]
    public void A_document_nested_without_end_is_refused()
    {
        var text = """{"issues":[{"key":"A-1","fields":{"summary":"One","description":""" + string.Concat(Enumerable.Repeat("""{"type":"doc","content":[""", 5_000));

        Assert.Equal("too-deep", Assert.Single(Read(text).Findings).Code);
    }

    private static Register Read(string text) => RegisterReader.Read(Encoding.UTF8.GetBytes(text), "export.json");
}
