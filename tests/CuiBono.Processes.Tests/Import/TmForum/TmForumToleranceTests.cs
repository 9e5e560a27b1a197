using CuiBono.Processes.Import;
using CuiBono.Processes.Import.TmForum;

namespace CuiBono.Processes.Tests.Import.TmForum;

/// <summary>The defects of the APIs' own samples, and input that wants to do harm.</summary>
public sealed class TmForumToleranceTests
{
    [Fact]
    public void States_in_another_case_are_kept_as_written_with_the_schemas_spelling_beside()
    {
        var read = TmForumText.Read(("e.json", TmForumText.StateChange("1", "InProgress", "2026-03-02T08:00:00Z")));

        Assert.Equal(["2026-03-02T08:00:00 product order: state -> inProgress (notified)"], TmForumText.Events(read));
        Assert.Equal("InProgress", read.Log.EventAttributes.First(0, "state"));
        Assert.Equal("inProgress", read.Log.EventAttributes.First(0, "state:normal"));
        Assert.Equal(["state-case"], TmForumText.Codes(read));
    }

    [Fact]
    public void A_trailing_blank_does_not_make_another_state()
    {
        var read = TmForumText.Read(("p.json", """{"id":"1","@type":"Product","status":"aborted ","startDate":"2026-03-02T08:00:00Z"}"""));

        Assert.Contains("state-blank", TmForumText.Codes(read));
        Assert.DoesNotContain("unknown-state", TmForumText.Codes(read));
        Assert.Equal("aborted ", read.Log.ObjectAttributes.First(0, "state"));
    }

    [Fact]
    public void An_empty_date_is_none()
    {
        var read = TmForumText.Read(("o.json", """{"id":"1","@type":"ServiceOrder","orderDate":"2026-03-02T08:00:00Z","completionDate":""}"""));

        Assert.Equal(["2026-03-02T08:00:00 service order: ordered (snapshot)"], TmForumText.Events(read));
        Assert.Equal(["empty-date"], TmForumText.Codes(read));
    }

    [Fact]
    public void Times_without_a_zone_are_read_under_the_given_one_and_counted()
    {
        var options = ImportOptions.Default with { Zone = TimeZoneInfo.CreateCustomTimeZone("plus two", TimeSpan.FromHours(2), null, null) };
        var read = TmForumText.Read(options, ("e.json", TmForumText.StateChange("1", "held", "2026-03-02T08:00:00")));

        Assert.Equal(["2026-03-02T06:00:00 product order: state -> held (notified)"], TmForumText.Events(read));
        Assert.Equal((1, "plus two"), (read.Report.WithoutOffset, read.Report.Zone));
        Assert.Null(read.Log.Offsets[0]);
    }

    [Fact]
    public void A_day_without_a_time_was_typed_in()
    {
        var read = TmForumText.Read(("o.json", """{"id":"1","@type":"ServiceOrder","completionDate":"2026-03-02"}"""));

        Assert.Equal(["2026-03-02T00:00:00 service order: completed (entered)"], TmForumText.Events(read));
        Assert.Equal(["date-without-time"], TmForumText.Codes(read));
    }

    [Fact]
    public void Completion_asked_before_the_start_is_kept_and_said()
    {
        var read = TmForumText.Read(("o.json", """{"id":"1","@type":"ProductOrder","requestedStartDate":"2026-03-03T08:00:00Z","requestedCompletionDate":"2026-03-02T08:00:00Z"}"""));

        Assert.Equal(["completion-asked-before-start"], TmForumText.Codes(read));
        Assert.Equal("2026-03-03T08:00:00Z", read.Log.ObjectAttributes.First(0, "requestedStartDate"));
    }

    [Fact]
    public void A_broken_file_is_said_with_its_line_and_the_others_are_read()
    {
        var read = TmForumText.Read(("bad.json", "{\n  \"id\": \"1\",\n  \"state\": held\n}"), ("good.json", TmForumText.StateChange("1", "held", "2026-03-02T08:00:00Z")));

        Assert.Equal(1, read.Log.EventCount);
        Assert.True(read.Report.Partial);
        var finding = Assert.Single(read.Report.Findings, finding => finding.Code == "invalid-json");
        Assert.Equal(("bad.json", 3), (finding.Place.File, finding.Place.Line));
    }

    [Fact]
    public void A_broken_line_does_not_take_the_lines_behind_it()
    {
        var good = TmForumText.StateChange("1", "held", "2026-03-02T08:00:00Z");
        var read = TmForumText.Read(("e.ndjson", $"{good}\n{{\"id\":\"2\",\"x\":{{\n{good.Replace("held", "pending", StringComparison.Ordinal).Replace("T08", "T09", StringComparison.Ordinal)}\n"));

        Assert.Equal(2, read.Log.EventCount);
        Assert.Equal(2, Assert.Single(read.Report.Findings).Place.Line);
    }

    [Fact]
    public void Accepted_and_acknowledged_are_one_state_of_a_cancellation()
    {
        static string Cancel(string kind, string order, string state) =>
            $$"""{"eventId":"1","eventTime":"2026-03-02T08:00:00Z","eventType":"{{kind}}StateChangeEvent","event":{"{{kind}}":{"id":"1","state":"{{state}}","{{order}}":{"id":"5"} } } }""";
        var read = TmForumText.Read(("e.json", $"[{Cancel("cancelProductOrder", "productOrder", "acknowledged")},{Cancel("cancelServiceOrder", "serviceOrder", "accepted")}]"));

        Assert.Equal(
            ["2026-03-02T08:00:00 product order cancellation: state -> acknowledged (notified)", "2026-03-02T08:00:00 service order cancellation: state -> acknowledged (notified)"],
            TmForumText.Events(read));
        Assert.Equal("accepted", read.Log.EventAttributes.First(1, "state"));
        Assert.Equal(["cancelServiceOrder/1", "serviceOrder/5"], TmForumText.Objects(read.Log, 1));
        Assert.Equal(["state-synonym"], TmForumText.Codes(read));
    }

    [Theory]
    [InlineData("timeOcurred", "event-time-field, time-occurred-spelling")]
    [InlineData("timeOccurred", "event-time-field")]
    public void An_event_without_eventTime_is_dated_by_its_occurrence_in_either_spelling(string field, string codes)
    {
        var read = TmForumText.Read(("e.json", TmForumText.StateChange("1", "held", "2026-03-02T08:00:00Z").Replace("eventTime", field, StringComparison.Ordinal)));

        Assert.Equal(1, read.Log.EventCount);
        Assert.Equal(codes, string.Join(", ", TmForumText.Codes(read)));
    }

    [Theory]
    [InlineData("""{"@type":"TruobleTicket","id":"1","creationDate":"2026-03-02T08:00:00Z"}""", "type-spelling")]
    [InlineData("""{"@type":"SpecialOrder","@baseType":"ProductOrder","id":"1","orderDate":"2026-03-02T08:00:00Z"}""", "")]
    [InlineData("""{"id":"1","orderDate":"2026-03-02T08:00:00Z","productOrderItem":[]}""", "type-by-fields")]
    [InlineData("""{"href":"https://x.example/v4/productOrder/1","orderDate":"2026-03-02T08:00:00Z"}""", "id-from-href, type-by-fields")]
    [InlineData("""{"ID":1,"@type":"ProductOrder","OrderDate":"2026-03-02T08:00:00Z"}""", "field-case, wrong-type")]
    public void A_resource_is_known_by_its_type_its_address_or_its_fields(string json, string codes)
    {
        var read = TmForumText.Read(("o.json", json));

        Assert.Equal(1, read.Log.EventCount);
        Assert.Equal(codes, string.Join(", ", TmForumText.Codes(read)));
    }

    [Fact]
    public void Comments_ellipses_and_trailing_commas_are_read_over_and_counted()
    {
        var read = TmForumText.Read(("o.json", """
            { << as the buyer sent it >>
              "id": "1", // the number
              "@type": "ProductOrder", /* two
              lines */
              "orderDate": "2026-03-02T08:00:00Z",
              "description": "<< not a comment >> // nor this ...",
              ...
              "productOrderItem": [ << left out >> ],
            }
            """));

        Assert.Equal(["2026-03-02T08:00:00 product order: ordered (snapshot)"], TmForumText.Events(read));
        Assert.Equal("<< not a comment >> // nor this ...", read.Log.ObjectAttributes.First(0, "description"));
        Assert.Equal(["comment-in-json", "trailing-comma"], TmForumText.Codes(read));
        Assert.StartsWith("5 times", read.Report.Findings[0].Message, StringComparison.Ordinal);
        Assert.StartsWith("once", read.Report.Findings[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misnamed_payload_is_read_by_the_events_type()
    {
        var read = TmForumText.Read(("e.json", """{"eventTime":"2026-03-02T08:00:00Z","eventType":"CancelProductOrderStateChangeEvent","event":{"canccelProductOrder":{"id":"1","state":"done"}}}"""));

        Assert.Equal(["2026-03-02T08:00:00 product order cancellation: state -> done (notified)"], TmForumText.Events(read));
        Assert.Equal(["payload-name"], TmForumText.Codes(read));
    }

    [Theory]
    [InlineData("""{"@type":"ProductOrder","id":{"x":1},"state":5,"orderDate":7}""")]
    [InlineData("""{"@type":"ProductOrder","id":"1","state":["held"],"orderDate":{"a":1},"productOrderItem":"none","relatedParty":5,"note":[1,null,"x",[]]}""")]
    [InlineData("""{"@type":5,"id":null,"productOrderItem":[{"id":[]},{"id":"1","id":"2"}]}""")]
    [InlineData("""{"eventType":7,"event":7,"eventTime":7}""")]
    [InlineData("""{"eventType":"ProductOrderStateChangeEvent","event":[],"eventTime":"2026-03-02T08:00:00Z"}""")]
    [InlineData("""{"eventType":"ProductOrderStateChangeEvent","event":{"productOrder":[]},"eventTime":"99999-03-02"}""")]
    [InlineData("""{"@type":"ProductOrder","id":"\ud800","state":"\udfff","orderDate":"0001-01-01T00:00:00+14:00"}""")]
    [InlineData("[[[[[1]]]]] }{ \"")]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[{\"id\":\"1\"")]
    public void Wrong_types_everywhere_give_findings_and_no_event(string json)
    {
        var read = TmForumText.Read(("x.json", json));

        Assert.Equal(0, read.Log.EventCount);
        Assert.Equal(json.Length > 0, read.Report.Findings.Count > 0);
    }

    [Fact]
    public void Deep_nesting_long_texts_and_a_gigabyte_of_brackets_are_refused_in_little_memory()
    {
        var deep = TmForumText.Read(("deep.json", string.Concat(Enumerable.Repeat("{\"event\":", 100_000))));
        Assert.Equal(["cut-off", "invalid-json"], TmForumText.Codes(deep));

        var text = TmForumText.Read(("long.json", $$"""{"id":"1","@type":"ProductOrder","orderDate":"2026-03-02T08:00:00Z","description":"{{new string('x', 2 << 20)}}"}"""));
        Assert.Equal(1, text.Log.EventCount);
        Assert.Equal(["long-text"], TmForumText.Codes(text));

        using var endless = new RepeatedStream("{\"x\":\""u8.ToArray(), (byte)'y', 80 << 20);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var huge = TmForumReader.Read(endless, "huge.json");
        Assert.Contains("resource-too-long", TmForumText.Codes(huge));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 400 << 20);

        using var closers = new RepeatedStream([], (byte)']', 1 << 30);
        Assert.Equal(["invalid-json", "unreadable-file"], TmForumText.Codes(TmForumReader.Read(closers, "closers.json")));
    }

    [Fact]
    public void Events_beyond_the_limit_are_cut_and_said()
    {
        var options = ImportOptions.Default with { Limits = ImportLimits.Default with { MaxEvents = 1 } };
        var read = TmForumText.Read(options, ("e.json", TmForumText.StateChange("1", "held", "2026-03-02T08:00:00Z") + TmForumText.StateChange("1", "pending", "2026-03-02T09:00:00Z", "2")));

        Assert.Equal(1, read.Log.EventCount);
        Assert.True(read.Report.Partial);
        Assert.Equal(["too-many-events"], TmForumText.Codes(read));
    }

    /// <summary>A start, then one byte again and again.</summary>
    private sealed class RepeatedStream(byte[] start, byte filler, long length) : MemoryStream
    {
        private long given;

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(buffer.Length, length - given);
            for (var at = 0; at < count; at++, given++) buffer[at] = given < start.Length ? start[given] : filler;
            return count;
        }
    }
}
