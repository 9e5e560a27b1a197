using CuiBono.Evidence;
using CuiBono.Outcomes;
using CuiBono.Reviews.Sources;
using CuiBono.Verdicts;

namespace CuiBono.Reviews.Tests.Observers;

/// <summary>Ten orders before and 40 after a go-live on 1 June, counted by hand: see <see cref="Log"/>.</summary>
public sealed class EnablerObserverTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cuibono-").FullName;

    public EnablerObserverTests()
    {
        Write("cuibono.yaml", "schema: cuibono/workspace/1\nname: Test\n");
        Initiative("0.9");
        Log(order => order % 10 == 0);
    }

    [Fact]
    public void Shares_teams_and_what_is_retired_are_those_that_a_hand_counts()
    {
        var found = Observe();
        var adoption = found.Adoption!;

        Assert.Equal(new CountedShare(36, 40), adoption.Used);
        Assert.Equal(new CountedShare(40, 40), adoption.Possible);
        Assert.Equal((90, 40, new Period(new DateOnly(2026, 6, 1), new DateOnly(2026, 7, 11))), ((int)adoption.Lately!.Value, adoption.Lately.Count, adoption.Lately.Period));
        Assert.Equal([("North", new CountedShare(20, 20)), ("South", new CountedShare(16, 20))], adoption.Teams.OrderBy(team => team.Team, StringComparer.Ordinal));
        Assert.Equal(new RetiredEvidence("card file", true, true, new CountedShare(4, 40), new DateOnly(2026, 7, 10)), Assert.Single(adoption.Retired));
        Assert.Equal(new DateOnly(2026, 7, 11), found.Until);
        Assert.Contains("people are there: 90 % use it", adoption.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Off_the_path_are_the_cases_begun_since_the_go_live_alone()
    {
        var exceptions = Observe().Exceptions!;

        Assert.Equal((40, 4), (exceptions.Cases, exceptions.Sanctioned + exceptions.Workarounds + exceptions.Errors + exceptions.CannotTell));
        Assert.Equal(new CountedShare(36, 40), exceptions.OnPath);
    }

    [Fact]
    public void What_the_log_knows_of_later_days_is_not_looked_at()
    {
        var found = Observe(new DateOnly(2026, 6, 11));

        Assert.Equal((new DateOnly(2026, 6, 11), 10L), (found.Until, found.Adoption!.Used.Total));
        Assert.Equal(EnablerEvidence.None, Observe(new DateOnly(2026, 5, 31)));
    }

    [Fact]
    public void The_log_flips_the_verdict_and_deleting_it_does_not_help()
    {
        Initiative("0.7");
        Log(_ => false);
        Assert.Equal(RuleOutcome.Passed, Measured());

        Log(order => order % 2 == 0);
        Assert.Equal(RuleOutcome.Failed, Measured());

        File.Delete(Path.Combine(folder, "orders.csv"));
        Assert.Equal(RuleOutcome.NotMeasured, Measured());
        Assert.Equal("orders.csv was not read: There is no such file in the workspace.", Observe().NoAdoption);
    }

    [Fact]
    public void A_log_without_the_columns_is_not_measured_with_the_reason()
    {
        Write("orders.csv", "case,activity,time\n1,received,2026-06-02T08:00:00Z\n");

        Assert.Contains("The log has no column 'system'", Observe().NoAdoption, StringComparison.Ordinal);
    }

    [Fact]
    public void The_log_is_among_what_was_read_with_its_hash() => Assert.Contains("orders.csv", Review().Read);

    [Fact]
    public void The_log_of_the_sample_flips_the_verdict_with_its_marks()
    {
        var sample = Path.Combine(Repository.Root, "samples/northline");
        var review = Reviewer.Of(WorkspaceFolder.Take(sample), Policy.CustomerFirst, new DateOnly(2026, 11, 24), RecordedHistory.None);
        RuleOutcome Of(string id) => review.Initiatives.Single(reviewed => reviewed.Initiative.Id == id).Verdict.Reasons.Single(reason => reason.Rule == "adoption-measured").Outcome;

        Assert.Equal((RuleOutcome.Passed, RuleOutcome.Failed, RuleOutcome.NotMeasured), (Of("one-order-owner"), Of("self-installation"), Of("date-in-hand")));
        var offer = Assert.Single(review.Initiatives.Single(reviewed => reviewed.Initiative.Id == "one-order-owner").Enablers.Exceptions!.Offers);
        Assert.StartsWith("Coastline Mobile tests its own lines: It grows, as a product does: ", offer, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, true);

    private RuleOutcome Measured() => Review().Verdict.Reasons.Single(reason => reason.Rule == "adoption-measured").Outcome;

    private EnablerEvidence Observe(DateOnly? asOf = null) => Review(asOf).Enablers;

    private ReviewedInitiative Review(DateOnly? asOf = null) =>
        Assert.Single(Reviewer.Of(WorkspaceFolder.Take(folder), Policy.CustomerFirst, asOf ?? new DateOnly(2026, 7, 31), RecordedHistory.None).Initiatives);

    private void Initiative(string target) => Write("initiatives/one.md", $$$"""
        ---
        id: one
        title: One
        class: customer-facing
        stage: operation
        process:
          standard_path: received, checked, done
          retired_paths: [{name: card file, marks: {activity: card}}]
          adoption:
            file: ../orders.csv
            new: {system: portal}
            old: {system: mail}
            to: done
            team: team
            target: {{{target}}}
        system: {go_live: 2026-06-01}
        ---
        """);

    /// <summary>An order a day from 22 May, received at 8, checked at 9 and done a day later; those of the old way also keep a card. Even orders are the South's.</summary>
    private void Log(Func<int, bool> isOld)
    {
        var first = new DateOnly(2026, 5, 22);
        var lines = new List<string> { "case,activity,time,team,system" };
        for (var order = 1; order <= 50; order++)
        {
            var day = first.AddDays(order - 1);
            var (team, old) = (order % 2 == 0 ? "South" : "North", day < new DateOnly(2026, 6, 1) || isOld(order));
            var system = old ? "mail" : "portal";
            lines.Add($"{order},received,{day:yyyy-MM-dd}T08:00:00Z,{team},{system}");
            lines.Add($"{order},checked,{day:yyyy-MM-dd}T09:00:00Z,{team},{system}");
            if (old) lines.Add($"{order},card,{day:yyyy-MM-dd}T10:00:00Z,{team},{system}");
            lines.Add($"{order},done,{day.AddDays(1):yyyy-MM-dd}T08:00:00Z,{team},{system}");
        }

        Write("orders.csv", string.Join('\n', lines) + "\n");
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
