using System.Text;
using CsCheck;
using CuiBono.Evidence;

namespace CuiBono.Tables.Tests;

public sealed class DayTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("2026-03-05", "2026-03-05")]
    [InlineData(" 2026-03-05 ", "2026-03-05")]
    [InlineData("2026-3-5", "2026-03-05")]
    [InlineData("2026/03/05", "2026-03-05")]
    [InlineData("20260305", "2026-03-05")]
    [InlineData("20260305T101500Z", null)]
    [InlineData("5.3.2026", "2026-03-05")]
    [InlineData("05.03.2026 14:30", "2026-03-05")]
    [InlineData("2026-03", "2026-03-01")]
    [InlineData("2026", "2026-01-01")]
    [InlineData("2026-03-05 23:59:59.999999", "2026-03-05")]
    [InlineData("2026-03-05T23:30:00-05:00", "2026-03-06")]
    [InlineData("2026-03-05T00:30:00+02:00", "2026-03-04")]
    [InlineData("2026-03-05T00:30:00+0200", "2026-03-04")]
    [InlineData("2026-03-05T00:30+02", "2026-03-04")]
    [InlineData("2026-03-05 00:30:00 UTC", "2026-03-05")]
    [InlineData("2026-03-05T00:30:00Z", "2026-03-05")]
    [InlineData("2024-02-29", "2024-02-29")]
    [InlineData("2026-02-29", null)]
    [InlineData("2026-13-01", null)]
    [InlineData("2026-00-01", null)]
    [InlineData("0000-01-01", null)]
    [InlineData("26-03-05", null)]
    [InlineData("05/03/26", null)]
    [InlineData("2026-03-05x", null)]
    [InlineData("2026-03-05 ", "2026-03-05")]
    [InlineData("2026-03-05T", null)]
    [InlineData("2026-03-05 25:00", null)]
    [InlineData("2026-03-05 10:61", null)]
    [InlineData("2026-03-05 10:00 CET", null)]
    [InlineData("1772668800", null)]
    [InlineData("infinity", null)]
    [InlineData("2026-03-05 (BC)", null)]
    [InlineData("12026-03-05", null)]
    [InlineData("9999-12-31T23:00:00-05:00", null)]
    [InlineData("45000", null)]
    [InlineData("31.02.2026", null)]
    [InlineData("", null)]
    public void A_day_is_read_as_it_is_written(string text, string? day)
    {
        var isRead = DayText.TryRead(Encoding.UTF8.GetBytes(text), out var number, out _);

        Assert.Equal(day, isRead ? DateOnly.FromDayNumber(number).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null);
    }

    [Fact]
    public void Every_instant_falls_on_the_day_that_dotnet_gives_it() =>
        Gen.Select(Gen.Int[0, 100_000_000], Gen.Int[-14 * 60, 14 * 60]).Sample((sinceEpoch, minutes) =>
        {
            var local = DateTimeOffset.UnixEpoch.AddMinutes(sinceEpoch).ToOffset(TimeSpan.FromMinutes(minutes));
            var text = local.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);

            return DayText.TryRead(Encoding.UTF8.GetBytes(text), out var day, out var hasOffset) && hasOffset && day == DateOnly.FromDateTime(local.UtcDateTime).DayNumber;
        });

    [Fact]
    public void No_text_breaks_the_reading_of_days() =>
        Gen.String[Gen.Char["0123456789-/.:TZ+ UTCapm"], 0, 30].Sample(text =>
        {
            if (DayText.TryRead(Encoding.UTF8.GetBytes(text), out var day, out _) && day >= 0) Assert.InRange(day, 0, DateOnly.MaxValue.DayNumber);
        });

    [Fact]
    public void A_number_above_twelve_decides_for_the_whole_column_and_is_said()
    {
        var reading = Read("05/01/2026", "13/01/2026", "07/07/2026");

        Assert.Equal([new DateOnly(2026, 1, 5), new(2026, 1, 13), new(2026, 7, 7)], reading.Rows.Select(row => row.Day));
        var finding = Assert.Single(reading.Findings);
        Assert.Equal(("date-order", FindingSeverity.Warning), (finding.Code, finding.Severity));
        Assert.Equal("The dates of 'time' are read as day/month/year; 1 of 3 would also be valid the other way round.", finding.Message);
        Assert.Equal([new DateOnly(2026, 5, 1), new(2026, 1, 13)], Read("05/01/2026", "01/13/2026").Rows.Select(row => row.Day));
    }

    [Fact]
    public void Dates_that_never_pass_the_twelfth_are_not_guessed()
    {
        var reading = Read("01/01/2026", "01/02/2026", "01/03/2026");

        Assert.Empty(reading.Rows);
        Assert.Equal("date-order-unknown", Assert.Single(reading.Findings).Code);
    }

    [Fact]
    public void Dates_that_change_their_order_are_not_guessed()
    {
        var reading = Read("13/01/2026", "01/14/2026", "05/06/2026");

        Assert.Empty(reading.Rows);
        Assert.Equal("date-order-mixed", Assert.Single(reading.Findings).Code);
    }

    [Fact]
    public void Days_that_were_exchanged_with_months_are_found()
    {
        // April to June of one year, a row a day; wherever the day is 12 or less, a spreadsheet took it for the month: 12 rows a month.
        var days = Enumerable.Range(0, 91).Select(at => new DateOnly(2015, 4, 1).AddDays(at)).ToList();
        var exchanged = days.Select(day => day.Day <= 12 ? new DateOnly(day.Year, day.Day, day.Month) : day).ToList();

        var finding = Assert.Single(Read([.. exchanged.Select(Iso)]).Findings);
        Assert.Equal("exchanged-days", finding.Code);
        Assert.Equal("Day and month of 'time' look exchanged: 27 of 91 rows lie in months without any day after the 12th, and 27 of them, read the other way round, fall into 2015-04 to 2015-06, where the others are.", finding.Message);
        Assert.Empty(Read([.. days.Select(Iso)]).Findings);
    }

    [Fact]
    public void Days_that_are_right_do_not_look_exchanged()
    {
        var firsts = Enumerable.Range(0, 48).Select(at => new DateOnly(2020, 1, 1).AddMonths(at));
        var shortEnds = Enumerable.Range(0, 120).Select(at => new DateOnly(2026, 1, 5).AddDays(at * 2));
        var early = Enumerable.Range(0, 36).Select(at => new DateOnly(2020, 1, 1 + at % 12).AddMonths(at));

        Assert.Empty(Read([.. firsts.Select(Iso)]).Findings);
        Assert.Empty(Read([.. shortEnds.Select(Iso)]).Findings);
        Assert.Empty(Read([.. early.Select(Iso)]).Findings);
        Gen.Int[0, 3_000].Array[20, 200].Sample(
            offsets => !Read([.. offsets.Select(offset => Iso(new DateOnly(2018, 1, 1).AddDays(offset)))]).Findings.Any(finding => finding.Code == "exchanged-days"), iter: 10);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private TableReading Read(params string[] days) =>
        TableReader.Read([folder.Write("t.csv", "time,value\n" + string.Concat(days.Select(day => day + ",1\n")))], new TableTerms());
}
