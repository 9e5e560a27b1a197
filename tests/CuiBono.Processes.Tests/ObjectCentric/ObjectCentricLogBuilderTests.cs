using CuiBono.Processes.ObjectCentric;

namespace CuiBono.Processes.Tests.ObjectCentric;

public sealed class ObjectCentricLogBuilderTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void Relations_and_values_lie_side_by_side_for_each_owner_in_the_order_they_were_given()
    {
        var builder = new ObjectCentricLogBuilder();
        var (order, item) = (builder.AddObject("o1", "order"), builder.AddObject("i1", "item"));
        var (first, second) = (builder.AddEvent("e1", "place", Noon), builder.AddEvent("e2", "pick", Noon.ToOffset(TimeSpan.Zero)));
        builder.Relate(second, item, "picked");
        builder.Relate(first, order, "placed");
        builder.Relate(second, order);
        builder.AddObjectAttribute(item, "price", AttributeKind.Real, "2.50");
        builder.AddObjectAttribute(order, "state", AttributeKind.Text, "new");
        builder.AddObjectAttribute(item, "price", AttributeKind.Real, "2.75", Noon);

        var log = builder.Build();

        Assert.Equal([order], log.EventObjects.Of(first).ToArray());
        Assert.Equal([item, order], log.EventObjects.Of(second).ToArray());
        Assert.Equal(["placed", "picked", ""], log.EventObjects.Qualifiers.ToArray().Select(code => log.EventObjects.QualifierNames[code]));
        Assert.Equal([0, 1, 3], log.ObjectAttributes.Starts.ToArray());
        Assert.Equal(["new", "2.50", "2.75"], Enumerable.Range(0, 3).Select(log.ObjectAttributes.Value));
        Assert.Equal([ObjectCentricLog.Always, ObjectCentricLog.Always, Noon.UtcTicks], log.ObjectAttributes.Times.ToArray());
        Assert.Equal([TimeSpan.FromHours(1), TimeSpan.Zero], [log.Offsets[0], log.Offsets[1]]);
    }

    [Fact]
    public void An_object_that_is_only_referred_to_has_no_type()
    {
        var builder = new ObjectCentricLogBuilder();
        builder.Relate(builder.AddEvent("e1", "place", Noon), builder.Object("ghost"u8));

        var log = builder.Build();

        Assert.Equal(ObjectCentricLog.NoType, log.ObjectTypeCodes[0]);
        Assert.Equal("ghost", log.ObjectIds[0]);
    }

    [Fact]
    public void How_a_time_is_known_is_an_attribute_of_the_event()
    {
        var builder = new ObjectCentricLogBuilder();
        builder.AddEvent("e1", "state changed", Noon, TimeProvenance.Notified);
        builder.AddEvent("e2", "state changed", Noon);

        var log = builder.Build();

        Assert.Equal(TimeProvenance.Notified, log.TimeProvenance(0));
        Assert.Equal(TimeProvenance.Unstated, log.TimeProvenance(1));
        Assert.Equal("notified", log.EventAttributes.First(0, "time:provenance"));
    }

    [Fact]
    public void Two_events_with_one_id_stay_two_events()
    {
        var builder = new ObjectCentricLogBuilder();
        foreach (var type in new[] { "a", "b", "c" }) builder.AddEvent(type == "c" ? "other" : "same", type, Noon);

        var log = builder.Build();

        Assert.Equal(["same", "same", "other"], Enumerable.Range(0, 3).Select(log.EventId));
    }

    [Fact]
    public void A_type_lists_what_it_declares_and_then_what_its_events_have()
    {
        var builder = new ObjectCentricLogBuilder();
        builder.DeclareEventAttribute(builder.EventType("place"), "total", AttributeKind.Integer);
        builder.AddEventAttribute(builder.AddEvent("e1", "place", Noon), "by", AttributeKind.Text, "Ada");

        var log = builder.Build();

        Assert.Equal([new DeclaredAttribute("total", AttributeKind.Integer), new DeclaredAttribute("by", AttributeKind.Text)], log.EventTypes[0].Attributes);
    }
}
