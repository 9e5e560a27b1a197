using CuiBono.Evidence;
using CuiBono.Promises.Drafting;
using CuiBono.Promises.Lens;

namespace CuiBono.Promises.Tests.Drafting;

public class DraftReaderTests
{
    private static Passage Line(string text, PassageKind kind) => new(text, new SourcePlace("deck.pptx") { Slide = 1 }, kind);

    private static Initiative Drafted(params Passage[] passages) =>
        Draft.Of("x", "X", new SourcePlace("deck.pptx"), passages, new LensReading(0, 0), _ => new LensReading(0, 0)).Initiative;

    private static Initiative Under(string heading, string line, PassageKind kind = PassageKind.ListItem) => Drafted(Line(heading, PassageKind.Heading), Line(line, kind));

    /// <summary>What was filled, beside the title: path, value.</summary>
    private static string Filled(Initiative initiative) => string.Join(", ", initiative.Sources.Where(source => source.Key != "title").Select(source => $"{source.Key}: {source.Value.Quote}"));

    [Theory]
    [InlineData("What stops", "Keying twice", "culture.stops[0].behaviour")]
    [InlineData("Things we stop doing", "Keying twice", "culture.stops[0].behaviour")]
    [InlineData("Behaviours that stop", "Keying twice", "culture.stops[0].behaviour")]
    [InlineData("What starts", "Calling first", "culture.starts[0].behaviour")]
    [InlineData("Start doing", "Calling first", "culture.starts[0].behaviour")]
    [InlineData("Culture", "Stop keying twice", "culture.stops[0].behaviour")]
    [InlineData("Ways of working", "Stopping the second key", "culture.stops[0].behaviour")]
    [InlineData("Culture", "Start calling first", "culture.starts[0].behaviour")]
    [InlineData("Culture", "Starting with a call", "culture.starts[0].behaviour")]
    [InlineData("What we retire", "The fax", "process.retired_paths[0]")]
    [InlineData("Decommissioned systems", "The fax", "process.retired_paths[0]")]
    [InlineData("Process changes", "One check", "process.changed[0]")]
    [InlineData("The new process", "One check", "process.changed[0]")]
    [InlineData("Exceptions", "Night work", "process.exceptions[0].name")]
    [InlineData("Continuity", "Redundant paths into each site", "continuity.redundancy")]
    [InlineData("Resilience", "Redundancy by two sites", "continuity.redundancy")]
    [InlineData("Who benefits", "Rural clinics", "customers[0].name")]
    [InlineData("KPIs", "Activation time", "outcomes[0].metric")]
    [InlineData("Success measures", "Activation time", "outcomes[0].metric")]
    [InlineData("Desired user outcomes", "Clinics wait less", "outcomes[0].statement")]
    [InlineData("Customer benefits", "Clinics wait less", "outcomes[0].statement")]
    public void A_line_under_a_heading_fills_its_field(string heading, string line, string path) => Assert.Equal($"{path}: {line}", Filled(Under(heading, line)));

    [Theory]
    [InlineData("Culture", "We keep what works")]
    [InlineData("Culture", "Stopwatches for all")]
    [InlineData("Continuity", "Two paths into each site")]
    [InlineData("KPIs", "Activation time: 12 days")]
    [InlineData("What stops", "TBD")]
    [InlineData("Roadmap", "Keying twice")]
    [InlineData("Background", "Clinics wait too long")]
    public void Other_lines_fill_nothing(string heading, string line) => Assert.Equal("", Filled(Under(heading, line)));

    [Theory]
    [InlineData("What we retire", "The fax")]
    [InlineData("Process changes", "One check")]
    [InlineData("Exceptions", "Night work")]
    [InlineData("Culture", "Stop keying twice")]
    [InlineData("Who benefits", "Rural clinics")]
    [InlineData("KPIs", "Activation time")]
    public void A_paragraph_there_is_no_entry_of_a_list(string heading, string line) => Assert.Equal("", Filled(Under(heading, line, PassageKind.Paragraph)));

    [Fact]
    public void A_line_that_ends_in_a_colon_heads_the_lines_below_it_to_the_next_heading()
    {
        var drafted = Drafted(
            Line("What stops:", PassageKind.Paragraph), Line("Keying twice", PassageKind.ListItem), Line("Parking orders", PassageKind.Paragraph),
            Line("What starts:", PassageKind.ListItem), Line("Calling first", PassageKind.ListItem),
            Line("Roadmap", PassageKind.Heading), Line("Phase one", PassageKind.ListItem));

        Assert.Equal(["Keying twice", "Parking orders"], drafted.Culture!.Stops.Select(stop => stop.Behaviour));
        Assert.Equal(["Calling first"], drafted.Culture.Starts.Select(start => start.Behaviour));
    }

    [Fact]
    public void A_header_or_footer_says_nothing_and_ends_no_section()
    {
        Assert.Equal("", Filled(Drafted(Line("Business sponsor: Ana Ruiz. The investment is EUR 4 million.", PassageKind.HeaderOrFooter))));
        Assert.Equal("culture.stops[0].behaviour: Keying twice", Filled(Drafted(Line("What stops", PassageKind.Heading), Line("Page 3", PassageKind.HeaderOrFooter), Line("Keying twice", PassageKind.ListItem))));
    }

    [Fact]
    public void A_table_ends_with_its_rows()
    {
        var drafted = Drafted(
            Line("KPI | Target", PassageKind.TableRow), Line("Activation time | 12 days", PassageKind.TableRow), Line("Between", PassageKind.Paragraph),
            Line("Repair time | 4 hours", PassageKind.TableRow), Line("Business sponsor | Ana Ruiz", PassageKind.TableRow));

        Assert.Equal(["Activation time"], drafted.Outcomes.Select(outcome => outcome.Metric));
        Assert.Equal("Ana Ruiz", drafted.Sponsor!.Business);
    }

    [Theory]
    [InlineData("Internal buyers", CustomerKind.Internal)]
    [InlineData("Our own technicians", CustomerKind.Internal)]
    [InlineData("Our employees", CustomerKind.Internal)]
    [InlineData("Our own customers", CustomerKind.Consumer)]
    [InlineData("Business customers", CustomerKind.Enterprise)]
    [InlineData("Corporate fleets", CustomerKind.Enterprise)]
    [InlineData("Households", CustomerKind.Consumer)]
    [InlineData("Growers and traders", CustomerKind.Public)]
    public void A_party_has_the_kind_of_its_words(string line, CustomerKind kind) => Assert.Equal(kind, Assert.Single(Under("Who", line).Customers).Kind);

    [Fact]
    public void A_list_ends_after_25_entries_and_holds_each_once()
    {
        Passage[] many = [Line("What stops", PassageKind.Heading), .. Enumerable.Range(0, 30).SelectMany(at => new[] { Line($"Habit {at}", PassageKind.ListItem), Line($"Habit {at}", PassageKind.ListItem) })];
        Passage[] metrics = [Line("KPIs", PassageKind.Heading), .. Enumerable.Range(0, 30).Select(at => Line($"Time {at}", PassageKind.ListItem))];

        Assert.Equal(Enumerable.Range(0, 25).Select(at => $"Habit {at}"), Drafted(many).Culture!.Stops.Select(stop => stop.Behaviour));
        Assert.Equal(25, Drafted(metrics).Outcomes.Count);
        Assert.DoesNotContain("outcomes[25].metric", Drafted(metrics).Sources.Keys);
    }

    [Fact]
    public void Outcomes_of_one_name_have_ids_of_their_own() =>
        Assert.Equal(["wait", "wait-2", "wait-3"], Drafted(Line("KPI | Target", PassageKind.TableRow), Line("Wait | 1", PassageKind.TableRow), Line("Wait | 2", PassageKind.TableRow), Line("wait! | 3", PassageKind.TableRow)).Outcomes.Select(outcome => outcome.Id));
}
