using CuiBono.AdoptionErrors;
using CuiBono.Processes.Exceptions;
using CuiBono.Simulation;

namespace CuiBono.Processes.Tests.Exceptions;

/// <summary>A few seeds of what benchmarks/CuiBono.AdoptionErrors measures over many.</summary>
public sealed class SimulatedOffPathTests
{
    private static readonly List<(SimulatedLog Log, ExceptionsResult Result)> Planted =
        [.. Enumerable.Range(1, 4).Select(seed => SimulatedLog.Of(OffPathPlants.Scenario((ulong)seed * 31, 10, 4, 0.2, isPlanted: true))).Select(log => (log, PathExceptions.Of(log.Log, OffPathPlants.Terms)))];

    // The bound is what is asked of the method; the benchmark measures 95 and more of 100 over many seeds.
    [Theory]
    [InlineData(ExceptionKind.Sanctioned)]
    [InlineData(ExceptionKind.Workaround)]
    public void Nine_of_ten_cases_called_so_are_so(ExceptionKind kind)
    {
        var said = Planted.SelectMany(one => one.Result.Groups.Where(group => group.Kind == kind).SelectMany(group => group.Cases.Select(at => OffPathPlants.Kind(one.Log.Truth(at).Deviation)))).ToList();

        Assert.InRange(said.Count, 200, int.MaxValue);
        Assert.InRange(said.Count(truth => truth == kind) / (double)said.Count, 0.9, 1);
    }

    [Fact]
    public void A_habit_a_contract_a_batch_and_entry_errors_are_each_found_in_every_log()
    {
        foreach (var (log, result) in Planted)
        {
            Assert.True(Said(SimulatedDeviation.Habit, ExceptionKind.Workaround));
            Assert.True(Said(SimulatedDeviation.Batch, ExceptionKind.Workaround));
            Assert.True(Said(SimulatedDeviation.Contract, ExceptionKind.Sanctioned));
            Assert.True(Said(SimulatedDeviation.EntryError, ExceptionKind.Error));
            Assert.Contains(result.Groups, group => group is { Kind: ExceptionKind.Workaround, Team: "Desk North" });

            bool Said(SimulatedDeviation truth, ExceptionKind kind) => result.Groups.Any(group => group.Kind == kind && group.Cases.Count(at => log.Truth(at).Deviation == truth) > group.Cases.Count / 2);
        }
    }

    // About 2,000 ordinary cases in four logs: the benchmark calls fewer than 1 of 1,000 a workaround.
    [Fact]
    public void Where_no_habit_is_planted_next_to_nothing_is_called_a_workaround_and_nothing_sanctioned()
    {
        var (workarounds, all) = (0, 0);
        foreach (var seed in Enumerable.Range(1, 4))
        {
            var result = PathExceptions.Of(SimulatedLog.Of(OffPathPlants.Scenario((ulong)seed * 31, 10, 4, 0.2, isPlanted: false)).Log, OffPathPlants.Terms);
            Assert.Equal(0, result.Of(ExceptionKind.Sanctioned));
            workarounds += result.Of(ExceptionKind.Workaround);
            all += result.OffPath;
        }

        Assert.InRange(workarounds / (double)all, 0, 0.02);
    }

    // Two desks check, one crew builds. North leaves the check out in half of its orders: the next step is the crew's, whose habit it is not.
    [Fact]
    public void A_step_left_out_is_the_habit_of_those_who_would_have_done_it()
    {
        var builder = new EventLogBuilder();
        for (var at = 0; at < 100; at++)
        {
            var desk = at % 2 == 0 ? "North" : "South";
            var id = builder.Case(System.Text.Encoding.UTF8.GetBytes($"o{at}"));
            var time = new DateTime(2026, 1, 5, 8, 0, 1).AddDays(at);
            foreach (var (activity, team) in ((string, string)[])[("order", desk), ("check", desk), ("build", "crew"), ("live", "crew")])
            {
                time = time.AddHours(1);
                if (activity == "check" && at % 4 == 0) continue;
                var row = builder.Add(id, builder.Activities.Code(activity), time.Ticks, 0);
                builder.EventAttribute("team", AttributeKind.Text).Set(row, team);
            }
        }

        var terms = new ExceptionTerms(["order", "check", "build", "live"]) { Team = "team", Register = [new RegisterEntry("other") { Applies = new Dictionary<string, IReadOnlyList<string>> { ["team"] = ["nobody"] } }] };
        var group = Assert.Single(PathExceptions.Of(builder.Build(EventOrder.AsAdded), terms).Groups);

        Assert.Equal((ExceptionKind.Workaround, "North", 25), (group.Kind, group.Team, group.Cases.Count));
    }
}
