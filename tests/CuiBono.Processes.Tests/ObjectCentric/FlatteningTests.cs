using CsCheck;
using CuiBono.Processes.ObjectCentric;

namespace CuiBono.Processes.Tests.ObjectCentric;

public sealed class FlatteningTests
{
    [Fact]
    public void Orders_as_cases_hold_the_events_of_each_order()
    {
        var flat = Flattening.Of(Shop.Log(), "order");

        // o1: e1, e10 - o2: e2, e10 - o3: nothing. Of eleven events three are related to orders, one of them to two.
        Assert.Equal(["o1: place order, pay", "o2: place order, pay", "o3: "], Cases(flat.Log));
        Assert.Equal(new FlatteningReport("order", 11, 3, 4, 1, 2, 1, 1, 0, 0, 0), flat.Report);
        Assert.Equal(8, flat.Report.DroppedEvents);
        Assert.Equal(4.0 / 3, flat.Report.Multiplication);
        Assert.Equal(["e1", "e10", "e2", "e10"], Enumerable.Range(0, 4).Select(row => flat.Log.EventAttribute("ocel:eid")![row]));
        Assert.Equal([null, "12.50", null, "12.50"], Enumerable.Range(0, 4).Select(row => flat.Log.EventAttribute("amount")![row]));
        Assert.Equal("order", flat.Log.EventAttribute("ocel:qualifier")![0]);
        Assert.Equal("new", flat.Log.CaseAttribute("state")![0]);
    }

    [Fact]
    public void Items_as_cases_multiply_the_events_that_handle_several()
    {
        var flat = Flattening.Of(Shop.Log(), "item");

        Assert.Equal(["i1: place order, pick item, pack", "i2: place order, pick item, pack", "i3: place order, pick item, pack"], Cases(flat.Log));
        // Nine copies of seven events (e1 to e6, e8); e1 and e6 stand in two cases each.
        Assert.Equal(new FlatteningReport("item", 11, 7, 9, 2, 2, 0, 0, 0, 0, 0), flat.Report);
    }

    [Fact]
    public void Events_are_ordered_by_instant_and_ties_by_the_file()
    {
        var (builder, noon) = (new ObjectCentricLogBuilder(), new DateTimeOffset(2026, 5, 4, 12, 0, 0, TimeSpan.Zero));
        var order = builder.AddObject("o", "order");
        foreach (var (name, time) in new[] { ("last", noon.AddHours(1)), ("tie one", noon), ("tie two", noon), ("first", noon.AddHours(-1)) }) builder.Relate(builder.AddEvent(name, name, time), order);

        var flat = Flattening.Of(builder.Build(), "order");

        Assert.Equal(["o: first, tie one, tie two, last"], Cases(flat.Log));
        Assert.Equal(1, flat.Report.TiedTimestamps);
    }

    [Fact]
    public void A_relation_said_twice_gives_one_copy_with_the_first_qualifier()
    {
        var builder = new ObjectCentricLogBuilder();
        var (order, number) = (builder.AddObject("o", "order"), builder.AddEvent("e", "place", DateTimeOffset.UnixEpoch));
        builder.Relate(number, order, "placed");
        builder.Relate(number, order, "again");

        var flat = Flattening.Of(builder.Build(), "order");

        Assert.Equal(1, flat.Log.EventCount);
        Assert.Equal("placed", flat.Log.EventAttribute("ocel:qualifier")![0]);
        Assert.Equal(1, flat.Report.DroppedQualifiers);
    }

    [Fact]
    public void A_type_that_the_log_does_not_have_gives_no_cases() => Assert.Equal(0, Flattening.Of(Shop.Log(), "invoice").Log.CaseCount);

    [Fact]
    public void A_random_log_flattens_as_an_obvious_join_and_sort_would_do() =>
        RandomLogs.Any.Sample(log =>
        {
            foreach (var type in log.ObjectTypes)
            {
                var expected = Enumerable.Range(0, log.ObjectCount).Where(number => log.ObjectTypeCodes[number] >= 0 && log.ObjectTypes[log.ObjectTypeCodes[number]] == type)
                    .Select(number => log.ObjectIds[number] + ": " + string.Join(", ", RandomLogs.Trace(log, number).Select(at => log.EventTypes[log.EventTypeCodes[at]].Name)));
                Assert.Equal(expected, Cases(Flattening.Of(log, type.Name).Log));
            }
        }, iter: 300);

    private static IEnumerable<string> Cases(EventLog log)
    {
        for (var at = 0; at < log.CaseCount; at++)
            yield return log.CaseId(at) + ": " + string.Join(", ", log.Activities[log.CaseStarts[at]..log.CaseStarts[at + 1]].ToArray().Select(code => log.ActivityNames[code]));
    }
}
