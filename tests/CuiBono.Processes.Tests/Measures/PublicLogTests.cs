using CuiBono.Processes.Import;
using CuiBono.Processes.Measures;

namespace CuiBono.Processes.Tests.Measures;

/// <summary>Measures of public logs. The expected counts come from a script of forty lines in Python that walks the XES with ElementTree and counts as each page defines.</summary>
public sealed class PublicLogTests
{
    private const string Submitted = "Declaration SUBMITTED by EMPLOYEE", Paid = "Payment Handled";

    private static readonly string[] Rejections =
    [
        "Declaration REJECTED by ADMINISTRATION", "Declaration REJECTED by BUDGET OWNER", "Declaration REJECTED by EMPLOYEE", "Declaration REJECTED by MISSING",
        "Declaration REJECTED by PRE_APPROVER", "Declaration REJECTED by SUPERVISOR",
    ];

    private static readonly Lazy<EventLog> Declarations = new(() => Read("bpic2020_DomesticDeclarations.xes.gz"));

    [Fact]
    public void Lead_times_of_declarations_keep_the_open_ones()
    {
        var measured = Of(Declarations.Value, "lead-time", new() { From = Submitted, To = Paid });

        var (closed, open) = (measured.Values.Where(one => !one.IsOpen).ToList(), measured.Values.Where(one => one.IsOpen).ToList());
        Assert.Equal((9911, 311), (closed.Count, open.Count));
        Assert.Equal(111_312.09583333334, closed.Sum(one => one.Value), 1e-6);
        Assert.Equal(75_807.3172800926, open.Sum(one => one.Value), 1e-6);
        Assert.Equal((135, $"never reached '{Submitted}'"), (measured.LeftOut.Single().Cases.Count, measured.LeftOut.Single().Why));
    }

    [Fact]
    public void Shares_of_declarations_are_those_counted_apart()
    {
        Assert.Equal((10_357, 1278), Count("order-fallout", new() { Activities = Rejections }));
        Assert.Equal((10_357, 1006), Count("rework", new()));
        Assert.Equal((10_357, 1006), Count("rework", new() { Activities = [Submitted] }));
        Assert.Equal((10_357, 8945), Count("right-first-time", new() { To = Paid, Activities = Rejections }));
        Assert.Equal((10_357, 5791), Count("exceptions",
            new() { Path = [Submitted, "Declaration APPROVED by ADMINISTRATION", "Declaration FINAL_APPROVED by SUPERVISOR", "Request Payment", Paid] }));
        Assert.Equal((10_221, 8023), Count("po-5", new() { From = Submitted, To = Paid, Within = TimeSpan.FromDays(14) }));
    }

    [Fact]
    public void Touches_of_declarations_are_those_of_staff()
    {
        var measured = Of(Declarations.Value, "manual-touches", new() { To = Paid, Automatic = ["SYSTEM"] });

        Assert.Equal((10_357, 35_801.0), (measured.Values.Count, measured.Values.Sum(one => one.Value)));
        Assert.Equal(10_357 - 9912, measured.Values.Count(one => one.IsOpen));
        Assert.Empty(measured.Notes);
    }

    [Fact]
    public void Weeks_of_declarations_hold_the_cases_that_began_in_them()
    {
        var measured = Of(Declarations.Value, "volume", new());

        Assert.Equal([24, 40, 44, 56, 30], measured.Values.Take(5).Select(one => one.Value));
        Assert.Equal((103, 10_318.0, 39), (measured.Values.Count, measured.Values.Sum(one => one.Value), measured.LeftOut.Single().Cases.Count));
    }

    [Fact]
    public void Waiting_is_taken_out_of_the_incidents_of_Volvo()
    {
        var measured = Of(Read("bpic2013_closed.xes.gz"), "lead-time", new() { From = "Accepted-In Progress", To = "Completed-Closed", CustomerStates = ["Accepted-Wait"] });

        Assert.Equal((1475, 0, 12), (measured.Values.Count, measured.Values.Count(one => one.IsOpen), measured.LeftOut.Single().Cases.Count));
        Assert.Equal(206_272.50784722244, measured.Values.Sum(one => one.Value), 1e-6);
    }

    [Fact]
    public void Deadlines_of_permits_that_are_written_as_midnight_end_with_their_day()
    {
        var measured = Of(Read("receipt_wabo.xes.gz"), "on-time-first",
            new() { To = "T10 Determine necessity to stop indication", Promised = "deadline", Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam") });

        Assert.Equal((1142, 196, 96), (measured.Values.Count(one => one.Value == 1), measured.Values.Count(one => one.Value == 0), measured.LeftOut.Single().Cases.Count));
    }

    private static (int Cases, int Ones) Count(string name, MeasureTerms terms)
    {
        var measured = Of(Declarations.Value, name, terms);
        return (measured.Values.Count, measured.Values.Count(one => one.Value == 1));
    }

    private static CaseMeasurement Of(EventLog log, string name, MeasureTerms terms) => LogMeasures.Find(name)!.Of(log, terms);

    private static EventLog Read(string name)
    {
        using var stream = File.OpenRead(RealData.Path($"logs/{name}"));
        return LogReader.Read(stream, name, ImportOptions.Default).Log;
    }
}
