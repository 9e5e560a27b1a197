using System.Text.Json;

namespace CuiBono.Cli.Tests;

public sealed class MeasureTests
{
    // Lead times of 1, 2 and 3 days in the north, 4 in the south; every order is finished.
    private const string Orders = """
        order,activity,time,region
        1,received,2026-01-05T09:00:00Z,north
        1,live,2026-01-06T09:00:00Z,north
        2,received,2026-01-05T09:00:00Z,north
        2,live,2026-01-07T09:00:00Z,north
        3,received,2026-01-05T09:00:00Z,north
        3,live,2026-01-08T09:00:00Z,north
        "4, new",received,2026-01-05T09:00:00Z,south
        "4, new",live,2026-01-09T09:00:00Z,south
        5,quoted,2026-01-05T09:00:00Z,south

        """;

    [Fact]
    public void The_catalogue_names_each_measure_with_what_it_needs()
    {
        var run = Run.Of("measure");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("  lead-time         The time from one milestone to another", run.Output, StringComparison.Ordinal);
        Assert.Contains("Needs from, to, within.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_that_is_documented_is_printed()
    {
        var pages = Directory.GetFiles(Path.Combine(Repository.Root, "docs/methods/measures"), "*.md");

        Assert.All(pages, page => Assert.Equal(File.ReadAllText(page), Run.Of("measure", Path.GetFileNameWithoutExtension(page)).Output));
        Assert.All(pages, page => Assert.Contains($"  {Path.GetFileNameWithoutExtension(page)} ", Run.Of("measure").Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("led-time", "There is no measure 'led-time'; did you mean 'lead-time'?")]
    [InlineData("zzz", "There is no measure 'zzz'; 'cuibono measure' lists them.")]
    public void A_name_that_is_none_exits_with_2(string name, string said)
    {
        var run = Run.Of("measure", name);

        Assert.Equal((2, said + "\n"), (run.Code, run.Error));
    }

    [Fact]
    public void A_figure_says_what_was_counted_what_was_left_out_and_the_segments()
    {
        using var folder = new TemporaryFolder();
        var log = folder.File("log.csv", Orders);

        var run = Run.Of("measure", "lead-time", log, "--from", "received", "--to", "live", "--by", "region");

        Assert.Equal((0, ""), (run.Code, run.Error));
        // Mean of 1, 2, 3, 4; sd 1.29099, t(3) = 3.18245: 2.5 -+ 2.0543.
        Assert.EndsWith(
            """
            Figure      2.5 days, 95 % interval 0.446 to 4.55
            Counted     4 cases, begun 2026-01-05 to 2026-01-05
            Left out    never reached 'received': 1 case

            Segment      counted    open  figure, 95 % interval
            north              3       0  2.0 days (-0.484 to 4.48)
            south              1       0  4.0 days (unknown)

            """.ReplaceLineEndings("\n"),
            run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_document_holds_the_same_and_the_cases_are_listed()
    {
        using var folder = new TemporaryFolder();
        var (log, cases) = (folder.File("log.csv", Orders), Path.Combine(folder.Path, "cases.csv"));

        var run = Run.Of("measure", "mr-5", log, "--from", "received", "--to", "live", "--within", "2d", "--cases", cases, "--format", "json");

        Assert.Equal((0, ""), (run.Code, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        var figure = json.RootElement;
        Assert.Equal(("mr-5", 1, 0.5, 4, 0), (figure.GetProperty("measure").GetString(), figure.GetProperty("version").GetInt32(), figure.GetProperty("value").GetDouble(), figure.GetProperty("counted").GetInt32(), figure.GetProperty("open").GetInt32()));
        // Wilson for 2 of 4.
        Assert.Equal(0.15, figure.GetProperty("low").GetDouble(), 0.0005);
        Assert.Equal("2026-01-05/2026-01-05", figure.GetProperty("period").GetString());
        Assert.Equal(
            """
            case,start,value,final,state,why
            1,2026-01-05T09:00:00Z,1,2026-01-06T09:00:00Z,final,
            2,2026-01-05T09:00:00Z,1,2026-01-07T09:00:00Z,final,
            3,2026-01-05T09:00:00Z,0,2026-01-07T09:00:00Z,final,
            "4, new",2026-01-05T09:00:00Z,0,2026-01-07T09:00:00Z,final,
            5,,,,left out,never reached 'received'

            """.ReplaceLineEndings("\n"),
            File.ReadAllText(cases));
    }

    [Fact]
    public void Where_cases_are_open_those_that_were_seen_long_enough_are_counted()
    {
        using var folder = new TemporaryFolder();
        var log = folder.File("log.csv", "case,activity,time\n" + string.Concat(Enumerable.Range(0, 20).Select(at =>
            $"{at},received,2026-01-{at + 1:00}T09:00:00Z\n{(at is 3 or 19 ? "" : $"{at},live,2026-01-{at + 3:00}T09:00:00Z\n")}")));

        var run = Run.Of("measure", "lead-time", log, "--from", "received", "--to", "live");

        // The log ends on the 21st; each finished case took 2 days, so those of the 20th are too young; case 3 is cut at 2 days. Equal values say nothing of how they vary.
        Assert.Contains("Figure      2.0 days, 95 % interval unknown\nCounted     19 cases, begun 2026-01-01 to 2026-01-19; 1 still open, with their value so far\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("Cut         at 2.0 days, which 99 of 100", run.Output, StringComparison.Ordinal);
        Assert.Contains("Younger     1 case begun in the last 2 days", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Weeks_are_split_by_segments_over_the_same_weeks()
    {
        using var folder = new TemporaryFolder();
        var log = folder.File("log.csv", """
            case,activity,time,region
            a,x,2026-01-05T00:00:00Z,north
            b,x,2026-01-13T00:00:00Z,south
            c,x,2026-01-14T00:00:00Z,south
            d,x,2026-01-20T00:00:00Z,north

            """);

        var run = Run.Of("measure", "volume", log, "--by", "region");

        Assert.Contains("Figure      1.5 cases a week", run.Output, StringComparison.Ordinal);
        Assert.Contains("north              2       0  0.5 cases a week", run.Output, StringComparison.Ordinal);
        Assert.Contains("south              2       0  1.0 cases a week", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rework does not use --within; it uses --to, --activities.", "rework", "--within", "3d")]
    [InlineData("lead-time needs 'to'; it takes --from ACTIVITY --to ACTIVITY [--customer-states ACTIVITIES] [--calendar CALENDAR].", "lead-time", "--from", "received")]
    [InlineData("'soon' is not a length of time; write it as 30d, 4h or 20min.", "mr-5", "--from", "received", "--to", "live", "--within", "soon")]
    [InlineData("'18:00-08:00' is no part of a calendar; write it as mon-fri,08:00-18:00 and days off as 2026-12-25.", "mr-6", "--from", "received", "--to", "live", "--calendar", "mon-fri,18:00-08:00")]
    [InlineData("The log has no activity 'dead' (to); it has 'received', 'live', 'quoted'.", "lead-time", "--from", "received", "--to", "dead")]
    [InlineData("The log has no attribute 'zone' (--by); it has 'region'.", "rework", "--by", "zone")]
    public void What_does_not_fit_exits_with_2(string said, string name, params string[] options)
    {
        using var folder = new TemporaryFolder();

        var run = Run.Of(["measure", name, folder.File("log.csv", Orders), .. options]);

        Assert.Equal((2, said + "\n"), (run.Code, run.Error));
    }

    [Theory]
    [InlineData("mon-fri,09:00-17:00", "4.0")]
    [InlineData("mon-fri,09:00-17:00,2026-01-07", "3.0")]
    [InlineData("fri-mon,9:00-17:00", "1.0")]
    [InlineData("mon-sun", "4.0")]
    public void A_calendar_is_days_hours_and_days_off(string calendar, string days)
    {
        using var folder = new TemporaryFolder();
        var log = folder.File("log.csv", "case,activity,time\n1,received,2026-01-05T09:00:00Z\n1,live,2026-01-09T09:00:00Z\n");

        Assert.Contains($"Figure      {days} days", Run.Of("measure", "lead-time", log, "--from", "received", "--to", "live", "--calendar", calendar).Output, StringComparison.Ordinal);
    }
}
