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
