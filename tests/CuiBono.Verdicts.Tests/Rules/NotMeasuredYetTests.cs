using CuiBono.Promises;

namespace CuiBono.Verdicts.Tests.Rules;

/// <summary>Rules whose evidence an engine will measure that is not part of the product yet.</summary>
public class NotMeasuredYetTests
{
    [Theory]
    [InlineData("diversity-true", Stage.Approval)]
    [InlineData("always-on", Stage.Approval)]
    [InlineData("pushback-recorded", Stage.Idea)]
    public void It_is_said_for_information_from_the_stage_on_at_which_the_policy_asks(string rule, Stage from)
    {
        foreach (var stage in Enum.GetValues<Stage>())
        {
            var reason = Cases.Ask(rule, Cases.Complete with { Stage = stage });
            Assert.Equal(stage >= from, reason is not null);
            if (reason is not null) Assert.Equal((RuleOutcome.NotMeasured, Severity.Info, 0), (reason.Outcome, reason.Severity, reason.Resume.Count));
        }
    }

    [Fact]
    public void The_pair_and_the_target_that_will_be_measured_are_named()
    {
        Assert.Contains("\"ring-a\" and \"ring-b\"", Cases.Ask("diversity-true", Cases.Complete)!.Message, StringComparison.Ordinal);
        Assert.Contains("99.95 %", Cases.Ask("always-on", Cases.Complete)!.Message, StringComparison.Ordinal);
    }
}
