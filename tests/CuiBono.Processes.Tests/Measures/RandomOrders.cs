using System.Globalization;
using CsCheck;
using CuiBono.Processes.Measures;

namespace CuiBono.Processes.Tests.Measures;

/// <summary>Small random orders whose events are in the order of their hours, some without one; with promises, actors, amounts and lines.</summary>
internal static class RandomOrders
{
    public static readonly string[] Activities = ["order", "wait", "fail", "live"];

    public static readonly long Begin = new DateTime(2026, 1, 5).Ticks;

    private static readonly Gen<RandomOrderEvent> Event = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 5], Gen.Int[0, 9], Gen.Int[-3, 7], Gen.Int[0, 3])
        .Select((activity, step, timed, promise, actor) => new RandomOrderEvent(activity, timed == 0 ? null : 12 * step, promise < 0 ? null : promise, actor));

    /// <summary>Orders; the step of an event becomes its hour since the first one's.</summary>
    public static Gen<RandomOrderEvent[][]> Cases { get; } = Event.Array[0, 7].Array[0, 12].Select(cases => cases.Select(Sorted).ToArray());

    /// <summary>The terms that every measure can be computed with.</summary>
    public static MeasureTerms Terms { get; } = new()
    {
        From = "order",
        To = "live",
        Promised = "promised",
        Within = TimeSpan.FromHours(30),
        Activities = ["fail"],
        Path = ["order", "live"],
        Automatic = ["robot"],
        Attribute = "amount",
        CustomerStates = ["wait"],
    };

    public static EventLog Build(RandomOrderEvent[][] cases)
    {
        var builder = new EventLogBuilder();
        foreach (var activity in Activities) builder.Activities.Code(activity);
        var (promised, actors, amounts) = (builder.EventAttribute("promised", AttributeKind.Text), builder.EventAttribute("org:resource", AttributeKind.Text), builder.EventAttribute("amount", AttributeKind.Text));
        for (var at = 0; at < cases.Length; at++)
        {
            var which = builder.StartCase(System.Text.Encoding.UTF8.GetBytes($"case {at}"));
            foreach (var one in cases[at])
            {
                var row = builder.Add(which, one.Activity, one.Hour is { } hour ? Begin + (hour * TimeSpan.TicksPerHour) : EventLog.NoTime, 0);
                if (one.PromisedDay is { } day) promised.Set(row, Day(day));
                if (one.Actor > 0) actors.Set(row, one.Actor == 1 ? "robot" : "Ann");
                amounts.Set(row, one.Actor.ToString(CultureInfo.InvariantCulture));
            }
        }

        return builder.Build(EventOrder.AsAdded);
    }

    /// <summary>The hour at which a case began; null where it has no time.</summary>
    public static int? First(RandomOrderEvent[] events) => events.Min(one => one.Hour);

    /// <summary>The last hour of all.</summary>
    public static int Last(RandomOrderEvent[][] cases) => cases.SelectMany(events => events).Max(one => one.Hour) ?? 0;

    private static string Day(int day) => new DateTime(Begin).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static RandomOrderEvent[] Sorted(RandomOrderEvent[] events)
    {
        var hours = new Queue<int>(events.Select(one => one.Hour).OfType<int>().Order());
        return [.. events.Select(one => one.Hour is null ? one : one with { Hour = hours.Dequeue() })];
    }
}
