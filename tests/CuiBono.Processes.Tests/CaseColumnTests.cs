namespace CuiBono.Processes.Tests;

public sealed class CaseColumnTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_case_has_its_own_value_else_that_of_its_first_event_that_has_one()
    {
        var builder = new EventLogBuilder();
        var (ofEvents, ofCases) = (builder.EventAttribute("region", AttributeKind.Text), builder.CaseAttribute("region", AttributeKind.Text));
        builder.Add("a", "received", Noon);
        ofEvents.Set(builder.Add("a", "built", Noon.AddHours(1)), "South");
        ofEvents.Set(builder.Add("a", "tested", Noon.AddHours(2)), "West");
        ofEvents.Set(builder.Add("b", "received", Noon), "South");
        builder.Add("c", "received", Noon);
        ofCases.Set(builder.Case("b"u8), "North");

        var column = CaseColumn.Of(builder.Build(), "region")!;

        Assert.Equal(["South", "North", null], column.Codes.Select(code => code < 0 ? null : column.Names[code]));
    }

    [Fact]
    public void A_column_that_the_log_does_not_have_is_none_and_those_that_it_has_are_named_once()
    {
        var builder = new EventLogBuilder();
        builder.CaseAttribute("region", AttributeKind.Text).Set(builder.Case("a"u8), "North");
        var row = builder.Add("a", "received", Noon);
        builder.EventAttribute("region", AttributeKind.Text).Set(row, "South");
        builder.EventAttribute("resource", AttributeKind.Text).Set(row, "Ada");
        var log = builder.Build();

        Assert.Null(CaseColumn.Of(log, "team"));
        Assert.Equal(["region", "resource"], CaseColumn.NamesIn(log));
    }

    [Fact]
    public void The_span_is_that_of_the_events_that_have_a_time()
    {
        var builder = new EventLogBuilder();
        builder.Add("a", "received", Noon.AddHours(5));
        builder.Add("b", "received", Noon);
        builder.Add(builder.Case("b"u8), builder.Activities.Code("built"u8), EventLog.NoTime, EventLogBuilder.NoOffset);
        var log = builder.Build();

        Assert.Equal((Noon.UtcTicks, Noon.AddHours(5).UtcTicks), log.Span);
        Assert.Equal((Noon.UtcTicks, Noon.UtcTicks), log.SpanOf(1));
        Assert.Equal((EventLog.NoTime, EventLog.NoTime), new EventLogBuilder().Build().Span);
    }
}
