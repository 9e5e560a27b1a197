using CuiBono.Processes.Adoption;

namespace CuiBono.Processes.Tests.Adoption;

public sealed class LoadFallbackTests
{
    // By hand: 60 cases two days apart have at most 3 cases in the seven days before them. Of 30 that follow on one day the first has 3 before it, the last 32.
    // The busiest quarter of 90 begins at place 67 of the sorted loads, a load of 10: 23 cases, of which the last 12 fall back. Of the other 67 do 6.
    [Fact]
    public void Cases_of_busy_days_are_set_beside_the_others()
    {
        List<AdoptionCase> cases = [.. Enumerable.Range(0, 90).Select(at => Case(at, at < 60 ? 2 * 24 * 60L * at : (120 * 24 * 60) + at - 60, at is < 6 or >= 78))];

        var load = LoadFallback.Of(cases)!.Value;

        Assert.Equal((new CaseShare(12, 23), new CaseShare(6, 67)), (load.Busy, load.Otherwise));
        Assert.InRange(load.P, 0, 1e-4);
    }

    [Fact]
    public void Few_cases_on_the_new_way_say_nothing() => Assert.Null(LoadFallback.Of([.. Enumerable.Range(0, 39).Select(at => Case(at, at, true))]));

    private static AdoptionCase Case(int at, long minutes, bool fellBack) =>
        new(at, minutes * TimeSpan.TicksPerMinute, fellBack ? AdoptionPath.Fallback : AdoptionPath.New, false, true, -1) { BeganNew = true };
}
