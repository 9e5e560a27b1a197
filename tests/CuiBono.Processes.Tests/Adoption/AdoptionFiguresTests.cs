using CuiBono.Processes.Adoption;
using CuiBono.Processes.Tests.Measures;

namespace CuiBono.Processes.Tests.Adoption;

public sealed class AdoptionFiguresTests
{
    // Counted by hand. Go-live is Monday, 5 January. Eligible since then: C1 new, C2 old, C3 from new to old, C5 open, C6 both but not back, C7 neither; C4 is copper, B1 earlier.
    private static readonly EventLog Log = SmallLog.Of("""
        B1 | portal | 2026-01-01 10:00 | org:resource=ann | product=fibre | desk=North
        B1 | done   | 2026-01-07 10:00 | org:resource=sys
        C1 | portal | 2026-01-05 10:00 | org:resource=ann | product=fibre | desk=North
        C1 | done   | 2026-01-05 11:00 | org:resource=sys
        C2 | manual | 2026-01-06 10:00 | org:resource=bob | product=fibre | desk=South
        C2 | done   | 2026-01-07 10:00 | org:resource=sys
        C2 | mended | 2026-01-08 10:00 | org:resource=bob
        C3 | portal | 2026-01-13 10:00 | org:resource=ann | product=fibre | desk=North
        C3 | manual | 2026-01-13 12:00 | org:resource=ann | desk=South
        C3 | done   | 2026-01-14 10:00 | org:resource=sys
        C4 | manual | 2026-01-14 10:00 | org:resource=bob | product=copper | desk=South
        C4 | done   | 2026-01-14 11:00 | org:resource=sys
        C5 | portal | 2026-01-15 10:00 | org:resource=bob | product=fibre | desk=South
        C6 | manual | 2026-01-15 10:00 | org:resource=sys | product=fibre | desk=South
        C6 | portal | 2026-01-15 11:00 | org:resource=sys
        C6 | done   | 2026-01-15 12:00 | org:resource=sys
        C7 | call   | 2026-01-16 10:00 | org:resource=bob | product=fibre
        C7 | done   | 2026-01-17 10:00 | org:resource=bob
        C8 | portal |                  | product=fibre
        """);

    private static readonly AdoptionTerms Terms = new(new DateOnly(2026, 1, 5))
    {
        Eligible = Marks("product", "fibre"),
        New = Marks("activity", "portal"),
        Old = Marks("activity", "manual"),
        To = "done",
        Team = "desk",
        Automatic = ["sys"],
        Retired = [new("manual"), new("fax")],
    };

    private static readonly AdoptionFigures Figures = AdoptionFigures.Of(Log, Terms);

    [Fact]
    public void Each_case_goes_one_way() => Assert.Equal(
        ["B1 New", "C1 New", "C2 Old", "C3 Fallback", "C4 NotEligible", "C5 New open", "C6 Mixed", "C7 None"],
        Figures.CaseList.Select(one => $"{Log.CaseId(one.Case)} {one.Path}{(one.IsOpen ? " open" : "")}"));

    [Fact]
    public void Shares_are_of_the_complete_eligible_cases_begun_since_the_go_live()
    {
        Assert.Equal((7, 6, 1, 5), (Figures.Cases, Figures.Eligible, Figures.Open, Figures.Decided));
        foreach (var path in new[] { AdoptionPath.New, AdoptionPath.Old, AdoptionPath.Mixed, AdoptionPath.Fallback, AdoptionPath.None })
            Assert.Equal(new CaseShare(1, 5), Figures.PathShare(path));
        Assert.Equal(new CaseShare(1, 1), Figures.Before);
        Assert.Equal(1, Figures.OpenOn(AdoptionPath.New));
    }

    // Wilson's interval of 1 of 5: 0.0362 to 0.6245 (Newcombe 1998, method 3, worked by hand: centre (0.2 + 3.8415 / 10) / 1.7683, half width 0.5201 / 1.7683).
    [Fact]
    public void A_share_has_its_score_interval()
    {
        Assert.Equal(0.0362, Figures.PathShare(AdoptionPath.New).Interval.Low, 4);
        Assert.Equal(0.6245, Figures.PathShare(AdoptionPath.New).Interval.High, 4);
    }

    [Fact]
    public void Weeks_begin_on_Mondays() => Assert.Equal(
        [new WeekAdoption(new(2026, 1, 5), 2, new(1, 2)), new WeekAdoption(new(2026, 1, 12), 4, new(0, 3))], Figures.Weeks);

    [Fact]
    public void A_case_is_of_the_team_of_its_first_mark() => Assert.Equal(
        [("South", 3, new CaseShare(0, 2)), ("North", 2, new CaseShare(1, 2)), (null, 1, new CaseShare(0, 1))],
        Figures.Teams.Select(team => (team.Team, team.Eligible, team.New)));

    // Ann first used the portal in C1 (B1 is before the go-live) and went back in C3, 8 days and 2 hours later. Bob used it in C5, and what he did by hand was earlier.
    [Fact]
    public void A_person_returns_when_the_old_way_follows_the_first_use_of_the_new()
    {
        var reversion = Figures.Reversion!;

        Assert.Equal(["ann C3", "bob -"], reversion.Users.Select(user => $"{user.Name} {(user.Case < 0 ? "-" : Log.CaseId(user.Case))}"));
        Assert.Equal((false, 1), (reversion.IsByTeam, reversion.Returned));
        Assert.Equal(8 + (2 / 24.0), reversion.MedianDays, 9);
    }

    [Fact]
    public void Without_persons_teams_are_followed()
    {
        var reversion = AdoptionFigures.Of(Log, Terms with { Person = "product" }).Reversion;
        var teams = AdoptionFigures.Of(SmallLog.Of("A | portal | 2026-01-05 10:00 | desk=North"), new AdoptionTerms(new(2026, 1, 5)) { New = Marks("activity", "portal"), Team = "desk" }).Reversion!;

        Assert.False(reversion!.IsByTeam);
        Assert.True(teams.IsByTeam);
        Assert.Equal("North", Assert.Single(teams.Users).Name);
    }

    [Fact]
    public void A_retired_path_is_found_by_its_name_and_one_that_the_log_does_not_know_is_said()
    {
        Assert.Equal([("manual", RetiredState.Alive, new CaseShare(4, 7)), ("fax", RetiredState.Unknown, new CaseShare(0, 7))], Figures.Retired.Select(path => (path.Name, path.State, path.Touched)));
        Assert.Equal(SmallLog.At("2026-01-15 10:00"), Figures.Retired[0].Last);
        Assert.Equal(new CaseShare(4, 7), Figures.DualRunning);
        Assert.Contains(Figures.Notes, note => note.Contains("'fax'", StringComparison.Ordinal));
    }

    // Began new and complete: C1, C3. Untouched by people until completion: C6 alone. Completed by sys: C1, C2, C3, C4, C6; touched afterwards: C2.
    [Fact]
    public void Automation_is_possible_reached_and_used()
    {
        var automation = Figures.Automation;

        Assert.Equal((new CaseShare(6, 7), new CaseShare(1, 2), new CaseShare(1, 5)), (automation.Possible, automation.Reached, automation.Used));
        Assert.Equal((new CaseShare(1, 5), new CaseShare(1, 5)), (automation.Untouched!.Value, automation.TouchedAfter!.Value));
    }

    [Fact]
    public void The_sentence_says_system_path_and_people() => Assert.Equal(
        "The system is ready (85.7 % of cases could take the new way), the standard path holds (50 % of those that began it), people are not there: 20 % use it.", Figures.Summary);

    [Fact]
    public void What_the_log_does_not_have_is_said_before_anything_is_counted()
    {
        var wrong = Terms with { Team = "dekk", To = "finished", Eligible = Marks("produkt", "fibre") };

        Assert.Equal(["eligible", "team", "to"], wrong.Check(Log).Select(problem => problem.Term));
        Assert.Empty(Terms.Check(Log));
        Assert.Throws<ArgumentException>(() => AdoptionFigures.Of(Log, wrong));
    }

    [Fact]
    public void Days_are_those_of_the_zone()
    {
        var log = SmallLog.Of("A | portal | 2026-01-04 23:30");
        var terms = new AdoptionTerms(new(2026, 1, 5)) { New = Marks("activity", "portal") };

        Assert.Equal(0, AdoptionFigures.Of(log, terms).Cases);
        Assert.Equal(1, AdoptionFigures.Of(log, terms with { Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") }).Cases);
    }

    internal static IReadOnlyDictionary<string, IReadOnlyList<string>> Marks(string column, params string[] values) => new Dictionary<string, IReadOnlyList<string>> { [column] = values };
}
