using CuiBono.Evidence;
using CuiBono.Promises.Drafting;
using CuiBono.Promises.Lens;

namespace CuiBono.Promises.Tests.Drafting;

public sealed class DraftTests
{
    private static readonly LensReading Silence = new(0, 0);

    private static Passage Line(string text, PassageKind kind = PassageKind.Paragraph, int slide = 1) => new(text, new SourcePlace("deck.pptx") { Slide = slide }, kind);

    private static Initiative Drafted(LensReading reading, params Passage[] passages) =>
        Draft.Of("x", "X", new SourcePlace("deck.pptx"), passages, reading, _ => Silence).Initiative;

    private static Initiative Silent(params Passage[] passages) => Drafted(Silence, passages);

    private static LensReading Promise(string quote, string customer, CustomerMeasure? measure = null) => new(measure is null ? 2 : 3, measure is null ? 2 : 3)
    {
        Customer = customer,
        CustomerKind = PartyKind.External,
        Evidence = new LensEvidence(quote, 0, quote.Length, false),
        ExternalEvidence = new LensEvidence(quote, 0, quote.Length, false),
        Measurable = measure,
    };

    [Fact]
    public void A_long_line_that_names_who_it_is_for_heads_the_parties_below_it()
    {
        var drafted = Silent(
            Line("Who: The portal opens first to a small circle of growers, traders and our own buyers. These are:", PassageKind.ListItem),
            Line("Union of Fruit Growers (mostly growers)", PassageKind.ListItem), Line("Internal buyers", PassageKind.ListItem));

        Assert.Equal([("Union of Fruit Growers (mostly growers)", CustomerKind.Public), ("Internal buyers", CustomerKind.Internal)], drafted.Customers.Select(customer => (customer.Name, customer.Kind)));
    }

    [Fact]
    public void An_objective_is_a_statement_as_a_key_result_is()
    {
        var drafted = Silent(Line("Objective: More growers have checked their acreage", PassageKind.ListItem));

        Assert.Equal(["More growers have checked their acreage"], drafted.Outcomes.Select(outcome => outcome.Statement));
    }

    [Fact]
    public void An_empty_first_cell_moves_no_figure_to_another_column()
    {
        var outcome = Assert.Single(Silent(Line("Owner | KPI | Baseline | Target", PassageKind.TableRow), Line("| Activation time | 24 days | 12 days", PassageKind.TableRow)).Outcomes);

        Assert.Equal(("Activation time", 24m, 12m), (outcome.Metric, outcome.Baseline?.Value, outcome.Target?.Value));
    }

    /// <summary>Columns were lost on the way: a value could stand under another's header.</summary>
    [Fact]
    public void A_row_that_is_wider_than_its_header_gives_nothing()
    {
        Assert.Empty(Silent(Line("KPI | Baseline | By", PassageKind.TableRow), Line("Activation time | 24 | 12 | June 2027", PassageKind.TableRow)).Outcomes);
        Assert.Empty(Silent(Line("KPI | Baseline Target | By", PassageKind.TableRow), Line("Activation time | 24 12 | June 2027", PassageKind.TableRow)).Outcomes);
    }

    [Fact]
    public void A_text_that_says_nothing_gives_nothing()
    {
        var drafted = Silent(Line("We modernise the platform in three phases."), Line("Roadmap", PassageKind.Heading), Line("Phase 1: design in 2027", PassageKind.ListItem));

        Assert.Equal(["title"], drafted.Sources.Keys);
        Assert.Equal(["stage", "class"], drafted.Assumed);
        Assert.Null(drafted.Investment);
        Assert.Empty(drafted.Outcomes);
        Assert.Empty(drafted.Customers);
    }

    [Fact]
    public void A_measured_promise_gives_every_part_of_an_outcome_with_its_words()
    {
        const string Sentence = "The programme cuts activation time for Harbour Bank from 24 days to 12 days by June 2027";
        var drafted = Drafted(Promise(Sentence, "Harbour Bank", new CustomerMeasure(null, "12 days", "by June 2027")), Line("Outcome", PassageKind.Heading), Line(Sentence + ", owned by the Head of Service Delivery."));

        var outcome = Assert.Single(drafted.Outcomes);
        Assert.Equal(("harbour-bank", "Harbour Bank"), (Assert.Single(drafted.Customers).Id, drafted.Customers[0].Name));
        Assert.Equal("harbour-bank", outcome.Customer);
        Assert.Equal("activation time for Harbour Bank", outcome.Metric);
        Assert.Equal((24m, 12m, "days"), (outcome.Baseline!.Value!.Value, outcome.Target!.Value!.Value, outcome.Unit));
        Assert.Equal(new DateOnly(2027, 6, 30), outcome.Target.By);
        Assert.Equal(Direction.Decrease, outcome.Direction);
        Assert.Equal("Head of Service Delivery", outcome.Owner);
        Assert.Equal("24 days", drafted.Sources["outcomes[0].baseline.value"].Quote);
        Assert.Equal("June 2027", drafted.Sources["outcomes[0].target.by"].Quote);
        Assert.Equal("deck.pptx, slide 1", drafted.Sources["outcomes[0].target.value"].Place.ToString());
        Assert.Contains("customers[0].kind", drafted.Assumed);
    }

    [Theory]
    [InlineData("reduce the processing time of a claim to 125 days from the current level of 161 days", "processing time of a claim", 161, 125, "days", Direction.Decrease)]
    [InlineData("Activation time falls from 24 to 12 days", "Activation time", 24, 12, "days", Direction.Decrease)]
    [InlineData("raise first-time-right deliveries for clinics from 81 % to 95 %", "first-time-right deliveries for clinics", 81, 95, "%", Direction.Increase)]
    [InlineData("Patients are seen within 18 weeks", null, null, 18, "weeks", Direction.Decrease)]
    [InlineData("give at least 41 rural clinics a second line", null, null, 41, "rural clinics", Direction.Increase)]
    [InlineData("reduce waiting time for patients by 30 %", "waiting time for patients, change against the baseline", null, -30, "%", Direction.Decrease)]
    [InlineData("give patients a better service over the next 15 years", null, null, null, null, null)]
    [InlineData("reduce waiting time from 24 days to 2 visits", null, null, 2, "visits", null)]
    public void A_number_is_a_target_or_a_baseline_only_where_words_say_so(string sentence, string? metric, int? baseline, int? target, string? unit, Direction? direction)
    {
        var outcome = Assert.Single(Drafted(Promise(sentence, "patients", new CustomerMeasure(null, null, null)), Line(sentence + ".")).Outcomes);

        Assert.Equal(metric, outcome.Metric);
        Assert.Equal((baseline, target), ((int?)outcome.Baseline?.Value, (int?)outcome.Target?.Value));
        Assert.Equal((unit, direction), (outcome.Unit, outcome.Direction));
    }

    [Fact]
    public void A_number_that_the_lens_does_not_give_the_customer_is_no_target()
    {
        const string Sentence = "Customers get their line within 12 days, and errors fall to 3 %";

        var outcome = Assert.Single(Drafted(Promise(Sentence, "Customers", new CustomerMeasure(null, "12 days", null)), Line(Sentence)).Outcomes);

        Assert.Equal((12m, "days"), (outcome.Target!.Value!.Value, outcome.Unit));
    }

    [Fact]
    public void A_promise_that_could_not_be_failed_gets_no_target()
    {
        var outcome = Assert.Single(Drafted(Promise("Customers will benefit", "Customers"), Line("Customers will benefit from 3 releases by 2027.")).Outcomes);

        Assert.Null(outcome.Target);
        Assert.Null(outcome.Metric);
        Assert.Equal("Customers will benefit", outcome.Statement);
    }

    [Fact]
    public void Staff_who_benefit_are_an_internal_customer()
    {
        var reading = new LensReading(2, 0) { Customer = "agents", CustomerKind = PartyKind.Internal, Evidence = new LensEvidence("agents see one screen", 0, 21, false) };

        Assert.False(Assert.Single(Drafted(reading, Line("Our agents see one screen.")).Customers).IsExternal);
    }

    [Theory]
    [InlineData("We ask for an investment of EUR 4.2 million.", 4_200_000, "EUR")]
    [InlineData("Budget: $3.1M", 3_100_000, MoneyText.UnknownCurrency)]
    [InlineData("The total cost is estimated at £310k.", 310_000, "GBP")]
    [InlineData("This is a EUR 4.2 million investment in 41 clinics.", 4_200_000, "EUR")]
    public void An_investment_is_read(string text, int amount, string currency) => Assert.Equal(new Money(amount, currency), Silent(Line(text)).Investment);

    [Theory]
    [InlineData("Investment | EUR 4.2 m", 4_200_000)]
    [InlineData("Cost (EUR m) | 4.2", 4_200_000)]
    [InlineData("Budget (kEUR) | 950", 950_000)]
    public void A_labelled_row_gives_the_investment(string row, int amount) => Assert.Equal(new Money(amount, "EUR"), Silent(Line(row, PassageKind.TableRow)).Investment);

    [Theory]
    [InlineData("The investment saves EUR 4.2 million.")]
    [InlineData("Currently, the VA overpays $250 million in dependent benefits each year.")]
    [InlineData("Cost reduction of EUR 2 million by 2028.")]
    [InlineData("The investment pays back in 4.2 years.")]
    [InlineData("Running cost within the budget of EUR 2 million a year.")]
    [InlineData("An additional budget of EUR 2 million was asked for.")]
    public void What_is_saved_or_paid_each_year_is_no_investment(string text) => Assert.Null(Silent(Line(text)).Investment);

    [Fact]
    public void Two_investments_that_contradict_each_other_give_none()
    {
        var drafted = Silent(Line("The investment is EUR 4 million."), Line("We need an investment of EUR 5 million."));

        Assert.Null(drafted.Investment);
        Assert.DoesNotContain("investment", drafted.Sources.Keys);
        Assert.Equal(new Money(5_000_000, "EUR"), Silent(Line("The investment is EUR 4 million."), Line("Investment: EUR 5 million")).Investment);
    }

    [Fact]
    public void A_table_of_metrics_gives_an_outcome_a_row()
    {
        var drafted = Silent(
            Line("KPI | Base Value | Target Value | By | Owner", PassageKind.TableRow),
            Line("Activation time | 24 days | 12 days | Q3 2027 | Ana Ruiz", PassageKind.TableRow),
            Line("Annual Overpayment Amount | | | |", PassageKind.TableRow),
            Line("Satisfaction | TBD | 0%+ | tbd | [name]", PassageKind.TableRow));

        Assert.Equal(["Activation time", "Annual Overpayment Amount", "Satisfaction"], drafted.Outcomes.Select(outcome => outcome.Metric));
        var first = drafted.Outcomes[0];
        Assert.Equal((24m, 12m, "days", "Ana Ruiz"), (first.Baseline!.Value!.Value, first.Target!.Value!.Value, first.Unit, first.Owner));
        Assert.Equal((new DateOnly(2027, 9, 30), Direction.Decrease), (first.Target.By!.Value, first.Direction!.Value));
        Assert.All(drafted.Outcomes.Skip(1), outcome => Assert.Equal((null, null, null, null), (outcome.Baseline, outcome.Target, outcome.Owner, outcome.Customer)));
    }

    [Theory]
    [InlineData("4 Costs and savings", PassageKind.Heading)]
    [InlineData("Savings, 58 full-time equivalents | - | 2,600 | 4,100", PassageKind.TableRow)]
    public void A_heading_or_a_row_of_figures_is_no_cost_goal(string text, PassageKind kind) => Assert.Empty(Silent(Line(text, kind)).CostGoals);

    [Fact]
    public void A_row_that_promises_a_lower_cost_is_a_cost_goal()
    {
        var drafted = Silent(
            Line("Measure | Today | Target | When", PassageKind.TableRow),
            Line("Orders with an error | 8.4 % | 2.0 % | Q4 2028", PassageKind.TableRow),
            Line("Run cost of order handling | EUR 19.4 M a year | EUR 13.2 M a year | 2029", PassageKind.TableRow));

        Assert.Equal((8.4m, 2m, new DateOnly(2028, 12, 31)), (drafted.Outcomes[0].Baseline!.Value!.Value, drafted.Outcomes[0].Target!.Value!.Value, drafted.Outcomes[0].Target!.By!.Value));
        Assert.Single(drafted.Outcomes);
        Assert.Equal(new DateOnly(2029, 12, 31), Assert.Single(drafted.CostGoals).By);
    }

    [Fact]
    public void Desired_user_outcomes_are_outcomes_and_business_outcomes_are_cost_goals_or_nothing()
    {
        var drafted = Silent(
            Line("Desired User Outcomes", PassageKind.Heading),
            Line("The form is easy.", PassageKind.ListItem),
            Line("Desired Business Outcomes", PassageKind.Heading),
            Line("The VA will save close to $250 M a year in overpayments.", PassageKind.ListItem),
            Line("Congressional obligations will be met.", PassageKind.ListItem));

        Assert.Equal("The form is easy.", Assert.Single(drafted.Outcomes).Statement);
        var goal = Assert.Single(drafted.CostGoals);
        Assert.Equal("The VA will save close to $250 M a year in overpayments", goal.Statement);
        Assert.Null(goal.Saving);
    }

    [Fact]
    public void A_saving_is_an_amount_a_year_only_where_the_text_says_so()
    {
        var drafted = Silent(Line("We reduce operating cost by EUR 2 million a year by 2028."), Line("Savings of £102m over ten years."));

        Assert.Equal(new Money(2_000_000, "EUR"), drafted.CostGoals[0].Saving);
        Assert.Equal(new DateOnly(2028, 12, 31), drafted.CostGoals[0].By);
        Assert.Null(drafted.CostGoals[1].Saving);
    }

    [Fact]
    public void What_must_not_get_worse_is_a_guardrail()
    {
        var drafted = Silent(
            Line("During the transition the share of failed installations must not exceed 2 %. Users must not share passwords."),
            Line("Undesired outcomes", PassageKind.Heading),
            Line("More calls to the contact centre", PassageKind.ListItem));

        Assert.Equal([true, true], drafted.Outcomes.Select(outcome => outcome.Guardrail));
        Assert.Equal((2m, "%", Direction.Decrease), (drafted.Outcomes[0].Target!.Value!.Value, drafted.Outcomes[0].Unit, drafted.Outcomes[0].Direction!.Value));
        Assert.Equal("More calls to the contact centre", drafted.Outcomes[1].Statement);
    }

    [Fact]
    public void People_are_read_from_labels_only_and_never_from_placeholders()
    {
        var drafted = Silent(Line("Business sponsor: Ana Ruiz, COO. IT sponsor: Bo Lind"), Line("Owner: TBD"), Line("Project manager: Cy Pratt"));

        Assert.Equal(new Sponsor("Ana Ruiz, COO", "Bo Lind"), drafted.Sponsor);
        Assert.DoesNotContain(drafted.Sources.Values, source => source.Quote!.Contains("Pratt", StringComparison.Ordinal));
    }

    [Fact]
    public void A_labelled_owner_belongs_to_the_only_outcome_or_to_the_only_one_on_its_slide()
    {
        var quote = "Customers get their line sooner";
        var one = Drafted(Promise(quote, "Customers"), Line(quote), Line("Owner: Ana Ruiz", slide: 2));
        Passage[] table = [Line("Metric | Target", PassageKind.TableRow, 2), Line("Calls | 12 days", PassageKind.TableRow, 2)];
        var sameSlide = Drafted(Promise(quote, "Customers"), [Line(quote), .. table, Line("Owner: Ana Ruiz")]);
        var otherSlide = Drafted(Promise(quote, "Customers"), [Line(quote), .. table, Line("Owner: Ana Ruiz", slide: 3)]);

        Assert.Equal("Ana Ruiz", one.Outcomes[0].Owner);
        Assert.Equal(["Ana Ruiz", null], sameSlide.Outcomes.Select(outcome => outcome.Owner));
        Assert.All(otherSlide.Outcomes, outcome => Assert.Null(outcome.Owner));
    }

    [Fact]
    public void Enablers_are_read_from_their_headings_and_labels()
    {
        var drafted = Silent(
            Line("What stops", PassageKind.Heading), Line("Keying orders twice", PassageKind.ListItem),
            Line("What starts", PassageKind.Heading), Line("Calling before the visit", PassageKind.ListItem),
            Line("Process changes", PassageKind.Heading), Line("One check instead of three", PassageKind.ListItem), Line("Standard path: order, check, activate"),
            Line("Exceptions", PassageKind.Heading), Line("Night hand-over for bank branches", PassageKind.ListItem),
            Line("Continuity", PassageKind.Heading), Line("Availability: 99.95 %"), Line("Redundancy: two paths into each site"),
            Line("System", PassageKind.Heading), Line("The order hub goes live in March 2027."));

        Assert.Equal("Keying orders twice", Assert.Single(drafted.Culture!.Stops).Behaviour);
        Assert.Equal("Calling before the visit", Assert.Single(drafted.Culture.Starts).Behaviour);
        Assert.Equal("One check instead of three", Assert.Single(drafted.Process!.Changed));
        Assert.Equal("order, check, activate", drafted.Process.StandardPath);
        Assert.Equal("Night hand-over for bank branches", Assert.Single(drafted.Process.Exceptions).Name);
        Assert.Equal((0.9995m, "two paths into each site"), (drafted.Continuity!.TargetAvailability!.Value, drafted.Continuity.Redundancy));
        Assert.Equal(new DateOnly(2027, 3, 31), drafted.System!.GoLive);
    }

    [Theory]
    [InlineData("The system was launched in March 2020.")]
    [InlineData("Go-live is planned after the pilot, and in March 2027 the contract ends.")]
    [InlineData("We go live in 2027.")]
    [InlineData("If we go live in March 2027, customers wait.")]
    public void A_go_live_that_is_past_vague_or_conditional_is_left_out(string text) => Assert.Null(Silent(Line(text)).System);

    [Fact]
    public void Two_days_of_going_live_contradict_each_other()
    {
        Assert.Null(Silent(Line("The hub goes live in March 2027."), Line("Go-live: 2027-05-01")).System);
    }

    [Theory]
    [InlineData("The change is required by Regulation (EU) 2022/2554.", "Regulation (EU) 2022/2554")]
    [InlineData("We act to comply with the Data Protection Act 2018 and save money.", "Data Protection Act 2018")]
    [InlineData("This is mandated by the Telecommunications (Security) Act 2021 (section 105A).", "Telecommunications (Security) Act 2021")]
    public void An_obligation_is_cited_as_written(string text, string citation) => Assert.Equal(citation, Assert.Single(Silent(Line(text)).Obligations).Citation);

    [Theory]
    [InlineData("The Data Protection Act 2018 exists.")]
    [InlineData("We comply with good practice.")]
    [InlineData("as required by the Convention")]
    public void A_law_that_asks_for_nothing_is_no_obligation(string text) => Assert.Empty(Silent(Line(text)).Obligations);

    [Fact]
    public void A_long_hostile_text_is_drafted_in_linear_time()
    {
        string[] hostile = [new string('1', 100_000), string.Concat(Enumerable.Repeat("1,2.", 25_000)), string.Concat(Enumerable.Repeat("must not ", 11_000)), string.Concat(Enumerable.Repeat("2027 Q3 ", 12_500)),
            string.Concat(Enumerable.Repeat("from 3 to ", 10_000)), new string(':', 100_000), string.Concat(Enumerable.Repeat("investment of EUR ", 5_500)), string.Concat(Enumerable.Repeat("required by the Act ", 5_000)), string.Concat(Enumerable.Repeat("a. ", 33_000))];

        var drafted = Silent([.. hostile.Select(text => Line(text)), .. hostile.Select(text => Line(text, PassageKind.TableRow))]);

        Assert.DoesNotContain(drafted.Outcomes, outcome => !outcome.Guardrail);
    }
}
