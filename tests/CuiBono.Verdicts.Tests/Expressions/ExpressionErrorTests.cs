using CsCheck;
using CuiBono.Verdicts.Expressions;

namespace CuiBono.Verdicts.Tests.Expressions;

public class ExpressionErrorTests
{
    private static readonly CaseFacts Facts = new(FactCatalogueTests.Known);

    [Theory]
    [InlineData("", 0, "a fact or a value is expected here, not the end")]
    [InlineData("stage = aproval", 8, "did you mean 'approval'?")]
    [InlineData("stge = approval", 0, "did you mean 'stage'?")]
    [InlineData("stage == approval", 6, "write = for equal")]
    [InlineData("stage = approval && class = foundation", 17, "write and")]
    [InlineData("stage > idea", 6, "it has no order")]
    [InlineData("stage = approval and", 20, "not the end")]
    [InlineData("(stage = approval", 17, "')' is expected here")]
    [InlineData("stage = approval)", 16, "join conditions with and or or")]
    [InlineData("title = 3", 8, "cannot be compared with 3")]
    [InlineData("title = 'open", 8, "does not end")]
    [InlineData("investment > 2000000", 13, "write it as EUR 2 M")]
    [InlineData("investment > XYZ 2 M", 13, "not a currency")]
    [InlineData("adoption.share > 80", 17, "write 80 %")]
    [InlineData("adoption.share > 120 %", 17, "never 120 %")]
    [InlineData("system.go_live > 2027-02-30", 17, "not in the calendar")]
    [InlineData("system.go_live + 3 months > asOf", 17, "whole days or weeks")]
    [InlineData("system.go_live + 4 hours > asOf", 17, "whole days or weeks")]
    [InlineData("system.go_live + asOf > asOf", 15, "no sum")]
    [InlineData("system.go_live + 99999999999 days > asOf", 17, "a hundred years")]
    [InlineData("system.go_live + -99999999999 days > asOf", 17, "a hundred years")]
    [InlineData("outcomes.count + 1 > 2", 0, "is for days")]
    [InlineData("outcomes.count", 14, "compare it with")]
    [InlineData("outcomes.count > 80 %", 17, "a number has no unit")]
    [InlineData("outcomes > 2", 0, "is a list; write any outcomes[*]")]
    [InlineData("any outcome[*] (exists .owner)", 4, "did you mean 'outcomes'?")]
    [InlineData("any outcomes (exists .owner)", 13, "written with [*]")]
    [InlineData("any outcomes[*] (exists owner)", 24, "it is written .owner")]
    [InlineData("any outcomes[*] (exists .ownr)", 24, "did you mean '.owner'?")]
    [InlineData("exists .owner", 7, "within any, all or count only")]
    [InlineData("any outcomes[*] (any customers[*] (.external))", 17, "cannot stand within another")]
    [InlineData("count outcomes[*] (.guardrail)", 30, "a count is compared with a number")]
    [InlineData("count outcomes[*] >= 80 %", 21, "without a unit")]
    [InlineData("any outcomes[*] (.target.value)", 30, "is a quantity; compare it with")]
    [InlineData("any outcomes[*] (.status = meet)", 27, "did you mean 'met'?")]
    [InlineData("stage in (title)", 10, "not with other facts")]
    [InlineData("stage contains 'app'", 6, "only words can be searched")]
    [InlineData("title contains 3", 15, "a text in quotation marks")]
    [InlineData("3 > 2", 0, "needs a fact on one of its sides")]
    [InlineData("asOf-adoption.until < 3 days", 0, "there is no fact")]
    [InlineData("title = ''", 8, "an empty text")]
    [InlineData("stage = approval AND title = 'x'", 17, "did you mean 'and'?")]
    [InlineData("promise.approved = 1", 19, "cannot be compared with 1")]
    [InlineData("outcomes.count > 99999999999999999999", 17, "larger than any figure")]
    [InlineData("investment < EUR 2000000000 bn", 17, "larger than any figure")]
    [InlineData("investment < Eur 2 M", 13, "there is no fact 'Eur'")]
    [InlineData("system.go_live + 36526 days > asOf", 17, "a hundred years")]
    [InlineData("adoption.share > 100", 17, "if 100 percent is meant, write 100 %")]
    [InlineData("adoption.share > 1.5", 17, "if 1.5 percent is meant, write 1.5 %")]
    [InlineData("adoption.share > 3 days", 17, "is a share and cannot be compared with 3 days")]
    [InlineData("asOf > 3", 7, "is a day and cannot be compared with 3; write it as 2027-06-30")]
    [InlineData("system.go_live - asOf > 3", 24, "is a length of time and cannot be compared with 3; write it as 30 days")]
    [InlineData("promise.approved > true", 17, "is true or false: it has no order")]
    [InlineData("title > 'a'", 6, "is words: it has no order")]
    [InlineData("stage = title", 8, "which is words")]
    [InlineData("stage = class", 8, "are of other names")]
    [InlineData("title in (2027-01-01)", 10, "which is a day")]
    [InlineData("investment in (outcomes)", 15, "is a list")]
    [InlineData("foo + 3 days > asOf", 0, "there is no fact 'foo'")]
    [InlineData("asOf - foo > 3 days", 7, "there is no fact 'foo'")]
    [InlineData("exists foo", 7, "there is no fact 'foo'")]
    [InlineData("EXISTS title", 0, "'EXISTS' is written exists")]
    [InlineData("outcomes.count > - title", 17, "a fact or a value is expected here")]
    public void What_is_wrong_is_said_with_its_place(string text, int at, string said)
    {
        var (expression, error) = Expression.Read(text);
        Assert.Null(expression);
        Assert.True(error!.At == at && error.Message.Contains(said, StringComparison.Ordinal), $"{error.At}: {error.Message}");
    }

    [Theory]
    [InlineData("adoption.share > 101", "never 101")]
    [InlineData("adoption.share > -0.5", "never -0.5")]
    [InlineData("adoption.share > 101 %", "never 101 %")]
    public void What_is_no_share_as_a_percentage_either_is_not_taken_for_one(string text, string end) => Assert.EndsWith(end, Expression.Read(text).Error!.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("investment < EUR 1000000000 bn")]
    [InlineData("system.go_live + 36525 days > asOf")]
    [InlineData("adoption.share >= 0 and adoption.share <= 1")]
    [InlineData("adoption.share >= 0 % and adoption.share <= 100 %")]
    public void The_last_value_that_is_allowed_is_allowed(string text) => Assert.Null(Expression.Read(text).Error);

    [Theory]
    [InlineData("(", ")")]
    [InlineData("not (", ")")]
    [InlineData("not ", "")]
    public void Deep_nesting_is_refused(string open, string close)
    {
        string Nested(int depth) => string.Concat(Enumerable.Repeat(open, depth)) + "stage = idea" + string.Concat(Enumerable.Repeat(close, depth));
        Assert.NotNull(Expression.Read(Nested(Expression.MaxDepth / 2)).Expression);
        Assert.Contains("within each other", Expression.Read(Nested(Expression.MaxDepth + 1)).Error!.Message, StringComparison.Ordinal);
        Assert.NotNull(Expression.Read(Nested(300)).Error);
    }

    [Fact]
    public void A_condition_is_no_longer_than_is_allowed()
    {
        Assert.NotNull(Expression.Read("stage = idea".PadRight(Expression.MaxLength)).Expression);
        Assert.Equal(Expression.MaxLength, Expression.Read("stage = idea".PadRight(Expression.MaxLength + 1)).Error!.At);
    }

    [Fact]
    public void The_canonical_form_of_the_longest_and_the_deepest_condition_reads_back()
    {
        var longest = string.Join("or", Enumerable.Repeat("(investment>EUR 1 bn)", Expression.MaxLength / 23));
        var deepest = string.Concat(Enumerable.Range(0, Expression.MaxDepth - 1).Select(at => at % 2 == 0 ? "exists id or (" : "exists id and (")) + "stage not in (idea)" + new string(')', Expression.MaxDepth - 1);
        Assert.All([longest, deepest], text =>
        {
            var expression = Expression.Read(text).Expression!;
            Assert.Equal(expression.Canonical, Expression.ReadBack(expression.Canonical)?.Canonical);
        });
    }

    [Fact]
    public void Any_text_is_a_condition_or_an_error_in_it() => Gen.String[0, 60].Sample(Total, iter: 5_000);

    [Fact]
    public void Any_row_of_words_is_a_condition_or_an_error_in_it()
    {
        string[] words =
        [
            .. FactCatalogue.Facts.Take(8).Select(fact => fact.Name), .. FactCatalogue.Lists.Select(list => list.Name), ".owner", ".target.value", ".target.by", ".guardrail", ".kind", "and", "or", "not", "any", "all",
            "count", "exists", "in", "contains", "matches", "true", "false", "[*]", "(", ")", "(", ")", ",", "+", "-", "%", "=", "!=", "<", ">=", "3", "0.5", "EUR", "M", "days", "weeks", "'a*'", "\"%\"", "2027-01-31", "idea", "enterprise",
        ];
        Gen.Int[0, words.Length - 1].Select(at => words[at]).Array[0, 24].Select(chosen => string.Join(' ', chosen)).Sample(Total, iter: 20_000);
    }

    [Fact]
    public void The_longest_pattern_on_a_long_text_ends() =>
        Assert.False(TextPattern.Matches(new string('a', 20_000), string.Concat(Enumerable.Repeat("a*", 900)) + "b"));

    private static void Total(string text)
    {
        var (expression, error) = Expression.Read(text);
        Assert.True(expression is null != error is null, text);
        if (error is not null) Assert.InRange(error.At, 0, text.Length);
        if (expression is null) return;
        var truth = expression.Evaluate(Facts).Truth;
        var again = Expression.Read(expression.Canonical);
        Assert.True(again.Expression is not null, $"{text} -> {expression.Canonical}: {again.Error?.Message}");
        Assert.Equal((expression.Canonical, truth), (again.Expression.Canonical, again.Expression.Evaluate(Facts).Truth));
    }
}
