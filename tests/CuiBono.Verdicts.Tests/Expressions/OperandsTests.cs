using CuiBono.Verdicts.Expressions;

namespace CuiBono.Verdicts.Tests.Expressions;

/// <summary>The case costs EUR 6.8 M, is reviewed on 2026-11-20 and goes live 164 days later, on 2027-05-03.</summary>
public class OperandsTests
{
    private static string Canonical(string text) => Expression.Read(text).Expression?.Canonical ?? throw new ArgumentException(text);

    [Theory]
    [InlineData("system.go_live - asOf = 164 days", TruthValue.True)]
    [InlineData("system.go_live - asOf = 3936 hours", TruthValue.True)]
    [InlineData("asOf - system.go_live = -164 days", TruthValue.True)]
    [InlineData("asOf - system.go_live < 0 days", TruthValue.True)]
    [InlineData("system.go_live - asOf > 23 weeks", TruthValue.True)]
    [InlineData("system.go_live - asOf > 164 days", TruthValue.False)]
    [InlineData("EUR 6 M < investment", TruthValue.True)]
    [InlineData("EUR 6.8 M < investment", TruthValue.False)]
    [InlineData("EUR 6.8 M <= investment", TruthValue.True)]
    [InlineData("EUR 7 M <= investment", TruthValue.False)]
    [InlineData("EUR 7 M > investment", TruthValue.True)]
    [InlineData("EUR 6.8 M > investment", TruthValue.False)]
    [InlineData("EUR 6.8 M >= investment", TruthValue.True)]
    [InlineData("EUR 6 M >= investment", TruthValue.False)]
    [InlineData("EUR 6 M != investment", TruthValue.True)]
    [InlineData("investment = EUR 0.0068 bn", TruthValue.True)]
    [InlineData("investment = EUR 6800 k", TruthValue.True)]
    [InlineData("any outcomes[*] (.target.value > -3)", TruthValue.True)]
    [InlineData("all outcomes[*] (.target.value < -3)", TruthValue.False)]
    public void Days_lengths_and_amounts_are_calculated(string text, TruthValue truth) => Assert.Equal(truth, ExpressionTests.Evaluate(text).Truth);

    [Theory]
    [InlineData("adoption.until + 2 weeks > asOf", "adoption.until + 14 days > asOf")]
    [InlineData("asOf - adoption.until < 48 hours", "asOf - adoption.until < 2 days")]
    [InlineData("asOf - adoption.until < 90 minutes", "asOf - adoption.until < 1.5 hours")]
    [InlineData("adoption.share >= 80 %", "adoption.share >= 0.8")]
    [InlineData("investment > EUR 2 M", "EUR 2000 k < investment")]
    [InlineData("title = 'it''s \"so\"'", "title = \"it's \"\"so\"\"\"")]
    [InlineData("any outcomes[*] (.target.value > 3 'Percent')", "any outcomes[*] (.target.value > 3 %)")]
    [InlineData("stage = approval", "stage = 'approval'")]
    public void What_means_the_same_has_one_form_that_reads_back(string one, string other)
    {
        Assert.Equal(Canonical(one), Canonical(other));
        Assert.Equal(Canonical(one), Expression.ReadBack(Canonical(one))?.Canonical);
    }

    [Theory]
    [InlineData("promise.approved = true", "promise.approved = false")]
    [InlineData("system.go_live = 2027-05-03", "system.go_live = 2027-05-04")]
    [InlineData("asOf + 2 weeks > system.go_live", "asOf - 2 weeks > system.go_live")]
    [InlineData("asOf - adoption.until < 90 minutes", "asOf - adoption.until < 90 hours")]
    [InlineData("asOf - adoption.until < 36 hours", "asOf - adoption.until < 36 days")]
    [InlineData("title = 'a'", "title = 'b'")]
    [InlineData("title contains 'a'", "title matches 'a'")]
    [InlineData("any outcomes[*] (.target.value > 3 days)", "any outcomes[*] (.target.value > 3)")]
    [InlineData("any outcomes[*] (exists .owner)", "all outcomes[*] (exists .owner)")]
    public void What_means_something_else_has_another_form(string one, string other) => Assert.NotEqual(Canonical(one), Canonical(other));

    [Fact]
    public void A_quantity_that_fell_is_compared_with_its_sign() =>
        Assert.Equal(TruthValue.True, ExpressionTests.Evaluate("any outcomes[*] (.effect > -13 and .effect < -11)", new CaseFacts(FactCatalogueTests.Known)).Truth);

    [Fact]
    public void A_part_of_a_whole_can_be_compared_with_a_number() => Assert.NotNull(Expression.Read("outcomes.count >= adoption.share and adoption.share < outcomes.count").Expression);
}
