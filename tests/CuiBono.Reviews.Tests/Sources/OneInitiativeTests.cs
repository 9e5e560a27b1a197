using CuiBono.Reviews.Sources;
using CuiBono.Verdicts;

namespace CuiBono.Reviews.Tests.Sources;

public sealed class OneInitiativeTests : IDisposable
{
    private const string Case = """
        # Faster activation

        The programme cuts activation time for business customers from 24 days to 12 days by June 2027.

        Investment: EUR 4.2 million

        Sponsor: Ada Ferreira
        """;

    private const string Deck = """
        # Activation programme

        The programme cuts activation time for business customers from 31 days to 12 days by 30 June 2027.

        Investment: EUR 5.0 million

        Sponsor: Ada Ferreira
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("one").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Documents_that_differ_leave_the_field_missing_and_both_quotes_are_said_with_their_places()
    {
        Write(("a-case.md", Case), ("b-deck.md", Deck));

        var intake = InputPath.TakeOneInitiative([folder], new DocumentOptions());

        var initiative = Assert.Single(intake.Submissions).Initiative;
        var outcome = Assert.Single(initiative.Outcomes);
        Assert.Null(outcome.Baseline);
        Assert.Null(initiative.Investment);
        Assert.Equal((12m, new DateOnly(2027, 6, 30)), (outcome.Target!.Value, outcome.Target.By));
        Assert.Equal("Ada Ferreira", initiative.Sponsor!.Business);
        var said = intake.Findings.Where(finding => finding.Code == "contradiction").Select(finding => finding.Message).ToList();
        Assert.Equal(2, said.Count);
        Assert.Contains(said, message => message.Contains("EUR 4200000 (\"Investment: EUR 4.2 million\", a-case.md:5) against EUR 5000000 (\"Investment: EUR 5.0 million\", b-deck.md:5)", StringComparison.Ordinal));
        Assert.Contains(said, message => message.Contains("24 days", StringComparison.Ordinal) && message.Contains("31 days", StringComparison.Ordinal) && message.Contains("a-case.md:3", StringComparison.Ordinal) && message.Contains("b-deck.md:3", StringComparison.Ordinal));
        Assert.Contains("read as one initiative: a-case.md, b-deck.md", Assert.Single(intake.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void The_rule_that_needs_the_field_fails_and_says_that_documents_contradict_each_other()
    {
        Write(("a-case.md", Case), ("b-deck.md", Deck));

        var review = Reviewer.Of(InputPath.TakeOneInitiative([folder], new DocumentOptions()), Policy.CustomerFirst, new DateOnly(2026, 11, 1), RecordedHistory.None);

        var reason = Assert.Single(review.Initiatives).Verdict.Reasons.Single(reason => reason.Rule == "outcome-baseline");
        Assert.Equal(RuleOutcome.Failed, reason.Outcome);
        Assert.Contains("contradict each other on the baseline of", reason.Message, StringComparison.Ordinal);
        Assert.Equal("a-case.md", reason.Source!.Place.File);
    }

    [Fact]
    public void The_order_of_documents_changes_no_value()
    {
        Write(("a.md", Case), ("b.md", Deck));
        var first = Assert.Single(InputPath.TakeOneInitiative([Path.Combine(folder, "a.md"), Path.Combine(folder, "b.md")], new DocumentOptions()).Submissions).Initiative;
        var second = Assert.Single(InputPath.TakeOneInitiative([Path.Combine(folder, "b.md"), Path.Combine(folder, "a.md")], new DocumentOptions()).Submissions).Initiative;

        Assert.Equal(first.Investment, second.Investment);
        Assert.Equal(first.Outcomes.Select(outcome => (outcome.Metric, outcome.Baseline, outcome.Target, outcome.Unit)), second.Outcomes.Select(outcome => (outcome.Metric, outcome.Baseline, outcome.Target, outcome.Unit)));
        Assert.Equal(first.Contradictions.Select(one => one.Path), second.Contradictions.Select(one => one.Path));
    }

    /// <summary>Two weeks are fourteen days, 2027 holds June 2027, and a name with its title is the same person.</summary>
    [Fact]
    public void What_only_is_written_differently_is_no_contradiction()
    {
        Write(
            ("a.md", "The programme cuts activation time for business customers from 4 weeks to 2 weeks by June 2027.\n\nSponsor: Ada Ferreira\n"),
            ("b.md", "The programme cuts activation time for business customers from 28 days to 14 days by 2027.\n\nSponsor: Ada Ferreira, Director of Service\n"));

        var intake = InputPath.TakeOneInitiative([folder], new DocumentOptions());

        Assert.DoesNotContain(intake.Findings, finding => finding.Code == "contradiction");
        var outcome = Assert.Single(Assert.Single(intake.Submissions).Initiative.Outcomes);
        Assert.Equal(new DateOnly(2027, 6, 30), outcome.Target!.By);
        Assert.Equal((4m, 2m, "weeks"), (outcome.Baseline!.Value, outcome.Target.Value, outcome.Unit));
    }

    [Fact]
    public void A_document_that_contradicts_itself_settles_nothing_for_the_others()
    {
        Write(("a.md", "Investment: EUR 4 million\n\nInvestment: EUR 6 million\n\nCustomers gain.\n"), ("b.md", "Investment: EUR 4 million\n\nCustomers gain.\n"));

        var intake = InputPath.TakeOneInitiative([folder], new DocumentOptions());

        Assert.Null(Assert.Single(intake.Submissions).Initiative.Investment);
        Assert.Contains(intake.Findings, finding => finding.Code == "contradiction");
    }

    [Fact]
    public void Other_files_are_named_and_an_initiative_file_among_documents_is_refused()
    {
        Write(("a.md", Case), ("plan.mpp", "x"));
        Assert.Contains("plan.mpp", Assert.Single(InputPath.TakeOneInitiative([folder], new DocumentOptions()).Findings, finding => finding.Code == "not-a-document").Message, StringComparison.Ordinal);

        Write(("i.md", "---\nid: x\nstage: idea\n---\n"));
        Assert.Equal("initiative-among-documents", Assert.Single(InputPath.TakeOneInitiative([folder], new DocumentOptions()).Errors).Code);
    }

    [Fact]
    public void A_folder_without_a_word_about_it_is_no_portfolio_and_no_initiative()
    {
        Write(("a.md", Case));

        Assert.Contains("--one-initiative", Assert.Single(InputPath.Take(folder, new RegisterOptions()).Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workspace_says_by_file_or_files_whether_its_documents_are_many_initiatives_or_one()
    {
        Write(
            ("cuibono.yaml", "schema: cuibono/workspace/1\nname: N\ninitiatives: []\ndocuments:\n  - file: cases/**/*.md\n  - files: [board/*.md, notes.txt]\n    id: activation\n  - file: none/*.md\n"),
            ("cases/one/case.md", Case), ("cases/two/case.md", Deck), ("board/a.md", Case), ("board/b.md", Deck), ("notes.txt", "Customers gain."));

        var intake = InputPath.Take(folder, new RegisterOptions());

        Assert.Empty(intake.Errors);
        Assert.Equal(["one-case", "two-case", "activation"], intake.Submissions.Select(submission => submission.Initiative.Id));
        Assert.Equal(["board/a.md", "board/b.md", "notes.txt"], intake.Submissions[2].Read);
        Assert.Contains(intake.Findings, finding => finding.Code == "no-match" && finding.Message.Contains("none/*.md", StringComparison.Ordinal));
        Assert.DoesNotContain(intake.Findings, finding => finding.Code == "not-listed");
    }

    [Fact]
    public void An_initiative_file_is_held_against_its_documents()
    {
        Write(
            ("cuibono.yaml", "schema: cuibono/workspace/1\nname: N\n"),
            ("initiatives/a.md", "---\nid: a\ntitle: A\nstage: approval\nclass: customer-facing\ninvestment: {amount: 4200000, currency: EUR}\ndocuments: [\"../docs/*.md\"]\n---\n"),
            ("docs/deck.md", Deck));

        var intake = InputPath.Take(folder, new RegisterOptions());

        Assert.Empty(intake.Errors);
        var finding = Assert.Single(intake.Findings, finding => finding.Code == "contradiction");
        Assert.Equal("docs/deck.md", finding.Place.File);
        Assert.Contains("initiative file's value is judged", finding.Message, StringComparison.Ordinal);
        Assert.Equal(4_200_000m, Assert.Single(intake.Submissions).Initiative.Investment!.Value.Amount);
    }

    [Fact]
    public void Several_files_and_patterns_are_an_initiative_each_and_a_pattern_without_a_match_is_said()
    {
        Write(("x/a.md", Case), ("y/a.md", Deck));

        var intake = InputPath.Take([Path.Combine(folder, "**/a.md"), Path.Combine(folder, "*.docx")], new RegisterOptions());

        Assert.Equal(["x-a", "y-a"], intake.Submissions.Select(submission => submission.Initiative.Id));
        Assert.Contains(intake.Findings, finding => finding.Code == "no-match");
        Assert.False(intake.InputMissing);
        Assert.True(InputPath.Take([Path.Combine(folder, "*.docx")], new RegisterOptions()).InputMissing);
    }

    private void Write(params (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
            File.WriteAllText(Path.Combine(folder, name), text);
        }
    }
}
