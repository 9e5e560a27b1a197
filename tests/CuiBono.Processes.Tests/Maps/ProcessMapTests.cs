using CsCheck;
using CuiBono.Processes.Maps;

namespace CuiBono.Processes.Tests.Maps;

public class ProcessMapTests
{
    [Fact]
    public void Without_filters_every_activity_and_path_is_shown_with_its_counts()
    {
        var map = ProcessMap.Of(SampleLog.Of("a>b>c", "a>b>b>c", "a>c"), new MapOptions());

        Assert.Equal([new("a", 3, 3), new("b", 3, 2), new("c", 3, 3)], map.Activities);
        Assert.Equal(
            ["start>a 3/3", "c>end 3/3", "a>b 2/2", "b>c 2/2", "a>c 1/1", "b>b 1/1"],
            map.Paths.Select(path => $"{Name(map, path.From, "start")}>{Name(map, path.To, "end")} {path.Count}/{path.Cases}"));
        Assert.Equal(3600, map.Paths[2].MedianSeconds);
    }

    [Fact]
    public void Paths_lead_past_hidden_activities_and_take_the_whole_time()
    {
        var map = ProcessMap.Of(SampleLog.Of("a>x>c", "a>c", "a>c"), new MapOptions { Activities = 0.5 });

        Assert.Equal(["a", "c"], map.Activities.Select(activity => activity.Name));
        var path = Assert.Single(map.Paths, path => path is { From: 0, To: 1 });
        Assert.Equal((3, (3600 + 3600 + 7200) / 3.0), (path.Count, path.MeanSeconds));
    }

    [Fact]
    public void Cases_without_a_shown_activity_are_counted() =>
        Assert.Equal(1, ProcessMap.Of(SampleLog.Of("a>a", "x"), new MapOptions { Activities = 0 }).CasesWithout);

    [Fact]
    public void Every_shown_activity_lies_on_a_way_from_start_to_end() =>
        Gen.Select(RandomLog.Cases, Gen.Double[0, 1], Gen.Double[0, 1]).Sample((cases, activities, paths) =>
        {
            var map = ProcessMap.Of(RandomLog.Build(cases), new MapOptions { Activities = activities, Paths = paths });

            Assert.Equal(map.Activities.Count, Reached(map, path => (path.From, path.To)));
            Assert.Equal(map.Activities.Count, Reached(map, path => (path.To, path.From)));
            Assert.True(map.Paths.Count >= Math.Ceiling(paths * map.PathTotal));
        }, iter: 300);

    [Fact]
    public void The_counts_into_an_activity_are_its_events_when_every_path_is_shown() =>
        Gen.Select(RandomLog.Cases, Gen.Double[0, 1]).Sample((cases, share) =>
        {
            var map = ProcessMap.Of(RandomLog.Build(cases), new MapOptions { Activities = share, Paths = 1 });

            for (var at = 0; at < map.Activities.Count; at++)
            {
                Assert.Equal(map.Activities[at].Events, map.Paths.Where(path => path.To == at).Sum(path => path.Count));
                Assert.Equal(map.Activities[at].Events, map.Paths.Where(path => path.From == at).Sum(path => path.Count));
            }
        }, iter: 300);

    [Fact]
    public void Unasked_a_map_shows_as_many_paths_as_can_be_followed()
    {
        // Every pair of twelve activities once: 132 paths beside those from the start and to the end.
        var pairs = from one in Enumerable.Range(0, 12) from other in Enumerable.Range(0, 12) where one != other select $"{one:00}>{other:00}";

        Assert.Equal(40, ProcessMap.Of(SampleLog.Of([.. pairs]), new MapOptions()).Paths.Count);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_share_outside_0_to_1_is_refused(double share) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ProcessMap.Of(SampleLog.Of("a"), new MapOptions { Paths = share }));

    private static string Name(ProcessMap map, int activity, string terminal) => activity == MapPath.Terminal ? terminal : map.Activities[activity].Name;

    private static int Reached(ProcessMap map, Func<MapPath, (int Near, int Far)> ends)
    {
        var reached = new HashSet<int> { MapPath.Terminal };
        var open = map.Paths.Select(ends).Where(path => path.Far != MapPath.Terminal).ToArray();
        while (open.Any(path => reached.Contains(path.Near) && reached.Add(path.Far))) ;
        return reached.Count - 1;
    }
}
