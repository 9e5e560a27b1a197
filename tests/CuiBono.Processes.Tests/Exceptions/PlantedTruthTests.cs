using CuiBono.Processes.Exceptions;

namespace CuiBono.Processes.Tests.Exceptions;

public sealed class PlantedTruthTests
{
    // Over many seeds, sizes and strengths of the habit. The bound is what is asked of the method; docs/methods/exceptions-and-workarounds.md has the measured rates.
    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    public void What_is_called_sanctioned_or_a_workaround_is_so_in_nine_of_ten_cases(int first)
    {
        var counts = new Dictionary<(string Truth, ExceptionKind Said), int>();
        for (var seed = first; seed < first + 60; seed++)
        {
            var planted = new PlantedLog(seed, 300 + (seed % 4 * 500), habit: 0.1 + (seed % 3 * 0.2), slips: 0.04 + (seed % 5 * 0.03));
            foreach (var group in PathExceptions.Of(planted.Log, PlantedLog.Terms).Groups)
                foreach (var at in group.Cases)
                    counts[(planted.Truth[at], group.Kind)] = counts.GetValueOrDefault((planted.Truth[at], group.Kind)) + 1;
        }

        Assert.True(Precision(ExceptionKind.Sanctioned) >= 0.9);
        Assert.True(Precision(ExceptionKind.Workaround) >= 0.9);
        Assert.InRange(Share(ExceptionKind.CannotTell), 0, 0.5);

        double Precision(ExceptionKind kind) => counts.GetValueOrDefault((kind.ToString(), kind)) / (double)counts.Where(one => one.Key.Said == kind).Sum(one => one.Value);
        double Share(ExceptionKind kind) => counts.Where(one => one.Key.Said == kind).Sum(one => one.Value) / (double)counts.Values.Sum();
    }

    [Fact]
    public void Where_only_slips_are_planted_nothing_is_called_a_workaround_or_sanctioned()
    {
        var (wrong, all) = (0, 0);
        for (var seed = 0; seed < 40; seed++)
        {
            var planted = new PlantedLog(seed, 1000, habit: 0, slips: 0.1);
            var result = PathExceptions.Of(planted.Log, PlantedLog.Terms with { Register = [new RegisterEntry("other") { Applies = new Dictionary<string, IReadOnlyList<string>> { ["customer"] = ["none"] } }] });
            wrong += result.Groups.Where(group => group.Kind == ExceptionKind.Workaround).Sum(group => group.Cases.Count(at => planted.Truth[at] == "Error"));
            all += planted.Truth.Count(truth => truth == "Error");
            Assert.Equal(0, result.Of(ExceptionKind.Sanctioned));
        }

        Assert.InRange(wrong / (double)all, 0, 0.05);
    }
}
