using CuiBono.Evidence;

namespace CuiBono.Promises.Tests;

public sealed class InitiativeFileTests
{
    private static readonly Customer[] Known =
    [
        new("harbour-bank", "Harbour Bank", CustomerKind.Enterprise),
        new("households", "Households", CustomerKind.Consumer),
    ];

    internal const string Whole =
        """
        id: faster-activation
        title: Faster activation
        class: customer-facing
        stage: approval
        investment: {amount: 4200000, currency: EUR}
        sponsor: {business: Ana Ruiz, it: Bo Lind}
        customers:
          - harbour-bank
          - {id: clinics, name: Rural clinics, kind: enterprise, size: 41, words: [clinic]}
        outcomes:
          - id: activation-time
            customer: clinics
            statement: A rural clinic gets its line within 12 days of its order.
            metric: order to activation time
            unit: days
            direction: decrease
            baseline: {value: 24 days, period: 2026-01/2026-06, source: order log}
            target: {value: 12, by: 2027-06-30}
            warn: 14
            owner: Head of Service Delivery
            data: {file: ../evidence/orders.csv, measure: lead-time, time: activated, unit: order, cohort: region, segments: region, where: {product: Standard}, max_age: 2 weeks, zone: Europe/Berlin, scale: 1-7, case: order, from: Received, to: Active, promised: promised, within: 30 days, activities: Failed, clock: {Asked: customer}, calendar: {days: [monday, Saturday], hours: 08:00-24:00, holidays: [2027-05-01]}}
            design: difference-in-differences
            min_effect: 2
            dip: {depth: 3 days, until: 2027-04-30}
          - id: first-time-right
            customer: harbour-bank
            guardrail: true
            direction: increase
            target: {value: 98 %, by: 2027-06-30}
        goals:
          - {cost: Cost of an order falls by a fifth., saving: EUR 0.9 M, by: 2028-12-31, owner: Finance, measured_by: first-time-right}
        culture:
          stops:
            - {behaviour: Keying orders twice, team: Order desk, by: 2026-12-31}
          starts:
            - Calling the customer before the visit
        process:
          standard_path: order, check, build, activate
          changed: [One check instead of three]
          by: 2027-01-31
          retired_paths: [Order by e-mail, {name: Weekly batch, marks: {activity: [Parked, Batched]}}]
          adoption: {file: ../evidence/orders.csv, eligible: {product: Standard}, new: {activity: Entered in hub}, old: {resource: mailbox}, to: Active, team: team, automatic: [hub]}
          exceptions:
            - {name: Hand-over by night, condition: bank branch, applies: {customer: Harbour Bank}, approved: {activity: Approved}, basis: contract 4.2, owner: Key accounts, volume: 0.02, allowance: 3 %, until: 2028-01-31}
        system:
          name: Order hub
          go_live: 2027-03-01
          waves:
            - {name: North, date: 2027-03-01}
        continuity:
          services: [Leased line]
          target_availability: 99.95 %
          redundancy: Two paths into each site
          diverse: [[link-a, link-b], {a: c, b: d}]
          failure_test: Cut of link-a by night
          failure_test_date: 2027-02-14
        obligations:
          - {citation: Directive (EU) 2018/1972 Art. 102, protects: end-users}
          - ISO 22301
        serves:
          - {initiative: order-portal, outcome: order-time, mechanism: It carries the portal's orders.}
        documents: [../documents/deck.pptx, case.docx]
        """;

    private static InitiativeFileResult Read(string yaml, int firstLine = 1) => InitiativeFile.Read(yaml, "initiatives/x.md", firstLine, Known);

    private static Finding OnlyFinding(string yaml) => Assert.Single(Read("id: x\ntitle: X\nclass: customer-facing\nstage: idea\n" + yaml).Findings);

    [Fact]
    public void Every_field_of_the_format_is_read()
    {
        var result = Read(Whole);

        Assert.Empty(result.Findings);
        var read = result.Initiative!;
        Assert.Equal(("faster-activation", "Faster activation", Stage.Approval, InitiativeClass.CustomerFacing), (read.Id, read.Title, read.Stage, read.Class));
        Assert.Empty(read.Assumed);
        Assert.Equal(new Money(4_200_000, "EUR"), read.Investment);
        Assert.Equal(new Sponsor("Ana Ruiz", "Bo Lind"), read.Sponsor);
        Assert.Equal(["harbour-bank", "clinics"], read.Customers.Select(customer => customer.Id));
        Assert.Equal((CustomerKind.Enterprise, 41L, "clinic"), (read.Customers[1].Kind, read.Customers[1].Size!.Value, read.Customers[1].Words[0]));
        var outcome = read.Outcomes[0];
        Assert.Equal(new Baseline(24, "2026-01/2026-06", "order log", null), outcome.Baseline);
        Assert.Equal(new Target(12, new DateOnly(2027, 6, 30)), outcome.Target);
        Assert.Equal(("days", Direction.Decrease, 14m, 2m), (outcome.Unit, outcome.Direction!.Value, outcome.Warn!.Value, outcome.MinEffect!.Value));
        Assert.Equal(new Dip(3, new DateOnly(2027, 4, 30)), outcome.Dip);
        Assert.Equal((true, "%", 98m), (read.Outcomes[1].Guardrail, read.Outcomes[1].Unit, read.Outcomes[1].Target!.Value!.Value));
        Assert.Equal(new CostGoal("Cost of an order falls by a fifth.", new Money(900_000, "EUR"), new DateOnly(2028, 12, 31), "Finance") { MeasuredBy = "first-time-right" }, read.CostGoals[0]);
        Assert.Equal(new BehaviourChange("Keying orders twice", "Order desk", new DateOnly(2026, 12, 31)), read.Culture!.Stops[0]);
        Assert.Equal("Calling the customer before the visit", read.Culture.Starts[0].Behaviour);
        Assert.Equal(new DateOnly(2027, 1, 31), read.Process!.By);
        Assert.Equal(["Order by e-mail", "Weekly batch"], read.Process.RetiredPaths.Select(retired => retired.Name));
        Assert.Equal(["Parked", "Batched"], read.Process.RetiredPaths[1].Marks["activity"]);
        Assert.Equal(("Standard", "Entered in hub", "mailbox"), (read.Process.Adoption!.Eligible["product"][0], read.Process.Adoption.New["activity"][0], read.Process.Adoption.Old["resource"][0]));
        Assert.Equal(("../evidence/orders.csv", "Active", "team", "hub"), (read.Process.Adoption.File, read.Process.Adoption.To, read.Process.Adoption.Team, read.Process.Adoption.Automatic[0]));
        Assert.Equal(("Harbour Bank", "Approved"), (read.Process.Exceptions[0].Applies["customer"][0], read.Process.Exceptions[0].Approved["activity"][0]));
        Assert.Equal((0.02m, 0.03m), (read.Process.Exceptions[0].Volume!.Value, read.Process.Exceptions[0].Allowance!.Value));
        Assert.Equal(new Wave("North", new DateOnly(2027, 3, 1)), read.System!.Waves[0]);
        Assert.Equal(0.9995m, read.Continuity!.TargetAvailability);
        Assert.Equal([new DiverseClaim("link-a", "link-b"), new DiverseClaim("c", "d")], read.Continuity.Diverse);
        Assert.Equal(new Obligation("ISO 22301", null), read.Obligations[1]);
        Assert.Equal("order-time", read.Serves[0].Outcome);
        Assert.Equal(["../documents/deck.pptx", "case.docx"], read.Documents);
    }

    [Fact]
    public void Every_field_of_the_data_is_read()
    {
        var data = Read(Whole).Initiative!.Outcomes[0].Data!;

        Assert.Equal(("../evidence/orders.csv", null, "activated", "order", "region"), (data.File, data.Query, data.Time, data.Unit, data.Cohort));
        Assert.Equal(("lead-time", 14, "Europe/Berlin", "order"), (data.Measure, data.MaxAgeDays, data.Zone, data.Log.Case));
        Assert.Equal(new AnswerRange(1, 7), data.Scale);
        Assert.Equal(["region"], data.Segments);
        Assert.Equal(["Standard"], data.Where["product"]);
        Assert.Equal(("Received", "Active", "promised", TimeSpan.FromDays(30)), (data.Terms.From, data.Terms.To, data.Terms.Promised, data.Terms.Within));
        Assert.Equal(["Failed"], data.Terms.Activities);
        Assert.Equal(ClockOwner.Customer, data.Terms.Clock["Asked"]);
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Saturday], data.Terms.Calendar!.Days.Order());
        Assert.Equal((TimeSpan.FromHours(8), TimeSpan.FromDays(1)), (data.Terms.Calendar.Opens, data.Terms.Calendar.Closes));
        Assert.Equal([new DateOnly(2027, 5, 1)], data.Terms.Calendar.Holidays);
    }

    /// <summary>The fields that the file above writes and the two tests above do not ask for.</summary>
    [Fact]
    public void No_word_of_the_file_is_lost()
    {
        var read = Read(Whole).Initiative!;
        var (outcome, adoption, exception) = (read.Outcomes[0], read.Process!.Adoption!, read.Process.Exceptions[0]);

        Assert.Equal(("activation-time", "clinics", "A rural clinic gets its line within 12 days of its order.", "order to activation time"), (outcome.Id, outcome.Customer, outcome.Statement, outcome.Metric));
        Assert.Equal((false, "Head of Service Delivery", "difference-in-differences"), (outcome.Guardrail, outcome.Owner, outcome.Design));
        Assert.Equal(("first-time-right", "harbour-bank", Direction.Increase, new DateOnly(2027, 6, 30)), (read.Outcomes[1].Id, read.Outcomes[1].Customer, read.Outcomes[1].Direction, read.Outcomes[1].Target!.By));
        Assert.Equal(("Rural clinics", CustomerKind.Enterprise, Known[0]), (read.Customers[1].Name, read.Customers[1].Kind, read.Customers[0]));
        Assert.Equal(("order, check, build, activate", "One check instead of three"), (read.Process.StandardPath, Assert.Single(read.Process.Changed)));
        Assert.Equal(("Hand-over by night", "bank branch", "contract 4.2", "Key accounts", new DateOnly(2028, 1, 31)), (exception.Name, exception.Condition, exception.Basis, exception.Owner, exception.Until));
        Assert.Equal((null, null, null, null), (adoption.Time, adoption.Person, adoption.Target, adoption.By));
        Assert.Equal(("Order hub", new DateOnly(2027, 3, 1)), (read.System!.Name, read.System.GoLive));
        Assert.Equal(("Leased line", "Two paths into each site", null, "Cut of link-a by night", new DateOnly(2027, 2, 14)), (Assert.Single(read.Continuity!.Services), read.Continuity.Redundancy, read.Continuity.Inventory, read.Continuity.FailureTest, read.Continuity.FailureTestDate));
        Assert.Equal(new Obligation("Directive (EU) 2018/1972 Art. 102", "end-users"), read.Obligations[0]);
        Assert.Equal(new LineOfSight("order-portal", "order-time", "It carries the portal's orders."), read.Serves[0]);
    }

    [Fact]
    public void What_the_whole_file_leaves_out_is_read_too()
    {
        var result = Read(
            """
            id: x
            title: X
            class: asset-safety
            stage: operation
            customers: [{name: Rural clinics, kind: public}]
            outcomes:
              - id: a
                baseline: {planned_by: 2026-12-01}
                data: {file: orders.csv, query: select 1, value: score, satisfied: 4, resource: who, activity: what, object: order, path: [Asked, Done], actor: person, automatic: robot, attribute: amount, calendar: {hours: 08:30-17:15}}
            process:
              adoption: {file: orders.csv, time: when, zone: Europe/Berlin, case: id, activity: what, resource: who, object: order, new: {a: [b]}, person: agent, target: 80 %, by: 2027-06-01}
            continuity: {inventory: network.yaml}
            serves: [other]
            """);
        Assert.Empty(result.Findings);
        var read = result.Initiative!;
        var (data, adoption) = (read.Outcomes[0].Data!, read.Process!.Adoption!);

        Assert.Equal((Stage.Operation, InitiativeClass.AssetSafety), (read.Stage, read.Class));
        Assert.Equal(("rural-clinics", "Rural clinics", CustomerKind.Public), (read.Customers[0].Id, read.Customers[0].Name, read.Customers[0].Kind));
        Assert.Equal(new Baseline(null, null, null, new DateOnly(2026, 12, 1)), read.Outcomes[0].Baseline);
        Assert.Equal(("select 1", "score", 4m, new LogColumns(null, "what", "who", "order")), (data.Query, data.Value, data.Satisfied, data.Log));
        Assert.Equal(("person", "robot", "amount", "Asked Done"), (data.Terms.Actor, Assert.Single(data.Terms.Automatic), data.Terms.Attribute, string.Join(' ', data.Terms.Path)));
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], data.Terms.Calendar!.Days.Order());
        Assert.Equal((new TimeSpan(8, 30, 0), new TimeSpan(17, 15, 0)), (data.Terms.Calendar.Opens, data.Terms.Calendar.Closes));
        Assert.Equal(("when", "Europe/Berlin", "agent", 0.8m, new DateOnly(2027, 6, 1)), (adoption.Time, adoption.Zone, adoption.Person, adoption.Target, adoption.By));
        Assert.Equal(new LogColumns("id", "what", "who", "order"), adoption.Log);
        Assert.Equal(("network.yaml", new LineOfSight("other", null, null)), (read.Continuity!.Inventory, read.Serves[0]));
    }

    [Theory]
    [InlineData("zzz: 1")]
    [InlineData("sponsor: {zzz: 1}")]
    [InlineData("customers: [{id: a, kind: public, zzz: 1}]")]
    [InlineData("outcomes: [{id: a, zzz: 1}]")]
    [InlineData("outcomes: [{id: a, baseline: {zzz: 1}}]")]
    [InlineData("outcomes: [{id: a, target: {zzz: 1}}]")]
    [InlineData("outcomes: [{id: a, dip: {depth: 1, until: 2027-01-01, zzz: 1}}]")]
    [InlineData("outcomes: [{id: a, data: {zzz: 1}}]")]
    [InlineData("outcomes: [{id: a, data: {calendar: {zzz: 1}}}]")]
    [InlineData("goals: [{cost: Less., zzz: 1}]")]
    [InlineData("culture: {zzz: 1}")]
    [InlineData("culture: {stops: [{behaviour: B, zzz: 1}]}")]
    [InlineData("process: {zzz: 1}")]
    [InlineData("process: {retired_paths: [{name: N, zzz: 1}]}")]
    [InlineData("process: {adoption: {zzz: 1}}")]
    [InlineData("process: {exceptions: [{name: N, zzz: 1}]}")]
    [InlineData("system: {zzz: 1}")]
    [InlineData("system: {waves: [{name: N, date: 2027-01-01, zzz: 1}]}")]
    [InlineData("continuity: {zzz: 1}")]
    [InlineData("continuity: {diverse: [{a: b, b: c, zzz: 1}]}")]
    [InlineData("obligations: [{citation: C, zzz: 1}]")]
    [InlineData("serves: [{initiative: i, zzz: 1}]")]
    public void A_field_that_no_group_knows_is_refused_in_every_group(string yaml)
    {
        var finding = OnlyFinding(yaml);

        Assert.Equal("unknown-field", finding.Code);
        Assert.Contains("'zzz'", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("customers: [{kind: public}]", "id")]
    [InlineData("goals: [{owner: A}]", "cost")]
    [InlineData("culture: {starts: [{team: A}]}", "behaviour")]
    [InlineData("process: {retired_paths: [{marks: {a: b}}]}", "name")]
    [InlineData("process: {exceptions: [{owner: A}]}", "name")]
    [InlineData("system: {waves: [{date: 2027-01-01}]}", "name")]
    [InlineData("continuity: {diverse: [{b: c}]}", "a")]
    [InlineData("continuity: {diverse: [{a: c}]}", "b")]
    [InlineData("obligations: [{protects: A}]", "citation")]
    [InlineData("serves: [{outcome: a}]", "initiative")]
    [InlineData("outcomes: [{id: a, dip: {until: 2027-01-01}}]", "depth")]
    public void What_a_group_cannot_do_without_is_asked_for(string yaml, string name)
    {
        var finding = OnlyFinding(yaml);

        Assert.Equal("missing-field", finding.Code);
        Assert.StartsWith($"'{name}' is missing", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_field_knows_its_line()
    {
        var read = Read(Whole, firstLine: 2).Initiative!;

        Assert.Equal("initiatives/x.md:2", read.SourceOf("id").Place.ToString());
        Assert.Equal(19, read.SourceOf("outcomes[0].target.by").Place.Line);
        Assert.Equal(19, read.SourceOf("outcomes[0].target").Place.Line);
        Assert.Equal(12, read.SourceOf("outcomes[0].unheard_of").Place.Line);
        Assert.False(read.Sources.ContainsKey("outcomes[1].owner"));
    }

    [Theory]
    [InlineData("outcomes: [{id: a, taget: {value: 3}}]", "unknown-field", "did you mean 'target'?")]
    [InlineData("sponser: {business: A}", "unknown-field", "did you mean 'sponsor'?")]
    [InlineData("system: {goLive: 2027-01-01}", "unknown-field", "did you mean 'go_live'?")]
    [InlineData("outcomes: [{id: a, direction: decreese}]", "unknown-value", "did you mean 'decrease'?")]
    [InlineData("customers: [harbor-bank]", "unknown-customer", "did you mean 'harbour-bank'?")]
    [InlineData("outcomes: [{id: a, customer: Households}]", "unknown-customer", "did you mean 'households'?")]
    [InlineData("outcomes: [{id: a, target: {by: 2027-02-30}}]", "not-a-date", "not in the calendar")]
    [InlineData("outcomes: [{id: a, target: {by: 2027-02}}]", "not-a-date", "write 2027-02-28 if its last day is meant")]
    [InlineData("outcomes: [{id: a, target: {by: Q3 2027}}]", "not-a-date", "write 2027-09-30 if its last day is meant")]
    [InlineData("outcomes: [{id: a, target: {by: 1 March 2027}}]", "not-a-date", "write 2027-03-01")]
    [InlineData("outcomes: [{id: a, target: {by: TBD}}]", "placeholder", "leave 'by' empty until the date is known")]
    [InlineData("outcomes: [{id: a, target: {value: tbd}}]", "placeholder", "leave 'value' empty until it is known")]
    [InlineData("outcomes: [{id: a, unit: days, target: {value: 12 weeks}}]", "unit-mismatch", "the unit is 'days'")]
    [InlineData("outcomes: [{id: a, baseline: {value: 24 days}, target: {value: 12 %}}]", "unit-mismatch", "the unit is 'days'")]
    [InlineData("outcomes: [{id: a, target: {value: '1,200'}}]", "not-a-number", "write 1200")]
    [InlineData("outcomes: [{id: a, target: {value: 10-12 days}}]", "not-a-number", "is not a number")]
    [InlineData("outcomes: [{id: a}, {id: a}]", "duplicate-id", "'a' is given twice")]
    [InlineData("outcomes: [{statement: no id}]", "missing-field", "'id' is missing")]
    [InlineData("outcomes: [{id: a, guardrail: maybe}]", "wrong-type", "true or false")]
    [InlineData("outcomes: {id: a}", "wrong-type", "must be a list")]
    [InlineData("outcomes: [text]", "wrong-type", "must hold fields")]
    [InlineData("outcomes: [{id: a, dip: {depth: -1, until: 2027-01-31}}]", "out-of-range", "0 or more")]
    [InlineData("outcomes: [{id: a, dip: {depth: 2}}]", "missing-field", "'until' is missing")]
    [InlineData("outcomes: [{id: a, data: {mesure: lead-time}}]", "unknown-field", "did you mean 'measure'?")]
    [InlineData("outcomes: [{id: a, data: {max_age: 30}}]", "wrong-type", "30 days")]
    [InlineData("outcomes: [{id: a, data: {within: -1 days}}]", "out-of-range", "0 days to 100 years")]
    [InlineData("outcomes: [{id: a, data: {scale: 7-1}}]", "wrong-type", "as 1-7")]
    [InlineData("outcomes: [{id: a, data: {zone: Berlin}}]", "unknown-value", "Europe/Berlin")]
    [InlineData("outcomes: [{id: a, data: {clock: {Asked: client}}}]", "unknown-value", "organisation, customer")]
    [InlineData("outcomes: [{id: a, data: {calendar: {hours: 18:00-08:00}}}]", "wrong-type", "08:00-18:00")]
    [InlineData("outcomes: [{id: a, data: {calendar: {days: [moonday]}}}]", "unknown-value", "not a day of the week")]
    [InlineData("outcomes: [{id: a, data: {calendar: {holidays: [1 May]}}}]", "not-a-date", "2027-12-25")]
    [InlineData("goals: [{cost: Less., measured_by: ab}]", "dangling-reference", "there is no outcome 'ab'")]
    [InlineData("sponsor: Ana", "wrong-type", "must hold fields")]
    [InlineData("customers: [{name: Clinics}]", "missing-field", "'kind' is missing")]
    [InlineData("customers: [{id: a, kind: enterprise}, {id: a, kind: public}]", "duplicate-id", "declared twice")]
    [InlineData("customers: [households, households]", "duplicate-id", "listed twice")]
    [InlineData("continuity: {target_availability: 99.95}", "out-of-range", "\"99.95 %\"")]
    [InlineData("continuity: {diverse: [[a, b, c]]}", "wrong-type", "names two things")]
    [InlineData("continuity: {diverse: [[a]]}", "wrong-type", "names two things")]
    [InlineData("investment: 4.2 million", "not-money", "EUR 4.2 M")]
    [InlineData("investment: $4.2 million", "not-money", "EUR 4.2 M")]
    [InlineData("investment: {amount: 3, currency: EURO}", "unknown-value", "did you mean 'EUR'?")]
    [InlineData("documents: [../../secret.docx]", "outside-workspace", "leads out of the workspace")]
    [InlineData("documents: [/etc/passwd]", "outside-workspace", "absolute path")]
    [InlineData("documents: ['C:\\deck.pptx']", "outside-workspace", "absolute path")]
    [InlineData("documents: ['..\\..\\deck.pptx']", "outside-workspace", "leads out of the workspace")]
    [InlineData("documents: ['https://example.org/deck.pptx']", "outside-workspace", "is an address")]
    [InlineData("outcomes: [{id: a, data: {file: ../../x.csv}}]", "outside-workspace", "leads out of the workspace")]
    [InlineData("title: again", "duplicate-field", "already given on line 2")]
    [InlineData("system: {waves: [{name: North}]}", "missing-field", "'date' is missing")]
    [InlineData("outcomes: [{id: a, design: befor-after}]", "unknown-design", "did you mean 'before-after'?")]
    public void What_is_wrong_is_said_with_its_line_and_the_nearest_valid_name(string yaml, string code, string words)
    {
        var finding = OnlyFinding(yaml);

        Assert.Equal(code, finding.Code);
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
        Assert.Equal(new SourcePlace("initiatives/x.md") { Line = 5 }, finding.Place);
    }

    [Fact]
    public void All_errors_are_collected_and_none_gives_an_initiative()
    {
        var result = Read("titel: X\nstage: aproval\noutcomes:\n  - id: a\n    target: {by: soon}\n");

        Assert.Null(result.Initiative);
        Assert.Equal(
            ["missing-field:1", "missing-field:1", "not-a-date:5", "unknown-field:1", "unknown-value:2"],
            result.Findings.Where(finding => finding.Severity == FindingSeverity.Error)
                .Select(finding => $"{finding.Code}:{finding.Place.Line}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_field_without_a_value_is_a_field_that_is_not_there()
    {
        var result = Read("id: x\ntitle: X\nclass: foundation\nstage: idea\ninvestment:\nsponsor: ~\noutcomes:\n  - id: a\n    owner: \"\"\n    target: {value: , by: null}\n");

        Assert.Empty(result.Findings);
        Assert.Null(result.Initiative!.Investment);
        Assert.Null(result.Initiative.Outcomes[0].Owner);
        Assert.False(result.Initiative.Sources.ContainsKey("outcomes[0].target.by"));
    }

    [Fact]
    public void A_stage_and_a_class_that_are_not_given_are_assumed_and_said()
    {
        var result = Read("id: x\ntitle: X\n");

        Assert.Equal(["stage", "class"], result.Initiative!.Assumed);
        Assert.All(result.Findings, finding => Assert.Equal(FindingSeverity.Info, finding.Severity));
    }

    [Fact]
    public void An_outcome_may_refer_to_a_customer_of_the_workspace_that_the_file_does_not_list()
    {
        var read = Read("id: x\ntitle: X\noutcomes: [{id: a, customer: households}]").Initiative!;

        Assert.Equal("households", Assert.Single(read.Customers).Id);
    }

    [Fact]
    public void A_unit_that_only_a_value_states_is_the_unit()
    {
        var read = Read("id: x\ntitle: X\noutcomes:\n  - id: a\n    target: {value: 1 day}\n    warn: 2 Days").Initiative!;

        Assert.Equal("day", read.Outcomes[0].Unit);
        Assert.Equal(5, read.SourceOf("outcomes[0].unit").Place.Line);
    }

    [Theory]
    [InlineData("id: x\ntitle: [unclosed\n", "yaml-syntax")]
    [InlineData("a: &x [1]\nb: *x\n", "alias")]
    [InlineData("id: !!binary aGk=\n", "tag")]
    [InlineData("id: x\n---\nid: y\n", "several-documents")]
    [InlineData("- a\n- b\n", "wrong-type")]
    [InlineData("", "empty-file")]
    [InlineData("id: 'x\n", "yaml-syntax")]
    public void Yaml_that_is_not_a_plain_group_of_fields_is_refused(string yaml, string code)
    {
        var result = Read(yaml);

        Assert.Null(result.Initiative);
        Assert.Equal(code, result.Findings[0].Code);
        Assert.NotNull(result.Findings[0].Place.Line);
    }
}
