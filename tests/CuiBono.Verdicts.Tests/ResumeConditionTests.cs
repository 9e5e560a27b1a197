using CsCheck;
using CuiBono.Verdicts.Rules;

namespace CuiBono.Verdicts.Tests;

public class ResumeConditionTests
{
    private static readonly CaseFacts Facts = new(Cases.Of(Cases.Complete));

    private static bool IsMet(string subject, ConditionOperator @operator, string? value = null) => new ResumeCondition(subject, @operator, value, "").IsMet(Facts);

    [Fact]
    public void A_fact_with_a_value_is_set_and_one_without_meets_nothing()
    {
        Assert.True(IsMet("outcomes[0].target.by", ConditionOperator.IsSet));
        Assert.False(IsMet("outcomes[0].warn", ConditionOperator.IsSet));
        Assert.False(IsMet("outcomes[0].warn", ConditionOperator.AtMost, "99"));
    }

    [Theory]
    [InlineData("outcomes[0].target.value", "12", true, true)]
    [InlineData("outcomes[0].target.value", "9", true, false)]
    [InlineData("outcomes[0].target.value", "100", false, true)]
    [InlineData("outcomes[0].target.by", "2027-12-31", true, true)]
    [InlineData("outcomes[0].target.by", "2028-01-01", false, true)]
    [InlineData("outcomes[0].metric", "12", false, false)]
    [InlineData("outcomes[0].target.by", "12", false, false)]
    public void Numbers_are_compared_as_numbers_and_dates_as_dates(string subject, string value, bool atLeast, bool atMost)
    {
        Assert.Equal(atLeast, IsMet(subject, ConditionOperator.AtLeast, value));
        Assert.Equal(atMost, IsMet(subject, ConditionOperator.AtMost, value));
    }

    [Theory]
    [InlineData("stage = approval", true)]
    [InlineData("stage = idea", false)]
    [InlineData("adoption.share >= 80 %", false)]
    [InlineData("not a condition", false)]
    public void A_condition_of_a_policys_own_is_met_where_it_holds(string condition, bool met) => Assert.Equal(met, IsMet(condition, ConditionOperator.Holds, null));

    [Fact]
    public void Equal_numbers_are_equal_however_they_are_written() => Assert.True(IsMet("outcomes[0].target.value", ConditionOperator.Equals, "12.00"));

    [Fact]
    public void A_rule_fails_with_conditions_that_are_not_met_and_passes_with_none() => RandomCase.Any.Sample(@case =>
    {
        var facts = new CaseFacts(@case);
        foreach (var (rule, result) in Results(@case))
            if (result.Outcome == RuleOutcome.Failed)
                Assert.True(result.Resume.Count > 0 && result.Resume.All(condition => !condition.IsMet(facts)), $"{rule}: {result.Message}");
            else
                Assert.True(result.Outcome == RuleOutcome.NotMeasured ? result.Resume.All(condition => !condition.IsMet(facts)) : result.Resume.Count == 0, $"{rule}: {result.Message}");
    }, iter: 1000);

    [Fact]
    public void Following_all_resume_conditions_of_a_rule_makes_it_pass() => RandomCase.Any.Sample(@case =>
    {
        foreach (var (rule, result) in Results(@case))
        {
            if (result.Outcome != RuleOutcome.Failed) continue;
            var mended = result.Resume.Aggregate(@case, Resume.Follow);
            Assert.All(result.Resume, condition => Assert.True(condition.IsMet(new CaseFacts(mended)), $"{rule}: {condition}"));
            Assert.True(rule.Evaluate(mended)!.Outcome != RuleOutcome.Failed, $"{rule}: {result} {rule.Evaluate(mended)}");
        }
    }, iter: 1000);

    [Fact]
    public void Leaving_one_resume_condition_out_leaves_the_rule_failed() => RandomCase.Sound.Sample(@case =>
    {
        foreach (var (rule, result) in Results(@case))
        {
            if (result.Outcome != RuleOutcome.Failed) continue;
            foreach (var left in result.Resume)
                Assert.True(
                    rule.Evaluate(result.Resume.Where(condition => condition != left).Aggregate(@case, Resume.Follow))!.Outcome == RuleOutcome.Failed,
                    $"{rule} passes without {left}");
        }
    }, iter: 1000);

    private static IEnumerable<(IRule Rule, RuleResult Result)> Results(Case @case)
    {
        foreach (var rule in Policy.CustomerFirst.Rules)
            if (rule.For(@case.Initiative) is not null && rule.Rule.Evaluate(@case) is { } result)
                yield return (rule.Rule, result);
    }
}
