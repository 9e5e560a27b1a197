using CuiBono.Processes.ObjectCentric;

namespace CuiBono.Processes.Tests.ObjectCentric;

/// <summary>A small shop: orders of several items, parcels with items of several orders.</summary>
/// <remarks>
/// e1 09:00 place order (o1, i1, i2) · e2 10:00 place order (o2, i3) · e3 11:00 pick item (i1) · e4 12:00 pick item (i3) · e5 13:00 pick item (i2)
/// e6 14:00 pack (p1, i1, i3) · e7 15:00 ship (p1) · e8 16:00 pack (p2, i2) · e9 17:00 ship (p2) · e10 18:00 pay (o1, o2) · e11 19:00 count stock (nothing)
/// o3 is an order without events.
/// </remarks>
internal static class Shop
{
    public static ObjectCentricLog Log()
    {
        var builder = new ObjectCentricLogBuilder();
        foreach (var (id, type) in new[] { ("o1", "order"), ("o2", "order"), ("i1", "item"), ("i2", "item"), ("i3", "item"), ("p1", "parcel"), ("p2", "parcel"), ("o3", "order") })
            builder.AddObject(id, type);
        string[] events =
        [
            "place order: o1 i1 i2", "place order: o2 i3", "pick item: i1", "pick item: i3", "pick item: i2", "pack: p1 i1 i3", "ship: p1", "pack: p2 i2", "ship: p2", "pay: o1 o2", "count stock:",
        ];
        for (var at = 0; at < events.Length; at++)
        {
            var parts = events[at].Split(':', StringSplitOptions.TrimEntries);
            var number = builder.AddEvent($"e{at + 1}", parts[0], new DateTimeOffset(2026, 5, 4, 9 + at, 0, 0, TimeSpan.Zero));
            foreach (var id in parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)) builder.Relate(number, builder.Object(System.Text.Encoding.UTF8.GetBytes(id)), id[0] == 'o' ? "order" : "");
        }

        builder.AddEventAttribute(9, "amount", AttributeKind.Real, "12.50");
        builder.AddObjectAttribute(0, "state", AttributeKind.Text, "paid", new DateTimeOffset(2026, 5, 4, 18, 0, 0, TimeSpan.Zero));
        builder.AddObjectAttribute(0, "state", AttributeKind.Text, "new");
        return builder.Build();
    }
}
