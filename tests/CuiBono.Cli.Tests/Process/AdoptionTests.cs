using System.Text.Json;

namespace CuiBono.Cli.Tests.Process;

public sealed class AdoptionTests
{
    private const string Log = """
        case,activity,timestamp,resource,product,desk
        B1,manual entry,2026-01-01T10:00:00Z,ann,fibre,North
        B1,completed,2026-01-02T10:00:00Z,sys,fibre,North
        C1,portal order,2026-01-05T10:00:00Z,ann,fibre,North
        C1,completed,2026-01-05T11:00:00Z,sys,fibre,North
        C2,manual entry,2026-01-06T10:00:00Z,bob,fibre,"South, 2"
        C2,completed,2026-01-07T10:00:00Z,sys,fibre,"South, 2"
        C3,portal order,2026-01-13T10:00:00Z,ann,fibre,North
        C3,manual entry,2026-01-13T12:00:00Z,ann,fibre,North
        C3,completed,2026-01-14T10:00:00Z,sys,fibre,North
        C4,manual entry,2026-01-14T10:00:00Z,bob,copper,"South, 2"
        C4,completed,2026-01-14T11:00:00Z,sys,copper,"South, 2"
        C5,portal order,2026-01-15T10:00:00Z,bob,fibre,"South, 2"

        """;

    private const string Initiative = """
        ---
        id: portal-orders
        title: Portal orders
        class: customer-facing
        stage: operation
        process:
          retired_paths: [manual entry]
          adoption:
            eligible: {product: fibre}
            new: {activity: portal order}
            old: {activity: manual entry}
            to: completed
            team: desk
            person: resource
            automatic: sys
        system:
          go_live: 2026-01-05
        ---
        # Portal orders
        """;

    [Fact]
    public void Adoption_has_the_shape_that_is_promised()
    {
        using var folder = new TemporaryFolder();
        var (log, file) = (folder.File("log.csv", Log), folder.File("initiative.md", Initiative));

        var run = Run.Of("process", "adoption", log, "--initiative", file, "--format", "json");

        Assert.Equal((0, ""), (run.Code, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        var root = json.RootElement;
        Assert.Equal(
            ["goLive", "eligible", "paths", "open", "weeks", "teams", "reversion", "retired", "changedAtGoLive", "blindSpots"],
            root.EnumerateObject().Select(member => member.Name).Take(10));
        Assert.Equal(("2026-01-05", 4, 1), (root.GetProperty("goLive").GetString(), root.GetProperty("eligible").GetInt32(), root.GetProperty("open").GetInt32()));
        Assert.Equal([("new", 1), ("old", 1), ("mixed", 0), ("fallback", 1)], root.GetProperty("paths").EnumerateObject().Select(path => (path.Name, path.Value.GetProperty("cases").GetInt32())));
        Assert.Equal(["cases", "share", "low", "high"], root.GetProperty("paths").GetProperty("new").EnumerateObject().Select(member => member.Name).Take(4));
        Assert.Equal(["start", "eligible", "share", "low", "high"], root.GetProperty("weeks")[0].EnumerateObject().Select(member => member.Name).Take(5));
        Assert.Equal(["team", "eligible", "share", "low", "high"], root.GetProperty("teams")[0].EnumerateObject().Select(member => member.Name).Take(5));
        Assert.Equal(["what", "casesAfterGoLive", "last"], root.GetProperty("retired")[0].EnumerateObject().Select(member => member.Name).Take(3));
        Assert.Equal("ann", root.GetProperty("reversion").GetProperty("returns")[0].GetProperty("who").GetString());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("changedAtGoLive").GetProperty("p").ValueKind);
        Assert.All(root.GetProperty("blindSpots").EnumerateArray(), spot => Assert.NotEmpty(spot.GetString()!));
    }

    [Fact]
    public void Every_case_is_listed_with_its_path()
    {
        using var folder = new TemporaryFolder();
        var cases = folder.At("cases.csv");

        var run = Run.Of("process", "adoption", folder.File("log.csv", Log), "--initiative", folder.File("initiative.md", Initiative), "--cases", cases);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("people are not there: 33.3 % use it.", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            """
            case,start,period,path,state,team,retired
            B1,2026-01-01T10:00:00Z,before,old,complete,North,manual entry
            C1,2026-01-05T10:00:00Z,after,new,complete,North,
            C2,2026-01-06T10:00:00Z,after,old,complete,"South, 2",manual entry
            C3,2026-01-13T10:00:00Z,after,fallback,complete,North,manual entry
            C4,2026-01-14T10:00:00Z,after,not-eligible,complete,"South, 2",manual entry
            C5,2026-01-15T10:00:00Z,after,new,open,"South, 2",

            """,
            File.ReadAllText(cases));
    }

    [Fact]
    public void An_initiative_without_adoption_is_said_with_its_line()
    {
        using var folder = new TemporaryFolder();
        var lines = Initiative.Split('\n');

        var run = Run.Of("process", "adoption", folder.File("log.csv", Log), "--initiative", folder.File("initiative.md", string.Join('\n', [.. lines[..7], .. lines[15..]])));

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("initiative.md:6: error no-adoption: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("go_live: 2026-01-05", "name: Portal", "initiative.md:16: error no-go-live: ")]
    [InlineData("team: desk", "team: dekk", "initiative.md:13: error unfit-adoption: The log has no column 'dekk'")]
    [InlineData("to: completed", "to: finished", "initiative.md:12: error unfit-adoption: The log has no activity 'finished'")]
    public void What_is_missing_or_does_not_fit_the_log_is_said_with_its_line(string declared, string written, string said)
    {
        using var folder = new TemporaryFolder();

        var run = Run.Of("process", "adoption", folder.File("log.csv", Log), "--initiative", folder.File("initiative.md", Initiative.Replace(declared, written, StringComparison.Ordinal)));

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_initiative_of_a_workspace_is_asked_with_its_own_log()
    {
        var sample = Path.Combine(Repository.Root, "samples/northline");

        var adoption = Run.Of("process", "adoption", Path.Combine(sample, "evidence/broadband-orders.csv.gz"), "--initiative", Path.Combine(sample, "initiatives/self-installation.md"));
        var exceptions = Run.Of("process", "exceptions", Path.Combine(sample, "evidence/wholesale-orders.csv.gz"), "--initiative", Path.Combine(sample, "initiatives/one-order-owner.md"));

        Assert.Equal((0, 0), (adoption.Code, exceptions.Code));
        Assert.Contains("people are not there", adoption.Output, StringComparison.Ordinal);
        Assert.Contains("Coastline Mobile tests its own lines", exceptions.Output, StringComparison.Ordinal);
    }
}
