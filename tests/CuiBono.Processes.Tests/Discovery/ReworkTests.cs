using CsCheck;
using CuiBono.Processes.Discovery;

namespace CuiBono.Processes.Tests.Discovery;

public sealed class ReworkTests
{
    [Fact]
    public void Cases_with_rework_are_those_of_an_obvious_count() => RandomLog.Cases.Sample(cases =>
    {
        var log = RandomLog.Build(cases);
        var rework = Rework.Of(log);

        for (var code = 0; code < log.ActivityNames.Count; code++)
        {
            var name = log.ActivityNames[code];
            Assert.Equal(cases.Count(events => events.Any(item => item.Activity == name)), rework.Cases[code]);
            Assert.Equal(cases.Count(events => events.Count(item => item.Activity == name) >= 2), rework.ReworkedCases[code]);
        }

        Assert.Equal(cases.Count(events => events.Select(item => item.Activity).Distinct().Count() < events.Length), rework.CasesWithRework);
    });
}
