using System.IO.Compression;
using System.Text;
using CuiBono.Evidence;
using CuiBono.Processes.Import;

namespace CuiBono.Processes.Tests.Import;

public sealed class CsvLogReaderTests
{
    private static ImportedLog Read(string text, ImportOptions? options = null) => Read(Encoding.UTF8.GetBytes(text), options);

    private static ImportedLog Read(byte[] bytes, ImportOptions? options = null) => CsvLogReader.Read(new MemoryStream(bytes), "orders.csv", options ?? ImportOptions.Default);

    private static IEnumerable<string> Codes(ImportedLog read) => read.Report.Findings.Select(finding => finding.Code).Distinct();

    private static string Events(EventLog log)
    {
        var lines = new List<string>();
        for (var at = 0; at < log.CaseCount; at++)
            for (var row = log.CaseStarts[at]; row < log.CaseStarts[at + 1]; row++)
                lines.Add($"{log.CaseId(at)}|{log.ActivityNames[log.Activities[row]]}|{new DateTime(log.Times[row], DateTimeKind.Utc):s}");
        return string.Join('\n', lines);
    }

    [Fact]
    public void A_plain_table_is_read_and_every_guess_is_said()
    {
        var read = Read("case_id,activity,timestamp,resource,amount\nA,receive,2026-01-05T09:00:00Z,Ada,10\nB,receive,2026-01-05T10:00:00+01:00,Bo,2.5\nA,ship,2026-01-06T09:00:00Z,,\n");

        Assert.Equal("A|receive|2026-01-05T09:00:00\nA|ship|2026-01-06T09:00:00\nB|receive|2026-01-05T09:00:00", Events(read.Log));
        Assert.Equal(
            ["time: column 'timestamp', guessed from its name", "case: column 'case_id', guessed from its name", "activity: column 'activity', guessed from its name", "resource: column 'resource', guessed from its name"],
            read.Report.Assumptions);
        Assert.Equal((3, 0, 0, 0, 0), (read.Report.Rows, read.Report.Rejected, read.Report.TiedTimestamps, read.Report.OutOfOrder, read.Report.WithoutOffset));
        Assert.Equal("CSV, separator ,, UTF-8", read.Report.Format);
        Assert.Equal(("Ada", null, "Bo"), (read.Log.EventAttribute("org:resource")![0], read.Log.EventAttribute("org:resource")![1], read.Log.EventAttribute("org:resource")![2]));
        Assert.Equal(AttributeKind.Real, read.Log.EventAttribute("amount")!.Kind);
        Assert.Equal(TimeSpan.FromHours(1), read.Log.Offsets[2]);
        Assert.Empty(read.Report.Findings);
    }

    [Theory]
    [InlineData("Auftragsnr;Aktivität;Zeitstempel;Bearbeiter\n7;Eingang;05.01.2026 09:00;Uwe\n7;Ende;25.01.2026 09:00;Uwe\n")]
    [InlineData("sep=;\r\nFall-ID;Schritt;Datum\r\n7;Eingang;05.01.2026 09:00\r\n7;Ende;25.01.2026 09:00\r\n")]
    [InlineData("dossier\tétape\thorodatage\n7\tEingang\t5/1/2026 9:00:00\n7\tEnde\t25/1/2026 9:00:00\n")]
    [InlineData("pedido|actividad|fecha\r7|Eingang|2026/01/05 09:00\r7|Ende|2026/01/25 09:00\r")]
    [InlineData("Order No,Task,Completed\n7,Eingang,01/05/2026 09:00 AM\n7,Ende,01/25/2026 9:00 am\n")]
    [InlineData("foo,bar,baz\n7,Eingang,5 Jan 2026 09:00\n7,Ende,\"Jan 25, 2026 09:00\"\n")]
    [InlineData("ticket,event,time\n7,Eingang,1767603600\n7,Ende,1769331600\n")]
    [InlineData("ticket,event,time\n7,Eingang,1767603600000\n7,Ende,1769331600000\n")]
    [InlineData("7,Eingang,20260105T090000Z\n7,Ende,20260125T090000Z\n")]
    [InlineData("\"case\",\"activity\",\"time\"\n\"7\",\"Eingang\",\"2026-01-05 09:00\"\n\"7\",\"Ende\",\"2026-01-25 09:00:00.000\"")]
    public void Dialects_names_and_times_of_many_lands_are_told_apart(string text)
    {
        var read = Read(text);

        Assert.Equal("7|Eingang|2026-01-05T09:00:00\n7|Ende|2026-01-25T09:00:00", Events(read.Log));
    }

    [Fact]
    public void Rows_that_cannot_be_used_are_rejected_with_their_line()
    {
        var read = Read("case,activity,time,note\n,a,2026-01-05T09:00:00Z,\"x\ny\"\n1,,2026-01-05T09:00:00Z,\n1,a,,\n1,a,yesterday,\n1,a,2026-01-05T09:00:00Z,n,too,many\n\n1,a,2026-01-05T09:00:00Z,,,\n1,a,2026-01-05T09:00:00Z\n");

        Assert.Equal((7, 5), (read.Report.Rows, read.Report.Rejected));
        Assert.Equal(
            ["orders.csv:2: row-without-case", "orders.csv:4: row-without-activity", "orders.csv:5: row-without-time", "orders.csv:6: unreadable-time", "orders.csv:7: ragged-row"],
            read.Report.Findings.Select(finding => $"{finding.Place}: {finding.Code}"));
        Assert.Equal(1, read.Report.TiedTimestamps);
        Assert.Equal(2, read.Log.EventCount);
    }

    [Fact]
    public void Rows_behind_a_later_event_of_their_case_are_counted_and_sorted()
    {
        var read = Read("case,activity,time\n1,c,2026-01-07T09:00:00Z\n2,x,2026-01-01T09:00:00Z\n1,a,2026-01-05T09:00:00Z\n1,b,2026-01-05T09:00:00Z\n");

        Assert.Equal("1|a|2026-01-05T09:00:00\n1|b|2026-01-05T09:00:00\n1|c|2026-01-07T09:00:00\n2|x|2026-01-01T09:00:00", Events(read.Log));
        Assert.Equal((1, 1), (read.Report.OutOfOrder, read.Report.TiedTimestamps));
    }

    [Fact]
    public void A_column_that_is_not_there_is_said_with_those_that_are()
    {
        var read = Read("id,what,when\n1,a,2026-01-05T09:00:00Z\n", new ImportOptions { Case = "order" });

        var finding = Assert.Single(read.Report.Findings);
        Assert.Equal("There is no column 'order' for the case. The columns are 'id', 'what', 'when'.", finding.Message);
        Assert.True(read.Report.Partial);
        Assert.Equal(0, read.Log.EventCount);
    }

    [Fact]
    public void An_empty_file_is_a_finding() => Assert.Equal(["empty-file"], Codes(Read("")));

    [Fact]
    public void A_quote_without_end_costs_its_line_only()
    {
        var read = Read("case,activity,time\n1,a,2026-01-05T09:00:00Z\n1,\"b,2026-01-05T10:00:00Z\n1,c,2026-01-05T11:00:00Z\n");

        Assert.Equal("1|a|2026-01-05T09:00:00\n1|c|2026-01-05T11:00:00", Events(read.Log));
        var finding = Assert.Single(read.Report.Findings);
        Assert.Equal(("unclosed-quote", 3), (finding.Code, finding.Place.Line));
    }

    [Fact]
    public void Repeated_headers_and_missing_ones_get_names()
    {
        var read = Read(",case,activity,time,note,note\n0,1,a,2026-01-05T09:00:00Z,x,y\n");

        Assert.Equal(["column 1", "note", "note (2)"], read.Log.EventAttributes.Select(column => column.Name));
        Assert.Equal(["duplicate-header"], Codes(read));
    }

    [Fact]
    public void Of_a_table_with_too_many_columns_the_first_are_read()
    {
        var read = Read("case,activity,time,x,x,x,x\n1,a,2026-01-05T09:00:00Z,1,2,3,4\n", new ImportOptions { Limits = new ImportLimits { MaxAttributes = 5 } });

        Assert.Equal(["x", "x (2)"], read.Log.EventAttributes.Select(column => column.Name));
        Assert.Contains("too-many-columns", Codes(read));
    }

    [Fact]
    public void Day_and_month_in_doubt_are_decided_by_the_whole_column()
    {
        var read = Read("case,activity,time\n1,a,03/04/2026 09:00\n1,b,03/25/2026 09:00\n1,c,04/01/2026 09:00\n");

        Assert.Equal("1|a|2026-03-04T09:00:00\n1|b|2026-03-25T09:00:00\n1|c|2026-04-01T09:00:00", Events(read.Log));
        Assert.Contains("time: column 'time' has the month before the day, told by a number above 12", read.Report.Assumptions);
        Assert.Empty(read.Report.Findings);
    }

    [Fact]
    public void Day_and_month_that_nothing_decides_are_a_warning()
    {
        var read = Read("case,activity,time\n1,a,03.04.2026 09:00\n1,b,04.04.2026 09:00\n");

        Assert.Equal("1|a|2026-04-03T09:00:00\n1|b|2026-04-04T09:00:00", Events(read.Log));
        var finding = Assert.Single(read.Report.Findings);
        Assert.Equal(("day-or-month", FindingSeverity.Warning), (finding.Code, finding.Severity));
    }

    [Fact]
    public void Times_without_an_offset_are_read_in_the_stated_zone_and_its_jumps_are_said()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var read = Read("case,activity,time\n1,winter,2026-01-05 09:00\n1,gap,2026-03-29 02:30\n1,summer,2026-07-05 09:00\n1,twice,2026-10-25 02:30\n", new ImportOptions { Zone = zone });

        Assert.Equal("1|winter|2026-01-05T08:00:00\n1|gap|2026-03-29T01:30:00\n1|summer|2026-07-05T07:00:00\n1|twice|2026-10-25T01:30:00", Events(read.Log));
        Assert.Equal((4, "Europe/Berlin"), (read.Report.WithoutOffset, read.Report.Zone));
        Assert.Equal(["time-in-gap", "time-twice"], Codes(read));
        Assert.Null(read.Log.Offsets[0]);
    }

    [Fact]
    public void A_stated_format_is_used_as_it_stands()
    {
        var read = Read("case,activity,time\n1,a,05-01-26/09h00\n", new ImportOptions { TimeFormat = "dd-MM-yy/HH'h'mm" });

        Assert.Equal("1|a|2026-01-05T09:00:00", Events(read.Log));
    }

    [Theory]
    [InlineData("utf-16", "UTF-16LE")]
    [InlineData("utf-16BE", "UTF-16BE")]
    [InlineData("utf-8", "UTF-8")]
    [InlineData("iso-8859-1", "Windows-1252")]
    public void Encodings_are_told_by_their_mark_or_by_what_cannot_be_UTF_8(string encoding, string told)
    {
        var encoder = Encoding.GetEncoding(encoding);

        var read = Read([.. encoder.GetPreamble(), .. encoder.GetBytes("case,activity,time\n1,prüfen,2026-01-05T09:00:00Z\n")]);

        Assert.Equal("1|prüfen|2026-01-05T09:00:00", Events(read.Log));
        Assert.Equal($"CSV, separator ,, {told}", read.Report.Format);
    }

    [Fact]
    public void A_packed_table_that_breaks_off_is_read_up_to_there_and_says_so()
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            for (var at = 0; at < 2_000; at++) zip.Write(Encoding.UTF8.GetBytes($"{(at == 0 ? "case,activity,time\n" : "")}{at * 7919 % 2003},a{at * 31 % 17},{new DateTime(2026, 1, 1).AddSeconds(at * 104_729L % 10_000_000):s}Z\n"));

        var (whole, cut) = (Read(packed.ToArray()), Read(packed.ToArray()[..((int)packed.Length / 2)]));

        Assert.Equal((2_000, false), (whole.Log.EventCount, whole.Report.Partial));
        Assert.InRange(cut.Log.EventCount, 500, 1_500);
        Assert.True(cut.Report.Partial);
        Assert.Contains("truncated-gzip", Codes(cut));
    }

    [Fact]
    public void A_column_with_too_many_distinct_values_is_no_activity()
    {
        var text = new StringBuilder("case,activity,time\n");
        for (var at = 0; at <= EventLog.MaxActivities; at++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"1,a{at},2026-01-05T09:00:00Z\n");

        var read = Read(text.ToString());

        Assert.Equal(["too-many-activities"], Codes(read));
        Assert.Contains("'activity'", read.Report.Findings[0].Message, StringComparison.Ordinal);
        Assert.True(read.Report.Partial);
        Assert.Equal(0, read.Log.EventCount);
    }

    [Fact]
    public void Attributes_of_cases_are_told_by_their_name_and_by_being_constant()
    {
        var read = Read("case:concept:name,concept:name,time:timestamp,case:region,case:owner\n1,a,2026-01-05T09:00:00Z,north,Ada\n1,b,2026-01-05T10:00:00Z,north,Bo\n");

        Assert.Equal("north", read.Log.CaseAttribute("region")![0]);
        Assert.Equal(["case:owner"], read.Log.EventAttributes.Select(column => column.Name));
        Assert.Equal(["case-attribute-varies"], Codes(read));
    }

    [Fact]
    public void Kinds_are_those_that_all_values_have()
    {
        var read = Read("case,activity,time,i,r,b,t,z,w\n1,a,2026-01-05T09:00:00Z,1,1,true,2026-01-05T09:00:00,007,x\n1,b,2026-01-05T10:00:00Z,-20,1e3,False,2026-01-05 10:00,1,1\n");

        Assert.Equal(
            [AttributeKind.Integer, AttributeKind.Real, AttributeKind.Boolean, AttributeKind.Instant, AttributeKind.Text, AttributeKind.Text],
            read.Log.EventAttributes.Select(column => column.Kind));
        Assert.Equal("-20", read.Log.EventAttribute("i")![1]);
    }
}
