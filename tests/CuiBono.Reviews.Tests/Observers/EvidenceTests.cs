using System.Security.Cryptography;
using CuiBono.Outcomes;
using CuiBono.Verdicts;

namespace CuiBono.Reviews.Tests.Observers;

public sealed class EvidenceTests : IDisposable
{
    private readonly OrderWorkspace workspace = new();

    private TestedOutcome Tested(DateOnly? asOf = null, RecordedHistory? history = null) => Assert.Single(workspace.Only(asOf, history).Tested);

    private string Why() => Tested().Assessment.Why;

    [Fact]
    public void A_promise_is_tested_on_the_log_that_it_names()
    {
        var reviewed = workspace.Only();
        var tested = Assert.Single(reviewed.Tested);

        Assert.Equal(OutcomeStatus.Met, tested.Assessment.Status);
        Assert.Equal(5, tested.Measurement!.Value, 0.01);
        Assert.Equal(("lead-time", 1, "days"), (tested.Measurement.Measure.Name, tested.Measurement.Measure.Version, tested.Measurement.Unit));
        Assert.Equal(new DateOnly(2026, 9, 30), tested.Provenance!.Until);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(workspace.Folder, "evidence/orders.csv")))), tested.Provenance.Sha256);
        Assert.Equal(RuleOutcome.Passed, reviewed.Verdict.Reasons.Single(reason => reason.Rule == "outcome-met").Outcome);
        Assert.Contains("evidence/orders.csv", reviewed.Read);
    }

    [Fact]
    public void The_declared_baseline_is_checked()
    {
        Assert.True(Tested().Assessment.Baseline!.Holds);
        workspace.Orders((day, _) => day < OrderWorkspace.GoLive ? 7 : 5);

        var reviewed = workspace.Only();

        Assert.False(reviewed.Tested[0].Assessment.Baseline!.Holds);
        Assert.Contains("7 days", reviewed.Verdict.Reasons.Single(reason => reason.Rule == "outcome-baseline").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_that_gets_worse_stops()
    {
        workspace.Orders((day, _) => day < OrderWorkspace.GoLive ? 10 : 13);

        Assert.Equal((OutcomeStatus.Harmed, VerdictKind.Stop), (Tested().Assessment.Status, workspace.Only().Verdict.Kind));
    }

    [Fact]
    public void A_segment_that_gets_worse_while_the_average_improves_is_named()
    {
        workspace.Initiative("{file: ../evidence/orders.csv, measure: lead-time, from: Received, to: Active, segments: region}");
        workspace.Orders((day, number) => day < OrderWorkspace.GoLive ? 10 : number % 3 == 0 ? 14 : 3);

        Assert.Equal(("region", "North"), Tested().Assessment.Harmed.Select(segment => (segment.Segmentation, segment.Segment)).Single());
    }

    [Fact]
    public void Only_the_cases_that_are_asked_for_count()
    {
        workspace.Initiative("{file: ../evidence/orders.csv, measure: lead-time, from: Received, to: Active, where: {region: North}}");
        workspace.Orders((day, number) => day < OrderWorkspace.GoLive ? 10 : number % 3 == 0 ? 6 : 3);

        Assert.Equal(6, Tested().Measurement!.Value, 0.01);
    }

    [Fact]
    public void What_the_log_knows_of_later_days_is_not_looked_at()
    {
        var early = Tested(new DateOnly(2026, 2, 1));

        Assert.Equal((OutcomeStatus.NotDue, new DateOnly(2026, 2, 1)), (early.Assessment.Status, early.Provenance!.Until));
    }

    [Theory]
    [InlineData("{file: ../evidence/nothing.csv, measure: lead-time, from: Received, to: Active}", "evidence/nothing.csv was not read: There is no such file in the workspace.")]
    [InlineData("{measure: lead-time, from: Received, to: Active}", "Its data name no file.")]
    [InlineData("{file: ../evidence/orders.csv}", "give data.measure")]
    [InlineData("{file: ../evidence/orders.csv, measure: lead-time, from: Received, to: Activated}", "The log has no activity 'Activated'")]
    [InlineData("{file: ../evidence/orders.csv, measure: lead-time, from: Received, to: Active, segments: [regoin]}", "did you mean 'region'?")]
    [InlineData("{file: ../evidence/orders.csv, measure: lead-time, from: Received, to: Active, where: {region: West}}", "No case is left where region is West.")]
    [InlineData("{file: ../evidence/orders.csv, value: days, time: time}", "There is no column 'days'")]
    [InlineData("{file: ../evidence/orders.csv, value: activity, time: time}", "has no row that can be used")]
    public void Evidence_that_cannot_be_used_says_why_and_is_never_a_pass(string data, string why)
    {
        workspace.Initiative(data);

        Assert.Contains(why, Why(), StringComparison.Ordinal);
        Assert.Equal(RuleOutcome.NotMeasured, workspace.Only().Verdict.Reasons.Single(reason => reason.Rule == "outcome-met").Outcome);
    }

    [Fact]
    public void A_unit_that_the_measure_does_not_have_is_said()
    {
        workspace.Initiative("{file: ../evidence/orders.csv, measure: lead-time, from: Received, to: Active}", unit: "EUR");

        Assert.Contains("lead-time is measured in days, and the outcome is promised in 'EUR'", Why(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_leads_out_of_the_workspace_is_not_followed()
    {
        var outside = Directory.CreateTempSubdirectory("outside").FullName;
        File.WriteAllText(Path.Combine(outside, "secret.csv"), "case,activity,time\n1,Received,2026-01-01\n1,Active,2026-01-02\n");
        File.CreateSymbolicLink(Path.Combine(workspace.Folder, "evidence/link.csv"), Path.Combine(outside, "secret.csv"));
        workspace.Initiative("{file: ../evidence/link.csv, measure: lead-time, from: Received, to: Active}");

        Assert.Contains("There is no such file", Why(), StringComparison.Ordinal);
        Directory.Delete(outside, recursive: true);
    }

    [Fact]
    public void A_table_that_was_read_is_not_unread_whatever_is_wrong_with_what_is_asked_of_it()
    {
        workspace.Write("evidence/days.csv", "day,took\n2026-01-01,3\n");
        foreach (var data in new[] { "value: tok, time: day", "query: drop table data", "value: took, time: day, segments: region" })
        {
            workspace.Initiative($"{{file: ../evidence/days.csv, {data}}}");
            var review = workspace.Review();

            Assert.Equal(OutcomeStatus.NotMeasured, review.Initiatives[0].Tested[0].Assessment.Status);
            Assert.Empty(review.Unread);
            Assert.Single(review.Findings, finding => finding.Place.File == "evidence/days.csv");
        }
    }

    [Fact]
    public void Evidence_that_is_missing_is_not_among_what_was_read()
    {
        workspace.Initiative("{file: ../evidence/missing.csv, value: days}");

        Assert.DoesNotContain("evidence/missing.csv", workspace.Only().Read);
    }

    [Fact]
    public void Only_the_evidence_of_the_wanted_initiative_is_opened()
    {
        workspace.Write("initiatives/other.md", File.ReadAllText(Path.Combine(workspace.Folder, "initiatives/faster.md")).Replace("id: faster", "id: other", StringComparison.Ordinal).Replace("orders.csv", "others.csv", StringComparison.Ordinal));
        workspace.Orders((_, _) => 5, "evidence/others.csv");
        var review = Reviewer.Of(workspace.Take() with { Wanted = initiative => initiative.Id == "faster" }, Policy.CustomerFirst, OrderWorkspace.AsOf, RecordedHistory.None);

        Assert.Equal("faster", Assert.Single(review.Initiatives).Initiative.Id);
        Assert.DoesNotContain("evidence/others.csv", review.Hashes.Keys);
    }

    [Fact]
    public void A_table_that_two_outcomes_use_is_complained_of_once()
    {
        workspace.Write("evidence/days.csv", "day,took\n2026-01-01,3\n2026-01-02,many\n");
        var both = "{file: ../evidence/days.csv, value: took, time: day}";
        workspace.Initiative(both, more: $"design: before-after\n  - {{id: again, metric: time, unit: days, direction: decrease, data: {both}}}");

        Assert.Equal(2, workspace.Only().Tested.Count);
        Assert.Single(workspace.Review().Findings, finding => finding.Place.File == "evidence/days.csv");
    }

    [Fact]
    public void A_link_without_end_an_empty_file_and_a_missing_one_are_unread_and_the_rest_is_judged()
    {
        File.CreateSymbolicLink(Path.Combine(workspace.Folder, "evidence/loop.csv"), "loop.csv");
        workspace.Write("evidence/empty.csv", "");
        foreach (var file in new[] { "loop.csv", "empty.csv", "missing.csv" })
        {
            workspace.Initiative($"{{file: ../evidence/{file}, value: days}}");

            Assert.Equal(OutcomeStatus.NotMeasured, Tested().Assessment.Status);
            Assert.Contains(workspace.Review().Unread, part => part.Place.File == $"evidence/{file}");
        }
    }

    [Fact]
    public void Orders_that_are_never_done_are_harm_though_the_others_are_fast()
    {
        workspace.Orders((day, number) => day < OrderWorkspace.GoLive ? 10 : number % 4 == 0 ? 10_000 : 3);

        Assert.Equal(OutcomeStatus.Harmed, Tested().Assessment.Status);
        Assert.StartsWith("Left waiting: ", Why(), StringComparison.Ordinal);
        Assert.Contains(Tested().Assessment.Limits, limit => limit.Contains("still open", StringComparison.Ordinal));
    }

    [Fact]
    public void A_log_of_which_no_case_has_ended_says_so()
    {
        workspace.Initiative("{file: ../evidence/orders.csv, measure: lead-time, from: Active, to: Received}");

        Assert.Contains("has ended", Why(), StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_that_ends_before_the_promised_day_keeps_no_promise()
    {
        var lines = File.ReadAllLines(Path.Combine(workspace.Folder, "evidence/orders.csv"));
        workspace.Write("evidence/orders.csv", string.Join('\n', lines.Where(line => string.CompareOrdinal(line.Split(',')[2], "2026-07-20") < 0 || line.StartsWith("order", StringComparison.Ordinal))));
        var reason = workspace.Only().Verdict.Reasons.Single(reason => reason.Rule == "outcome-met");

        Assert.Equal(RuleOutcome.NotMeasured, reason.Outcome);
        Assert.Contains("The promised day, 2026-07-31, is over, and the evidence ends on 2026-07-19.", reason.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_orders_is_hashed_as_a_whole_and_its_links_are_not_followed()
    {
        Directory.CreateDirectory(Path.Combine(workspace.Folder, "evidence/day"));
        workspace.Write("evidence/day/a.json", "{}");
        File.CreateSymbolicLink(Path.Combine(workspace.Folder, "evidence/day/out.json"), "/etc/hostname");
        workspace.Initiative("{file: ../evidence/day, measure: volume, object: product order}");
        string Hash() => workspace.Review().Hashes["evidence/day"];
        var before = Hash();
        workspace.Write("evidence/day/a.json", "{ }");

        Assert.NotEqual(before, Hash());
        Assert.DoesNotContain(workspace.Review().Findings, finding => finding.Place.File.Contains("out.json", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("measure: lead-tme, from: Received, to: Active", "unknown-measure", "did you mean 'lead-time'?")]
    [InlineData("measure: lead-time, from: Received", "missing-field", "'to' is missing: lead-time needs it")]
    public void A_measure_that_nobody_knows_stops_the_run_with_its_line(string data, string code, string words)
    {
        workspace.Initiative($"{{file: ../evidence/orders.csv, {data}}}");

        var error = Assert.Single(workspace.Take().Errors);
        Assert.Equal((code, "initiatives/faster.md", 16), (error.Code, error.Place.File, error.Place.Line));
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_is_not_listed_among_the_files_that_nobody_reads() =>
        Assert.DoesNotContain(workspace.Take().Findings, finding => finding.Code == "not-listed");

    [Fact]
    public void What_is_wrong_in_the_log_is_a_finding_of_the_review()
    {
        workspace.Write("evidence/orders.csv", "order,activity,time,region\no1,Received,2026-01-01,North\no1,Active,tomorrow,North\n");

        Assert.Contains(workspace.Review().Findings, finding => finding.Place.File == "evidence/orders.csv" && finding.Place.Line == 3);
    }

    [Fact]
    public void A_table_is_tested_row_by_row_and_who_did_not_answer_is_left_out()
    {
        var rows = Enumerable.Range(0, 390).Select(at => (Day: new DateOnly(2025, 9, 1).AddDays(at), At: at));
        workspace.Write("evidence/days.csv", "day,took,region\n" + string.Concat(rows.Select(row =>
            FormattableString.Invariant($"{row.Day:yyyy-MM-dd},{(row.At % 5 == 4 ? "" : row.Day < OrderWorkspace.GoLive ? $"{10 + (row.At % 2)}" : $"{4 + (row.At % 2)}")},North\n"))));
        workspace.Initiative("{file: ../evidence/days.csv, value: took, time: day}");

        var tested = Tested();

        Assert.Equal(OutcomeStatus.Met, tested.Assessment.Status);
        Assert.InRange(tested.Measurement!.Value, 4.3, 4.7);
        Assert.Contains(tested.Provenance!.Notes, note => note.Contains("312 answered", StringComparison.Ordinal));
    }

    [Fact]
    public void A_figure_can_be_a_query_over_the_file()
    {
        var rows = Enumerable.Range(0, 390).Select(at => (Day: new DateOnly(2025, 9, 1).AddDays(at), At: at));
        workspace.Write("evidence/visits.csv", "opened,closed\n" + string.Concat(rows.Select(row =>
            FormattableString.Invariant($"{row.Day:yyyy-MM-dd},{row.Day.AddDays((row.Day < OrderWorkspace.GoLive ? 10 : 5) + (row.At % 2)):yyyy-MM-dd}\n"))));
        workspace.Initiative("{file: ../evidence/visits.csv, query: \"select opened as time, date_diff('day', opened, closed) as value from data\"}");

        Assert.InRange(Tested().Measurement!.Value, 5.3, 5.7);
    }

    [Fact]
    public void Earlier_looks_widen_the_interval()
    {
        var looked = new RecordedHistory(new Dictionary<string, int>(), new Dictionary<(string, string), int> { [("faster", "time")] = 3 });
        workspace.Orders((day, number) => day < OrderWorkspace.GoLive ? 10 : 5.9 + (number % 4 == 0 ? 0.5 : 0));

        // The figure is 6.03 and its usual interval holds the target of 6; a look that was not the first may not be surer than that.
        Assert.Equal(OutcomeStatus.Undecided, Tested(history: looked).Assessment.Status);
        Assert.True(Tested().IsLook);
    }

    public void Dispose() => workspace.Dispose();
}
