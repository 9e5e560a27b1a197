using System.Text.RegularExpressions;
using CsCheck;
using CuiBono.Evidence;
using CuiBono.Promises.Drafting;
using CuiBono.Promises.Lens;

namespace CuiBono.Promises.Tests.Drafting;

public sealed class DraftFileTests
{
    private static readonly CustomerLens Lens = new();

    private static readonly string[] Pieces =
    [
        "Owner: Ana Ruiz", "Sponsor: CIO", "investment of EUR 4.2 million", "Budget: $3.1M", "customers get their line in 12 days instead of 24 by June 2027", "must not exceed 2 %",
        "cuts waiting time for patients from 24 days to 12 days by Q3 2027", "Go-live: March 2027", "required by Regulation (EU) 2022/2554", "savings of £102m a year by 2028", "Guardrails:", "Desired user outcomes:",
        "KPI | Base value | Target value", "# of forms | 12 | 24 % by 2027", "Availability: 99.95 %", "Redundancy: two sites", "Exceptions: night work", "Stops: keying orders twice",
        "---", "...", "\n---\n", "\n", "\r\n", "\t", "#", " # ", "\"", "'", "\\", ": ", "- ", "? ", "| ", "> ", "{", "}", "[", "]", ",", "&a", "*a", "!!str", "%YAML 1.2", "@", "`",
        "\u202E", "\u2066", "\u0085", "\u2028", "\u2029", "\uFEFF", "\0", "\u0007", "\u001b[31m", "\u00A0", "\uD800", "\uDC00", "😀", "é", "TBD", "[FILL_IN]", "null", "~", "true", "12", "0x1F", ". ", "; ", "<script>", "</title>",
    ];

    private static readonly Gen<Passage> Passages = Gen.Select(
        Of(Pieces).Array[1, 8],
        Gen.OneOf(Gen.Const(" "), Gen.Const("")),
        Of(Enum.GetValues<PassageKind>()),
        Gen.String[0, 6],
        (pieces, joint, kind, noise) => new Passage(string.Join(joint, pieces) + noise, new SourcePlace("deck \"x\".pptx") { Slide = 3 }, kind));

    private static Gen<T> Of<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static string Yaml(string file)
    {
        var end = file.IndexOf("\n---\n", 4, StringComparison.Ordinal);
        Assert.StartsWith("---\n", file, StringComparison.Ordinal);
        return file[4..(end + 1)];
    }

    private static InitiativeFileResult Back(string yaml) => InitiativeFile.Read(yaml, "initiatives/draft.md", 2, []);

    /// <summary>What a file keeps of a text: nothing of blanks at its ends, and no half of a pair.</summary>
    private static string? Kept(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var kept = text.Trim().ToCharArray();
        for (var at = 0; at < kept.Length; at++)
        {
            if (char.IsHighSurrogate(kept[at]) && at + 1 < kept.Length && char.IsLowSurrogate(kept[at + 1])) at++;
            else if (char.IsSurrogate(kept[at])) kept[at] = '\uFFFD';
        }

        return new string(kept).Trim();
    }

    [Fact]
    public void Any_draft_of_any_text_reads_back_with_the_same_fields()
    {
        Gen.Select(Passages.Array[0, 6], Gen.OneOf(Gen.String, Of(Pieces))).Sample((passages, title) =>
        {
            var draft = Draft.Of("a-case", title, new SourcePlace("deck.pptx"), passages, Lens).Initiative;
            var result = Back(Yaml(DraftFile.Write(new Draft(draft, new LensReading(0, 0)))));

            Assert.Empty(result.Findings);
            var read = result.Initiative!;
            Assert.Equal((draft.Id, Kept(draft.Title) ?? "a-case", draft.Stage, draft.Class), (read.Id, read.Title, read.Stage, read.Class));
            Assert.Equal(draft.Investment is { Currency: not MoneyText.UnknownCurrency } ? draft.Investment : null, read.Investment);
            Assert.Equal((Kept(draft.Sponsor?.Business), Kept(draft.Sponsor?.It)), (read.Sponsor?.Business, read.Sponsor?.It));
            Assert.Equal(draft.Customers.Select(customer => (customer.Id, Kept(customer.Name), customer.Kind)), read.Customers.Select(customer => (customer.Id, (string?)customer.Name, customer.Kind)));
            Assert.Equal(
                draft.Outcomes.Select(outcome => outcome with { Statement = Kept(outcome.Statement), Metric = Kept(outcome.Metric), Unit = Kept(outcome.Unit), Owner = Kept(outcome.Owner) }),
                read.Outcomes);
            Assert.Equal(
                draft.CostGoals.Select(goal => goal with { Statement = Kept(goal.Statement)! }),
                read.CostGoals);
            Assert.Equal((draft.Culture?.Stops ?? []).Select(stop => Kept(stop.Behaviour)), (read.Culture?.Stops ?? []).Select(stop => stop.Behaviour));
            Assert.Equal((draft.Culture?.Starts ?? []).Select(start => Kept(start.Behaviour)), (read.Culture?.Starts ?? []).Select(start => start.Behaviour));
            Assert.Equal((draft.Process?.Changed ?? []).Select(Kept), read.Process?.Changed ?? []);
            Assert.Equal((draft.Process?.RetiredPaths ?? []).Select(retired => Kept(retired.Name)), (read.Process?.RetiredPaths ?? []).Select(retired => retired.Name));
            Assert.Equal((draft.Process?.Exceptions ?? []).Select(exception => Kept(exception.Name)), (read.Process?.Exceptions ?? []).Select(exception => exception.Name));
            Assert.Equal((Kept(draft.System?.Name), draft.System?.GoLive), (read.System?.Name, read.System?.GoLive));
            Assert.Equal((draft.Continuity?.TargetAvailability, Kept(draft.Continuity?.Redundancy)), (read.Continuity?.TargetAvailability, read.Continuity?.Redundancy));
            Assert.Equal(draft.Obligations.Select(obligation => Kept(obligation.Citation)), read.Obligations.Select(obligation => obligation.Citation));
        }, iter: 1_000);
    }

    [Fact]
    public void A_draft_file_shows_no_hidden_character_of_its_document()
    {
        Passages.Array[1, 4].Sample(passages =>
        {
            var file = DraftFile.Write(Draft.Of("a-case", "Title\u202E", new SourcePlace("deck\u202E.pptx"), passages, Lens));

            Assert.DoesNotContain(file, letter => letter != '\n' && (char.IsControl(letter) || letter is >= '\u2028' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F' or '\uFEFF'));
        }, iter: 1_000);
    }

    [Fact]
    public void A_confirmed_draft_reads_without_complaint()
    {
        Passage[] passages =
        [
            new("Faster activation", new SourcePlace("case.md") { Line = 1 }, PassageKind.Heading),
            new("We ask for an investment of EUR 4.2 million.", new SourcePlace("case.md") { Line = 3 }),
            new("Business customers get their line faster: activation time is cut from 24 days to 12 days by June 2027.", new SourcePlace("case.md") { Line = 4 }),
        ];
        foreach (var @class in Enum.GetValues<InitiativeClass>())
        {
            var file = Yaml(DraftFile.Write(Draft.Of("faster-activation", "Faster activation", new SourcePlace("case.md"), passages, Lens, Stage.Delivery, @class)));

            var confirmed = Confirm(file);

            Assert.DoesNotContain("\n# - ", confirmed, StringComparison.Ordinal);
            var result = Back(confirmed);
            Assert.Empty(result.Findings);
            Assert.NotNull(result.Initiative!.Sponsor!.It);
            Assert.Equal(2, result.Initiative.Outcomes.Count);
            Assert.NotNull(result.Initiative.Outcomes[0].MinEffect);
            Assert.True(result.Initiative.Outcomes[1].Guardrail);
            Assert.Single(result.Initiative.Culture!.Starts);
            Assert.Single(result.Initiative.Documents);
            Assert.Equal(@class == InitiativeClass.Foundation ? 1 : 0, result.Initiative.Serves.Count);
        }
    }

    [Fact]
    public void An_empty_case_confirms_as_well()
    {
        var confirmed = Back(Confirm(Yaml(DraftFile.Write(Draft.Of("x", "X", new SourcePlace("x.md"), [], Lens)))));

        Assert.Empty(confirmed.Findings);
        Assert.Equal(["promise-1", "promise-2"], confirmed.Initiative!.Outcomes.Select(outcome => outcome.Id));
        Assert.Equal("a-name", Assert.Single(confirmed.Initiative.Customers).Id);
    }

    [Fact]
    public void A_date_less_exact_than_a_day_says_how_it_was_read()
    {
        var initiative = new Initiative("x", "X", Stage.Idea, InitiativeClass.CustomerFacing, new SourcePlace("x.md"))
        {
            System = new SystemChange(null, new DateOnly(2027, 3, 31), []),
            Sources = new Dictionary<string, FieldSource> { ["system.go_live"] = new(new SourcePlace("deck.pptx") { Slide = 3 }, "March 2027") },
        };

        Assert.Contains("# \"March 2027\" (deck.pptx, slide 3), read as the last day of the month\n  go_live: 2027-03-31\n", DraftFile.Write(new Draft(initiative, new LensReading(0, 0))), StringComparison.Ordinal);
    }

    /// <summary>Every field that a draft can hold, each with words of its own.</summary>
    private static readonly string[] Paths =
    [
        "title", "investment", "sponsor.business", "sponsor.it", "customers[0].name", "customers[1].name",
        "outcomes[0].customer", "outcomes[0].statement", "outcomes[0].metric", "outcomes[0].unit", "outcomes[0].direction", "outcomes[0].baseline.value", "outcomes[0].target.value", "outcomes[0].target.by", "outcomes[0].owner",
        "outcomes[1].guardrail", "outcomes[1].customer", "outcomes[1].statement", "outcomes[1].metric", "outcomes[1].unit", "outcomes[1].direction", "outcomes[1].target.value", "outcomes[1].target.by", "outcomes[1].owner",
        "goals[0].cost", "goals[0].saving", "goals[0].by", "goals[0].owner", "culture.stops[0].behaviour", "culture.starts[0].behaviour", "process.standard_path", "process.changed[0]", "process.changed[1]", "process.by",
        "process.retired_paths[0]", "process.exceptions[0].name", "system.name", "system.go_live", "continuity.target_availability", "continuity.redundancy", "continuity.failure_test", "continuity.failure_test_date", "obligations[0].citation",
    ];

    private static readonly DateOnly Day = new(2027, 6, 30);

    private static Initiative Full => new("a-case", "A case", Stage.Delivery, InitiativeClass.Compliance, new SourcePlace("deck.pptx"))
    {
        Investment = new Money(4_200_000, "EUR"),
        Sponsor = new Sponsor("Ana Ruiz", "Bo Lind"),
        Customers = [new Customer("clinics", "Rural clinics", CustomerKind.Enterprise), new Customer("homes", "Households", CustomerKind.Consumer)],
        Outcomes =
        [
            new Outcome("wait") { Customer = "clinics", Statement = "They wait less.", Metric = "waiting time", Unit = "days", Direction = Direction.Decrease, Baseline = new Baseline(24, null, null, null), Target = new Target(12.5m, Day), Owner = "Cy Tan" },
            new Outcome("faults") { Guardrail = true, Customer = "homes", Statement = "No more faults.", Metric = "faults", Unit = "%", Direction = Direction.Increase, Target = new Target(3, Day), Owner = "Di Roe" },
        ],
        CostGoals = [new CostGoal("Less rework.", new Money(900_000, "USD"), Day, "Ed Fox")],
        Culture = new Culture([new BehaviourChange("Keying twice", "Desk", Day)], [new BehaviourChange("Calling first", "Field", Day.AddDays(1))]),
        Process = new ProcessChange { StandardPath = "order, build", Changed = ["One check", "No fax"], By = Day, RetiredPaths = [new RetiredPath("Mailbox")], Exceptions = [new PathException("Night work")] },
        System = new SystemChange("Hub", Day, []),
        Continuity = new Continuity { TargetAvailability = 0.9995m, Redundancy = "Two paths", FailureTest = "Cut of a link", FailureTestDate = Day },
        Obligations = [new Obligation("Article 1", "callers")],
        Sources = Paths.ToDictionary(path => path, path => new FieldSource(new SourcePlace("deck.pptx") { Slide = 3 }, $"the words of {path}")),
    };

    private static string Written(Initiative initiative) => Yaml(DraftFile.Write(new Draft(initiative, new LensReading(0, 0))));

    [Fact]
    public void Every_field_of_a_draft_reads_back()
    {
        var result = Back(Written(Full));

        Assert.Empty(result.Findings);
        var read = result.Initiative!;
        Assert.Equal((Full.Id, Full.Title, Full.Stage, Full.Class, Full.Investment, Full.Sponsor), (read.Id, read.Title, read.Stage, read.Class, read.Investment, read.Sponsor));
        Assert.Equal(Full.Customers.Select(customer => (customer.Id, customer.Name, customer.Kind)), read.Customers.Select(customer => (customer.Id, customer.Name, customer.Kind)));
        Assert.Equal(Full.Outcomes, read.Outcomes);
        Assert.Equal(Full.CostGoals, read.CostGoals);
        Assert.Equal(Full.Culture!.Stops, read.Culture!.Stops);
        Assert.Equal(Full.Culture.Starts, read.Culture.Starts);
        Assert.Equal((Full.Process!.StandardPath, Full.Process.By, "Mailbox", "Night work"), (read.Process!.StandardPath, read.Process.By, Assert.Single(read.Process.RetiredPaths).Name, Assert.Single(read.Process.Exceptions).Name));
        Assert.Equal(Full.Process.Changed, read.Process.Changed);
        Assert.Equal(("Hub", Day), (read.System!.Name, read.System.GoLive));
        Assert.Equal((0.9995m, "Two paths", "Cut of a link", Day), (read.Continuity!.TargetAvailability, read.Continuity.Redundancy, read.Continuity.FailureTest, read.Continuity.FailureTestDate));
        Assert.Equal(Full.Obligations, read.Obligations);
    }

    [Fact]
    public void The_words_of_each_field_stand_above_it()
    {
        var lines = Written(Full).Split('\n').Select(line => line.Trim()).ToList();
        Assert.All(Paths, path =>
        {
            var at = lines.FindIndex(line => line == $"# \"the words of {path}\" (deck.pptx, slide 3)");
            Assert.True(at >= 0, path);
            var name = path[(path.LastIndexOf('.') + 1)..];
            Assert.Matches(name.EndsWith(']') ? "^- \"" : $"^(- )?{name}: ", lines[at + 1]);
        });
    }

    [Fact]
    public void Words_that_give_several_fields_stand_once_above_them()
    {
        var written = Written(Full with { Sources = new Dictionary<string, FieldSource> { ["sponsor.business"] = new(new SourcePlace("a.md"), "same"), ["sponsor.it"] = new(new SourcePlace("a.md"), "same"), ["system.name"] = new(new SourcePlace("a.md"), "other") } });

        Assert.Contains("sponsor:\n  # \"same\" (a.md)\n  business: \"Ana Ruiz\"\n  it: \"Bo Lind\"\n", written, StringComparison.Ordinal);
        Assert.Contains("  # \"other\" (a.md)\n  name: \"Hub\"\n", written, StringComparison.Ordinal);
    }

    /// <summary>One part of each group, so that its other parts are missing.</summary>
    public static TheoryData<string, string> Parts => new()
    {
        { "sponsor.business", "it" },
        { "sponsor.it", "business" },
        { "goal", "saving by owner" },
        { "stops", "starts: team by" },
        { "starts", "stops: team by" },
        { "path", "changed: by retired_paths: exceptions:" },
        { "changed", "standard_path by retired_paths: exceptions:" },
        { "exception", "standard_path changed: by retired_paths: condition owner volume allowance" },
        { "system.name", "go_live" },
        { "system.go_live", "name" },
        { "continuity", "services: redundancy failure_test failure_test_date" },
        { "obligation", "protects" },
        { "outcome", "customer statement metric unit direction baseline: target: owner design min_effect" },
        { "baseline", "period source" },
        { "target", "by" },
        { "guardrail", "statement metric unit direction target: owner" },
    };

    private static Initiative Part(string part)
    {
        var bare = new Initiative("a-case", "A case", Stage.Delivery, InitiativeClass.CustomerFacing, new SourcePlace("deck.pptx"));
        return part switch
        {
            "sponsor.business" => bare with { Sponsor = new Sponsor("A", null) },
            "sponsor.it" => bare with { Sponsor = new Sponsor(null, "A") },
            "goal" => bare with { CostGoals = [new CostGoal("Less.", null, null, null)] },
            "stops" => bare with { Culture = new Culture([new BehaviourChange("B", null, null)], []) },
            "starts" => bare with { Culture = new Culture([], [new BehaviourChange("B", null, null)]) },
            "path" => bare with { Process = new ProcessChange { StandardPath = "P" } },
            "changed" => bare with { Process = new ProcessChange { Changed = ["P"] } },
            "exception" => bare with { Process = new ProcessChange { Exceptions = [new PathException("E")] } },
            "system.name" => bare with { System = new SystemChange("S", null, []) },
            "system.go_live" => bare with { System = new SystemChange(null, Day, []) },
            "continuity" => bare with { Continuity = new Continuity { TargetAvailability = 0.9m } },
            "obligation" => bare with { Obligations = [new Obligation("C", null)] },
            "outcome" => bare with { Outcomes = [new Outcome("o")] },
            "baseline" => bare with { Outcomes = [new Outcome("o") { Baseline = new Baseline(1, null, null, null) }] },
            "target" => bare with { Outcomes = [new Outcome("o") { Target = new Target(1, null) }] },
            _ => bare with { Outcomes = [new Outcome("o") { Guardrail = true }] },
        };
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void What_a_group_lacks_is_marked_as_missing_within_it_and_can_be_confirmed(string part, string missing)
    {
        var written = Written(Part(part));
        Assert.All(missing.Split(' '), name => Assert.Matches($"\n# ( |- )+{name.TrimEnd(':')}:( |\n)", written));
        var confirmed = Back(Confirm(written));

        Assert.Empty(confirmed.Findings);
        var read = confirmed.Initiative!;
        Assert.True(read is { Investment: not null, Sponsor: { Business: not null, It: not null }, System: { Name: not null, GoLive: not null } }, part);
        Assert.True(read.CostGoals is [{ Saving: not null, By: not null, Owner: not null }], part);
        Assert.True(read.Culture is { Stops: [{ Team: not null, By: not null }], Starts: [{ Team: not null, By: not null }] }, part);
        Assert.True(read.Process is { StandardPath: not null, Changed: [_], By: not null, RetiredPaths: [_], Exceptions: [{ Condition: not null, Owner: not null, Volume: not null, Allowance: not null }] }, part);
        Assert.True(read.Continuity is { Services: [_], TargetAvailability: not null, Redundancy: not null, FailureTest: not null, FailureTestDate: not null }, part);
        Assert.True(read.Outcomes.Count == 2 && read.Outcomes.Count(outcome => outcome.Guardrail) == 1, part);
        Assert.True(read.Outcomes.Single(outcome => !outcome.Guardrail) is { Statement: not null, Metric: not null, Unit: not null, Direction: not null, Owner: not null, Design: not null, MinEffect: not null, Baseline: { Value: not null, Period: not null, Source: not null }, Target: { Value: not null, By: not null } }, part);
        Assert.True(read.Outcomes.Single(outcome => outcome.Guardrail) is { Statement: not null, Metric: not null, Unit: not null, Direction: not null, Owner: not null, Target: { Value: not null, By: not null } }, part);
        Assert.Equal(part == "obligation" ? "text" : null, Assert.Single(read.Obligations.DefaultIfEmpty(new Obligation("", null))).Protects);
        Assert.Single(read.Documents);
        Assert.Empty(read.Serves);
    }

    [Theory]
    [InlineData(InitiativeClass.CustomerFacing, false, false)]
    [InlineData(InitiativeClass.Foundation, true, false)]
    [InlineData(InitiativeClass.Compliance, false, true)]
    [InlineData(InitiativeClass.AssetSafety, false, true)]
    public void A_foundation_is_asked_whom_it_serves_and_an_obligation_is_asked_for_where_one_is_the_reason(InitiativeClass @class, bool serves, bool obligations)
    {
        var written = Written(Part("path") with { Class = @class });

        Assert.Equal((serves, obligations), (written.Contains("\n# serves:", StringComparison.Ordinal), written.Contains("\n# obligations:", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("investment")]
    [InlineData("sponsor.business")]
    [InlineData("sponsor.it")]
    [InlineData("system.name")]
    [InlineData("system.go_live")]
    [InlineData("continuity.target_availability")]
    [InlineData("outcomes[0].customer")]
    [InlineData("outcomes[0].direction")]
    [InlineData("outcomes[0].baseline.value")]
    [InlineData("outcomes[0].target.value")]
    [InlineData("outcomes[0].target.by")]
    [InlineData("outcomes[0].owner")]
    public void What_documents_contradict_each_other_on_is_shown_where_the_field_is_missing(string path)
    {
        var contradiction = new FieldContradiction(path, "the thing", [new FieldClaim("one", new FieldSource(new SourcePlace("a.md"), "it is one")), new FieldClaim("two", new FieldSource(new SourcePlace("b.md")))]);
        var lines = Written(Part("outcome") with { Contradictions = [contradiction] }).Split('\n').Select(line => line.Trim()).ToList();
        var at = lines.IndexOf("# CONTRADICTED: the thing; decide between");

        Assert.Equal(["# one: \"it is one\" (a.md)", "# two: (b.md)"], lines.GetRange(at + 1, 2).Select(line => line.Replace("#   ", "# ", StringComparison.Ordinal)));
        Assert.Single(lines, line => line.StartsWith("# CONTRADICTED", StringComparison.Ordinal));
        Assert.Matches($"^# +({path.Split('.', '[')[0]}|{path[(path.LastIndexOf('.') + 1)..]}|baseline|target):", lines[at + 3]);
    }

    [Fact]
    public void The_body_quotes_each_words_once_with_their_place()
    {
        var file = DraftFile.Write(new Draft(Full with { Title = "A *case* of <b>", Sources = new Dictionary<string, FieldSource> { ["title"] = new(new SourcePlace("a.md"), "x_y"), ["investment"] = new(new SourcePlace("a.md"), "x_y"), ["stage"] = new(new SourcePlace("a.md")) } }, new LensReading(0, 0)));

        Assert.Contains("\n# A \\*case\\* of \\<b\\>\n", file, StringComparison.Ordinal);
        Assert.EndsWith("\n## Quotes\n\n> x\\_y\n>\n> (a.md)\n", file, StringComparison.Ordinal);
        Assert.DoesNotContain("## Quotes", DraftFile.Write(new Draft(Part("path"), new LensReading(0, 0))), StringComparison.Ordinal);
    }

    /// <summary>Does what a person does: removes the mark in front of each missing field and writes a value.</summary>
    private static string Confirm(string yaml)
    {
        var promises = 0;
        var confirmed = new List<string>();
        foreach (var line in yaml.Split('\n'))
        {
            if (Regex.Match(line, "^# ( *(- ?)?([a-z_]+:)?( [0-9.]+)?)(  # MISSING: .*)?$") is not { Success: true } missing)
            {
                confirmed.Add(line);
                continue;
            }

            var field = missing.Groups[1].Value;
            var name = field.Trim().TrimStart('-').Trim().Split(':')[0];
            confirmed.Add(field + name switch
            {
                "" => " text",
                "id" => confirmed.Exists(above => above.StartsWith("outcomes:", StringComparison.Ordinal)) ? $" promise-{++promises}" : " a-name",
                "guardrail" => " true",
                "kind" => " consumer",
                "customer" => " a-name",
                "direction" => " decrease",
                "value" or "min_effect" => " 3",
                "by" or "go_live" or "failure_test_date" => " 2027-06-30",
                "saving" or "investment" => " EUR 3 M",
                "currency" => " EUR",
                "volume" or "allowance" or "target_availability" => " 0.5",
                "design" => " before-after",
                "name" or "business" or "it" or "owner" or "statement" or "metric" or "unit" or "period" or "source" or "cost" or "team" or "behaviour" or "standard_path" or "condition" or
                    "redundancy" or "failure_test" or "citation" or "protects" or "initiative" or "outcome" or "mechanism" => " text",
                _ => "",
            } + missing.Groups[5].Value);
        }

        return string.Join('\n', confirmed);
    }
}
