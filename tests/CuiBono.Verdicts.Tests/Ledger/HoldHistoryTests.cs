using CuiBono.Verdicts.Ledger;

namespace CuiBono.Verdicts.Tests.Ledger;

public class HoldHistoryTests
{
    private static VerdictEntry On(int day, VerdictKind kind, string initiative = "a") => TemporaryLedger.Entry(initiative, kind, day);

    [Fact]
    public void A_hold_is_as_old_as_the_first_of_its_unbroken_row()
    {
        var history = HoldHistory.Of([On(1, VerdictKind.Hold), On(5, VerdictKind.Hold), On(9, VerdictKind.Hold)], new DateOnly(2026, 11, 11));

        Assert.Equal(10, history.DaysOnHold(new DateOnly(2026, 11, 11))["a"]);
    }

    [Theory]
    [InlineData(VerdictKind.Go)]
    [InlineData(VerdictKind.Stop)]
    public void A_go_or_a_stop_ends_a_hold_and_the_next_one_begins_anew(VerdictKind between)
    {
        var history = HoldHistory.Of([On(1, VerdictKind.Hold), On(3, between), On(7, VerdictKind.Hold)], new DateOnly(2026, 11, 11));

        Assert.Equal(new DateOnly(2026, 11, 7), history.Since["a"]);
    }

    [Fact]
    public void A_hold_of_today_is_no_day_old() => Assert.Equal(0, HoldHistory.Of([On(5, VerdictKind.Hold)], new DateOnly(2026, 11, 5)).DaysOnHold(new DateOnly(2026, 11, 5))["a"]);

    [Fact]
    public void What_is_not_on_hold_has_no_age() =>
        Assert.Empty(HoldHistory.Of([On(1, VerdictKind.Hold), On(2, VerdictKind.Go)], new DateOnly(2026, 11, 11)).Since);

    [Fact]
    public void Initiatives_do_not_touch_each_other()
    {
        var history = HoldHistory.Of([On(1, VerdictKind.Hold), On(2, VerdictKind.Go, "b"), On(3, VerdictKind.Hold, "b")], new DateOnly(2026, 11, 4));

        Assert.Equal([("a", 3), ("b", 1)], history.DaysOnHold(new DateOnly(2026, 11, 4)).Select(pair => (pair.Key, pair.Value)).Order());
    }

    [Fact]
    public void Verdicts_as_of_a_later_day_do_not_count()
    {
        var history = HoldHistory.Of([On(1, VerdictKind.Hold), On(9, VerdictKind.Go)], new DateOnly(2026, 11, 5));

        Assert.Equal(4, history.DaysOnHold(new DateOnly(2026, 11, 5))["a"]);
    }
}
