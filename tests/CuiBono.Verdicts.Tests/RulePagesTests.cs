using System.Text.RegularExpressions;
using CuiBono.Promises;

namespace CuiBono.Verdicts.Tests;

public partial class RulePagesTests
{
    public static TheoryData<string> Rules => [.. Policy.CustomerFirst.Rules.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_has_its_page_with_its_summary(string rule) =>
        Assert.StartsWith($"# {rule}\n\n{Policy.CustomerFirst.Find(rule)!.Summary}\n\n", RulePages.Of(rule), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_severities_on_the_page_are_those_of_the_policy(string rule)
    {
        var asked = Policy.CustomerFirst.Find(rule)!;
        var severities = Enum.GetValues<Stage>().Select(stage => asked.At(stage) is { } severity ? KebabCase.Of(severity) : "-");
        var classes = asked.Yields.Count == 0 ? "Asked of every class." : $"Not asked of: {string.Join(", ", asked.Yields.Select(KebabCase.Of))}.";

        Assert.Contains($"| idea | approval | delivery | operation |\n|---|---|---|---|\n| {string.Join(" | ", severities)} |\n\n{classes}\n", RulePages.Of(rule), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_page_answers_every_question(string rule)
    {
        string[] sections = ["What it asks", "Why", "Passes", "Fails", "How to resume", "How it reads prose", "Blind spots", "Flipped by"];

        Assert.Equal(sections, Headings().Matches(RulePages.Of(rule)!).Select(match => match.Groups[1].Value));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_tests_and_samples_that_the_page_names_exist(string rule)
    {
        var flipped = RulePages.Of(rule)!.Split("## Flipped by")[1];
        var tests = typeof(RulePagesTests).Assembly.GetTypes().SelectMany(type => type.GetMethods().Select(method => $"{type.Name}.{method.Name}")).ToHashSet();
        var named = Tests().Matches(flipped).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains(name, tests));
        Assert.All(Samples().Matches(flipped), match => Assert.True(File.Exists(Path.Combine(Repository.Root, "samples", match.Groups[1].Value)), match.Value));
    }

    [Fact]
    public void No_page_describes_a_rule_that_is_not_there() => Assert.Equal(
        Policy.CustomerFirst.Rules.Select(rule => rule.Name).Order(StringComparer.Ordinal),
        Directory.GetFiles(Path.Combine(Repository.Root, "docs", "rules"), "*.md").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("no-such-rule")]
    [InlineData("../rules/customer-named")]
    [InlineData("")]
    public void Another_name_has_no_page(string name) => Assert.Null(RulePages.Of(name));

    [GeneratedRegex("^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex(@"`(\w+Tests\.\w+)`")]
    private static partial Regex Tests();

    [GeneratedRegex(@"`((?:northline|founding-case)/[^`]+)`")]
    private static partial Regex Samples();
}
