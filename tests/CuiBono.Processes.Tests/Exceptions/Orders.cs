using System.Globalization;

namespace CuiBono.Processes.Tests.Exceptions;

/// <summary>Orders written by hand: who does what for whom, an hour between two steps.</summary>
internal sealed class Orders
{
    private readonly EventLogBuilder builder = new();
    private int count;

    /// <summary>Adds orders that go the same way, a day apart from the first day on.</summary>
    /// <param name="times">How many.</param>
    /// <param name="steps">The activities: "order check live".</param>
    /// <param name="team">Who does all of them.</param>
    /// <param name="customer">For whom.</param>
    /// <param name="day">The day of the first, 0 for 2026-01-05.</param>
    /// <param name="seconds">The seconds between two steps.</param>
    public Orders Add(int times, string steps, string team = "North", string customer = "A", int day = 0, int seconds = 3601)
    {
        for (var at = 0; at < times; at++)
        {
            var id = builder.Case(System.Text.Encoding.UTF8.GetBytes((++count).ToString(CultureInfo.InvariantCulture)));
            builder.CaseAttribute("customer", AttributeKind.Text).Set(id, customer);
            var time = new DateTime(2026, 1, 5, 8, 0, 1).AddDays(day + at);
            foreach (var step in steps.Split(' '))
            {
                var row = builder.Add(id, builder.Activities.Code(step), time.Ticks, 0);
                builder.EventAttribute("team", AttributeKind.Text).Set(row, team);
                builder.EventAttribute("org:resource", AttributeKind.Text).Set(row, $"{team} clerk");
                time = time.AddSeconds(seconds);
            }
        }

        return this;
    }

    public EventLog Log() => builder.Build(EventOrder.AsAdded);
}
