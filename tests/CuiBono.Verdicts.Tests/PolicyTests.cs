using System.Security.Cryptography;
using System.Text;
using CuiBono.Promises;

namespace CuiBono.Verdicts.Tests;

public class PolicyTests
{
    /// <summary>The table as the policy was agreed: rule, idea, approval, delivery, operation, classes that it is not asked of.</summary>
    private const string Agreed = """
        customer-named warn block block block C
        customer-benefit warn block block block FCA
        outcome-measurable - block block block FCA
        outcome-baseline - warn block block FCA
        outcome-owner - warn warn block FCA
        outcome-attribution - warn warn block FCA
        common-goal - block block block FCA
        guardrail-declared - warn block block FCA
        culture-process-first - warn block warn CA
        exceptions-planned - block block warn FCA
        adoption-measured - - warn block FCA
        continuity-declared - warn block block
        diversity-true - warn block block
        always-on - warn block block
        line-of-sight warn block block block U
        no-placeholder warn block block block
        wording-unchanged - - block block
        evidence-fresh - - warn block
        outcome-met - - warn block FCA
        pushback-recorded info info info info
        """;

    [Fact]
    public void Customer_first_is_the_agreed_table() =>
        Assert.Equal(Agreed.ReplaceLineEndings("\n").Split('\n'), Policy.CustomerFirst.Rules.Select(Line));

    [Fact]
    public void The_hash_is_that_of_the_canonical_text()
    {
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Policy.CustomerFirst.CanonicalText)));

        Assert.Equal(hash, Policy.CustomerFirst.Sha256, ignoreCase: true);
        Assert.StartsWith("cuibono/policy/1\ncustomer-first\ncustomer-named idea=warn approval=block delivery=block operation=block yields=compliance\n", Policy.CustomerFirst.CanonicalText, StringComparison.Ordinal);
        Assert.Contains("\nnever-waived no-placeholder approval\n", Policy.CustomerFirst.CanonicalText, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_never_waived_names_rules_of_the_policy() =>
        Assert.All(Policy.CustomerFirst.NeverWaived, never => Assert.NotNull(Policy.CustomerFirst.Find(never.Rule)));

    private static string Line(PolicyRule rule)
    {
        var stages = string.Join(' ', Enum.GetValues<Stage>().Select(stage => rule.At(stage) is { } severity ? KebabCase.Of(severity) : "-"));
        var yields = string.Concat(rule.Yields.Order().Select(one => one switch
        {
            InitiativeClass.Foundation => "F",
            InitiativeClass.Compliance => "C",
            InitiativeClass.AssetSafety => "A",
            _ => "U",
        }));
        return $"{rule.Name} {stages} {yields}".TrimEnd();
    }
}
