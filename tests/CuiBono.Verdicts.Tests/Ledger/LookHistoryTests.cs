using CuiBono.Outcomes;
using CuiBono.Verdicts.Ledger;

namespace CuiBono.Verdicts.Tests.Ledger;

public class LookHistoryTests
{
    private static VerdictEntry Entry(int day, bool look, string initiative = "a") => new(DateTimeOffset.UnixEpoch, "Ines", new DateOnly(2026, 11, day), initiative, "", "", "", VerdictKind.Hold)
    {
        Outcomes = [new RecordedOutcome("time", OutcomeStatus.Undecided, look)],
    };

    [Fact]
    public void Each_earlier_day_on_which_it_was_judged_counts_once()
    {
        VerdictEntry[] entries = [Entry(1, true), Entry(1, true), Entry(2, false), Entry(3, true), Entry(4, true), Entry(5, true), Entry(1, true, "b")];

        Assert.Equal(2, LookHistory.Of(entries, new DateOnly(2026, 11, 4))[("a", "time")]);
        Assert.Equal(1, LookHistory.Of(entries, new DateOnly(2026, 11, 4))[("b", "time")]);
        Assert.False(LookHistory.Of(entries, new DateOnly(2026, 11, 1)).ContainsKey(("a", "time")));
    }
}
