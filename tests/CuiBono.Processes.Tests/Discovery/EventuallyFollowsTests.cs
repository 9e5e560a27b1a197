using CsCheck;
using CuiBono.Processes.Discovery;

namespace CuiBono.Processes.Tests.Discovery;

public sealed class EventuallyFollowsTests
{
    [Fact]
    public void Pairs_are_those_of_two_nested_loops() => RandomLog.Cases.Sample(Compare);

    [Fact]
    public void More_activities_than_a_matrix_holds_give_the_same() =>
        Compare([[.. Enumerable.Range(0, 300).Select(at => new TestEvent($"{at * at % 211}", 0))], [.. Enumerable.Range(0, 200).Select(at => new TestEvent($"{at % 150}", 0))]]);

    private static void Compare(TestEvent[][] cases)
    {
        var log = RandomLog.Build(cases);
        var follows = EventuallyFollows.Of(log);
        var expected = cases.SelectMany(events => events.SelectMany((first, at) => events.Skip(at + 1).Select(second => (first.Activity, second.Activity)))).CountBy(pair => pair).ToDictionary();
        for (var from = 0; from < log.ActivityNames.Count; from++)
            for (var to = 0; to < log.ActivityNames.Count; to++)
                Assert.Equal(expected.GetValueOrDefault((log.ActivityNames[from], log.ActivityNames[to])), follows.Count(from, to));
    }
}
