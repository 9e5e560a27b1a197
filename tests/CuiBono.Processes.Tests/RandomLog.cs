using System.Text;
using CsCheck;

namespace CuiBono.Processes.Tests;

/// <summary>Small random logs as plain lists, for slow twins, and the event logs made of them.</summary>
internal static class RandomLog
{
    /// <summary>Cases of events with few activities and close times, so that ties and missing times are common.</summary>
    public static Gen<TestEvent[][]> Cases { get; } = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 9], Gen.Int[0, 7])
        .Select((activity, time, timed) => new TestEvent($"activity {activity}", timed == 0 ? null : time * TimeSpan.TicksPerMinute))
        .Array[0, 6].Array[0, 12];

    public static EventLog Build(TestEvent[][] cases)
    {
        var builder = new EventLogBuilder();
        foreach (var events in cases)
        {
            var at = builder.StartCase(Encoding.UTF8.GetBytes($"case {builder.CaseCount}"));
            foreach (var item in events) builder.Add(at, builder.Activities.Code(item.Activity), item.Time ?? EventLog.NoTime, 0);
        }

        return builder.Build(EventOrder.AsAdded);
    }
}
