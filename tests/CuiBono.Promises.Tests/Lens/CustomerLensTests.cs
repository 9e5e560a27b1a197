using CsCheck;
using CuiBono.Evidence;
using CuiBono.Promises.Lens;

namespace CuiBono.Promises.Tests.Lens;

public sealed class CustomerLensTests
{
    private static readonly CustomerLens Lens = new();

    [Fact]
    public void The_quote_stands_in_the_text_at_its_offsets()
    {
        const string text = "The exchange is old. Subscribers will be able to order online. The budget is EUR 4 million.";
        var evidence = Lens.Read("Exchange renewal", text).Evidence!;
        Assert.Equal(text[evidence.Start..evidence.End], evidence.Quote);
        Assert.Equal("Subscribers will be able to order online", evidence.Quote);
        Assert.False(evidence.InTitle);
    }

    [Fact]
    public void The_quote_may_stand_in_the_title()
    {
        var evidence = Lens.Read("Passenger Information System", "Replace the servers.").Evidence!;
        Assert.True(evidence.InTitle);
        Assert.Equal("Passenger Information System", evidence.Quote);
    }

    [Fact]
    public void The_strongest_clause_decides_and_the_first_of_equals()
    {
        const string text = "The customer file moves. We help customers. We support customers. Delivery to customers falls from 5 days to 2 days.";
        Assert.Contains("2 days", Lens.Read("", text).Evidence!.Quote, StringComparison.Ordinal);
        Assert.Equal("We help customers", Lens.Read("", "We help customers. We support customers.").Evidence!.Quote);
    }

    [Theory]
    [InlineData("The desk currently offers guests a leaflet. The app will help guests check in.", "The app will help guests check in")]
    [InlineData("The register cannot give policyholders an answer. We offer policyholders a callback.", "We offer policyholders a callback")]
    [InlineData("The depot supports riders. It will improve the passenger experience.", "It will improve the passenger experience")]
    public void Of_equals_the_one_that_is_promised_and_felt_is_quoted(string text, string quote) => Assert.Equal(quote, Lens.Read("", text).Evidence!.Quote);

    [Fact]
    public void A_quote_from_a_long_sentence_is_short_and_holds_party_and_number()
    {
        var text = "The programme, " + string.Concat(Enumerable.Repeat("which replaces the exchange of the old site and the racks of the new site, ", 6)) + "and gives subscribers a connection within 5 days, " + string.Concat(Enumerable.Repeat("with the budget of the year and the plan of the board, ", 6)) + "ends.";
        var quote = Lens.Read("", text).Evidence!.Quote;
        Assert.StartsWith("gives subscribers a connection within 5 days", quote, StringComparison.Ordinal);
        Assert.InRange(quote.Split(' ').Length, 5, 40);
    }

    [Fact]
    public void Quantity_target_and_date_are_told_in_the_texts_words()
    {
        var measure = Lens.Read("", "Reduce the waiting time of patients to 18 weeks by March 2027.").Measurable!;
        Assert.Equal("18 weeks", measure.Target);
        Assert.Equal("by March 2027", measure.By);
        Assert.Contains("waiting time of patients", measure.Quantity, StringComparison.Ordinal);
    }

    [Fact]
    public void False_friends_are_listed_in_text_order() =>
        Assert.Equal(["user interface", "thin client", "public sector"], Lens.Read("", "A user interface for the thin client of the public sector.").FalseFriends);

    [Fact]
    public void A_workspaces_own_words_and_accounts_are_customers()
    {
        const string text = "Harbour will receive two diverse circuits. Endpoints are listed.";
        Assert.Equal(0, Lens.Read("", text).Level);
        var own = new CustomerLens([new Customer("harbour", "Harbour", CustomerKind.Enterprise) { Words = ["endpoint owner"] }]);
        var reading = own.Read("", text);
        Assert.Equal((2, "Harbour", PartyKind.External), (reading.LevelExternal, reading.Customer, reading.CustomerKind));
        Assert.Equal(2, own.Read("", "It helps endpoint owners.").LevelExternal);
    }

    [Fact]
    public void A_workspace_says_which_words_mean_its_staff()
    {
        var own = new CustomerLens([new Customer("field", "Field crews", CustomerKind.Internal) { Words = ["rigger"] }]);
        var reading = own.Read("", "The app helps riggers close jobs faster.");
        Assert.Equal((2, 0, PartyKind.Internal), (reading.Level, reading.LevelExternal, reading.CustomerKind));
    }

    [Fact]
    public void A_passage_gives_its_place_to_the_quote()
    {
        var place = new SourcePlace("deck.pptx") { Slide = 3 };
        Passage[] passages = [new("Roadmap", new SourcePlace("deck.pptx") { Slide = 1 }), new("Customers will be able to order online", place)];
        var evidence = Lens.Read("Deck", passages).Evidence!;
        Assert.Equal(place, evidence.Place);
        Assert.Equal("Roadmap\n".Length, evidence.Start);
    }

    [Fact]
    public void Passages_are_not_read_across_their_ends()
    {
        Passage[] passages = [new("We improve", new SourcePlace("a.md")), new("customers", new SourcePlace("a.md"))];
        Assert.Equal(1, Lens.Read("", passages).Level);
    }

    [Fact]
    public void Every_mention_has_a_role_and_a_reason()
    {
        var mentions = Lens.Read("", "The patient file is old. It helps nurses and patients. The bank screens customers.").Mentions;
        Assert.Contains(mentions, mention => mention is { Text: "patient", Role: MentionRole.PartOfName, Level: 1 });
        Assert.Contains(mentions, mention => mention is { Text: "patients", Role: MentionRole.Beneficiary, Level: 2 });
        Assert.Contains(mentions, mention => mention is { Text: "customers", Role: MentionRole.Scrutinised, Level: 1 });
        Assert.All(mentions, mention => Assert.NotEmpty(mention.Why));
    }

    [Fact]
    public void Any_text_gives_valid_offsets_and_levels()
    {
        string[] pieces = ["customer", "customers'", "’s", " ", "\n", "improve", "for", "to", "95%", "£", "24/7", "&amp;", "(", ")", "[", "😀", "\ud83d", "\0", "-", "–", "•", ".", "user interface", "by 2027", "12,000", "the", "public", "will be able to"];
        Gen.Int[0, pieces.Length - 1].Select(at => pieces[at]).Array[0, 60].Sample(parts =>
        {
            var text = string.Concat(parts);
            var reading = Lens.Read(text, text);
            Assert.InRange(reading.Level, 0, 3);
            Assert.InRange(reading.LevelExternal, 0, reading.Level);
            foreach (var evidence in new[] { reading.Evidence, reading.ExternalEvidence })
                if (evidence is not null) Assert.Equal(text[evidence.Start..evidence.End], evidence.Quote);
            Assert.Equal(reading.Level == 0, reading.Evidence is null);
            Assert.Equal(reading.Level == 3, reading.Measurable is not null);
        }, iter: 500);
    }

    [Fact]
    public void Removing_every_party_leaves_nobody()
    {
        string[] pieces = ["improve", "faster", "by 2027", "95%", "the", "server", "for", "to", "provide", "reduce", "budget", "."];
        Gen.Int[0, pieces.Length - 1].Select(at => pieces[at]).Array[0, 40].Sample(words => Lens.Read("", string.Join(' ', words)).Level == 0, iter: 500);
    }

    [Theory]
    [InlineData('a')]
    [InlineData(' ')]
    [InlineData('(')]
    [InlineData('&')]
    [InlineData('’')]
    [InlineData('9')]
    public void A_megabyte_of_one_character_is_read(char unit) => Assert.Equal(0, Lens.Read("", new string(unit, 1_000_000)).Level);

    /// <summary>A reader that looks back or ahead without a bound needs minutes for these.</summary>
    [Theory]
    [InlineData("a ", 0)]
    [InlineData("customers ", 1)]
    [InlineData("of customers ", 1)]
    [InlineData("the number of ", 0)]
    [InlineData("customer, ", 1)]
    [InlineData("2027 by ", 0)]
    [InlineData("user ", 1)]
    [InlineData("improve ", 0)]
    public void A_sentence_without_an_end_is_read(string piece, int level) => Assert.Equal(level, Lens.Read("", string.Concat(Enumerable.Repeat(piece, 60_000))).Level);
}
