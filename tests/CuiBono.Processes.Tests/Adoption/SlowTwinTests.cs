using System.Text;
using CsCheck;
using CuiBono.Processes.Adoption;

namespace CuiBono.Processes.Tests.Adoption;

/// <summary>The paths of random cases by plain lists.</summary>
public sealed class SlowTwinTests
{
    private static readonly string[] Activities = ["new", "old", "both", "work", "done"];

    private static readonly Gen<(string Activity, string Desk, int Hour)[][]> Cases =
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 2], Gen.Int[0, 400]).Select((activity, desk, hour) => (Activities[activity], $"desk {desk}", hour)).Array[1, 6].Array[0, 15];

    [Fact]
    public void Paths_are_what_plain_lists_say() => Cases.Sample(cases =>
    {
        var figures = AdoptionFigures.Of(Build(cases), new AdoptionTerms(new DateOnly(2026, 1, 8))
        {
            Eligible = AdoptionFiguresTests.Marks("desk", "desk 0", "desk 1"),
            New = AdoptionFiguresTests.Marks("activity", "new", "both"),
            Old = AdoptionFiguresTests.Marks("activity", "old", "both"),
            To = "done",
        });

        Assert.Equal(cases.Select(Expected), figures.CaseList.Select(one => (one.Path, one.IsOpen, one.IsAfter)));
        Assert.Equal(figures.Decided, Enum.GetValues<AdoptionPath>().Sum(path => figures.PathShare(path).Count));
        Assert.Equal(figures.Eligible, figures.Weeks.Sum(week => week.Eligible));
    });

    private static (AdoptionPath Path, bool IsOpen, bool IsAfter) Expected((string Activity, string Desk, int Hour)[] events)
    {
        var marks = events.Select(one => one.Activity).Where(name => name is "new" or "old" or "both").ToList();
        var (isNew, isOld) = (marks.Any(mark => mark != "old"), marks.Any(mark => mark != "new"));
        var path = !events.Any(one => one.Desk is "desk 0" or "desk 1") ? AdoptionPath.NotEligible
            : marks.Count == 0 ? AdoptionPath.None
            : !isOld ? AdoptionPath.New
            : !isNew ? AdoptionPath.Old
            : marks[0] == "new" && marks[^1] == "old" ? AdoptionPath.Fallback
            : AdoptionPath.Mixed;
        return (path, events.All(one => one.Activity != "done"), events.Min(one => one.Hour) >= 7 * 24);
    }

    private static EventLog Build((string Activity, string Desk, int Hour)[][] cases)
    {
        var builder = new EventLogBuilder();
        builder.EventAttribute("desk", AttributeKind.Text);
        foreach (var name in Activities) builder.Activities.Code(name);
        foreach (var events in cases)
        {
            var at = builder.StartCase(Encoding.UTF8.GetBytes($"case {builder.CaseCount}"));
            foreach (var (activity, desk, hour) in events)
                builder.EventAttribute("desk", AttributeKind.Text).Set(builder.Add(at, builder.Activities.Code(activity), new DateTime(2026, 1, 1).AddHours(hour).Ticks, 0), desk);
        }

        return builder.Build(EventOrder.AsAdded);
    }
}
