using CuiBono.Promises;
using CuiBono.Verdicts.Expressions;

namespace CuiBono.Verdicts.Tests.Expressions;

public class FactValueTests
{
    [Theory]
    [InlineData("minute", 1)]
    [InlineData("minutes", 1)]
    [InlineData("min", 1)]
    [InlineData("hour", 60)]
    [InlineData("Hours", 60)]
    [InlineData("h", 60)]
    [InlineData("day", 1440)]
    [InlineData("DAYS", 1440)]
    [InlineData("week", 10080)]
    [InlineData("weeks", 10080)]
    [InlineData("month", null)]
    [InlineData("working days", null)]
    [InlineData("", null)]
    public void A_unit_of_time_has_its_minutes(string unit, int? minutes) => Assert.Equal(minutes, FactValue.Minutes(unit));

    [Theory]
    [InlineData("%", "percent")]
    [InlineData("%", "Per cent")]
    [InlineData("%", "pct.")]
    [InlineData("days", " Day ")]
    [InlineData("min", "min.")]
    public void Capitals_a_plural_a_full_stop_and_the_word_for_percent_make_no_other_unit(string one, string other) => Assert.True(FactValue.SameUnit(one, other));

    [Theory]
    [InlineData("days", "working days")]
    [InlineData("%", "percentage points")]
    [InlineData("hours", "minutes")]
    public void Another_word_is_another_unit(string one, string other) => Assert.False(FactValue.SameUnit(one, other));

    [Theory]
    [InlineData("working days", 12, "12 \"working days\"", "=", TruthValue.True)]
    [InlineData("minutes", 90, "1 hour", ">", TruthValue.True)]
    [InlineData("hours", 48, "2 days", "=", TruthValue.True)]
    [InlineData("Weeks", 2, "14 days", "=", TruthValue.True)]
    [InlineData("days", 3, "80 hours", "<", TruthValue.True)]
    [InlineData("days", 3, "72 hours", "<", TruthValue.False)]
    [InlineData("days", 3, "3", "=", TruthValue.True)]
    [InlineData(null, 3, "3", "=", TruthValue.True)]
    [InlineData(null, 3, "3 days", "=", TruthValue.Unknown)]
    [InlineData("calls", 3, "3 days", "=", TruthValue.Unknown)]
    [InlineData("days", 3, "3 calls", "=", TruthValue.Unknown)]
    public void A_quantity_is_compared_in_its_own_unit_or_in_another_unit_of_time(string? unit, int target, string given, string sign, TruthValue truth)
    {
        var @case = Cases.Of(Cases.Complete with { Outcomes = [Cases.Activation with { Unit = unit, Target = new Target(target, null) }] });
        var value = given.EndsWith("calls", StringComparison.Ordinal) ? "3 'calls'" : given;
        Assert.Equal(truth, ExpressionTests.Evaluate($"any outcomes[*] (.target.value {sign} {value})", new CaseFacts(@case)).Truth);
    }
}
