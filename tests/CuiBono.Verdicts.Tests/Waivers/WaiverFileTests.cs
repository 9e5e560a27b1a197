using System.Text.Json;
using CsCheck;
using CuiBono.Evidence;
using CuiBono.Verdicts.Waivers;

namespace CuiBono.Verdicts.Tests.Waivers;

public class WaiverFileTests
{
    [Fact]
    public void A_waiver_is_read_with_its_conditions_and_the_machine_checks_some_of_them()
    {
        var findings = new List<Finding>();
        var waiver = WaiverFile.Read(SomeWaiver.Yaml() + """
            conditions:
              - The board is told every month.
              - outcomes[0].owner is-set
              - {subject: system.go_live, operator: at-most, value: 2027-06-30, text: Live by the end of June.}
            """, "waivers/w-1.yaml", findings);

        Assert.Empty(findings);
        Assert.Equal(("outcome-owner", "twelve-days", new DateOnly(2027, 3, 31)), (waiver!.Rule, waiver.Initiative, waiver.Expires));
        Assert.Equal([null, ConditionOperator.IsSet, ConditionOperator.AtMost], waiver.Conditions.Select(condition => condition.Check?.Operator));
        Assert.Equal("Live by the end of June.", waiver.Conditions[2].Text);
        Assert.Equal(8, waiver.PlaceOf("expires").Line);
    }

    [Theory]
    [InlineData("approved_by: Bo Lindqvist\n", "", "missing-field", 1)]
    [InlineData("approved_by: Bo Lindqvist", "approved_by: ines  ALDERMANN, IT", "same-person", 6)]
    [InlineData("approved_by: Bo Lindqvist", "approved_by: TBD", "placeholder", 6)]
    [InlineData("expires: 2027-03-31\n", "", "missing-field", 1)]
    [InlineData("expires: 2027-03-31", "expires: 2027-05-20", "too-long", 8)]
    [InlineData("expires: 2027-03-31", "expires: 2026-11-19", "expired-before-granted", 8)]
    [InlineData("expires: 2027-03-31", "expires: soon", "not-a-date", 8)]
    [InlineData("reason: The owner starts in May.", "reason:", "missing-field", 4)]
    [InlineData("id: w-1", "id: w-2", "other-id", 1)]
    [InlineData("rule:", "rules:", "unknown-field", 2)]
    public void What_is_wrong_is_said_with_its_line(string change, string by, string code, int line)
    {
        var findings = new List<Finding>();

        Assert.Null(WaiverFile.Read(SomeWaiver.Yaml(change, by), "waivers/w-1.yaml", findings));
        Assert.Contains(findings, finding => finding.Code == code && finding.Place.Line == line);
    }

    [Theory]
    [InlineData("{operator: is-set}", "missing-field")]
    [InlineData("{subject: customers.count}", "missing-field")]
    [InlineData("{subject: customers.count, operator: at-least}", "missing-field")]
    [InlineData("{subject: customers.count, operator: at-most}", "missing-field")]
    [InlineData("{subject: customers.count, operator: equals}", "missing-field")]
    [InlineData("{subject: customers.count, operator: is-set, value: 7}", "wrong-type")]
    [InlineData("{subject: stage = idea, operator: holds, value: 7}", "wrong-type")]
    [InlineData("{subject: stge = idea, operator: holds}", "wrong-condition")]
    [InlineData("{subject: customers.count, operator: at-leest, value: 7}", "unknown-value")]
    [InlineData("{subject: customers.count, operator: is-set, when: now}", "unknown-field")]
    [InlineData("{subject: TBD, operator: is-set}", "placeholder")]
    public void A_condition_for_the_machine_is_checked(string condition, string code)
    {
        var findings = new List<Finding>();

        Assert.Null(WaiverFile.Read(SomeWaiver.Yaml() + $"conditions: [{condition}]\n", "waivers/w-1.yaml", findings));
        Assert.Equal((code, 9), (Assert.Single(findings).Code, findings[0].Place.Line));
    }

    [Theory]
    [InlineData("{subject: 'outcomes[0].owner', operator: is-set}", "outcomes[0].owner is-set", ConditionOperator.IsSet, null)]
    [InlineData("{subject: customers.count, operator: at-least, value: 7}", "customers.count at-least 7", ConditionOperator.AtLeast, "7")]
    [InlineData("{subject: stage = idea, operator: holds}", "stage = idea holds", ConditionOperator.Holds, null)]
    [InlineData("customers.count at-most 7", "customers.count at-most 7", ConditionOperator.AtMost, "7")]
    [InlineData("stage equals the idea of it", "stage equals the idea of it", ConditionOperator.Equals, "the idea of it")]
    public void A_condition_without_words_of_its_own_is_said_by_what_it_asks(string condition, string text, ConditionOperator asked, string? value)
    {
        var findings = new List<Finding>();
        var read = Assert.Single(WaiverFile.Read(SomeWaiver.Yaml() + $"conditions:\n  - {condition}\n", "waivers/w-1.yaml", findings)!.Conditions);

        Assert.Empty(findings);
        Assert.Equal((text, asked, value, text), (read.Text, read.Check!.Operator, read.Check.Value, read.Check.Text));
    }

    [Theory]
    [InlineData("Be good.")]
    [InlineData("customers.count")]
    [InlineData("customers.count at-least")]
    [InlineData("customers.count is-set 7")]
    [InlineData("customers.count holds")]
    public void Other_words_are_for_a_person(string text) => Assert.Null(WaiverCondition.Of(text).Check);

    [Fact]
    public void A_waiver_of_one_day_is_one_and_what_is_too_long_names_the_last_day()
    {
        var findings = new List<Finding>();

        Assert.NotNull(WaiverFile.Read(SomeWaiver.Yaml("2027-03-31", "2026-11-20"), "waivers/w-1.yaml", findings));
        Assert.Null(WaiverFile.Read(SomeWaiver.Yaml("2027-03-31", "2027-05-20"), "waivers/w-1.yaml", findings));
        Assert.Equal("181 days are more than 180; the last day possible is 2027-05-19", Assert.Single(findings).Message);
    }

    [Fact]
    public void A_waiver_without_conditions_is_written_without_them_and_any_with_its_words()
    {
        Assert.DoesNotContain("conditions", WaiverFile.Write(SomeWaiver.Of("outcome-owner")), StringComparison.Ordinal);
        Assert.EndsWith("conditions:\n  - subject: \"a\"\n    operator: at-least\n    value: \"7\"\n    text: \"Seven.\"\n", WaiverFile.Write(SomeWaiver.Of("outcome-owner") with { Conditions = [new WaiverCondition("Seven.", new ResumeCondition("a", ConditionOperator.AtLeast, "7", "Seven."))] }), StringComparison.Ordinal);
    }

    [Fact]
    public void The_longest_waiver_is_180_days()
    {
        var findings = new List<Finding>();

        // 2026-11-20 and 180 days: 10 to the end of November, 31, 31, 28, 31, 30 to the end of April are 161, and 19 in May.
        Assert.NotNull(WaiverFile.Read(SomeWaiver.Yaml("2027-03-31", "2027-05-19"), "waivers/w-1.yaml", findings));
        Assert.Empty(findings);
    }

    [Fact]
    public void What_is_written_is_read_back_whatever_the_words()
    {
        var words = Gen.Char["aZ äß\"'\\:#-{}[]&*!|>%@`,\n\t\u0001\u2028€"].Array[1, 30].Select(letters => $"why {new string(letters)}x");
        Gen.Select(words, words, words).Sample((reason, who, condition) =>
        {
            var waiver = SomeWaiver.Of("outcome-owner") with { Reason = reason, RequestedBy = "A" + who, ApprovedBy = "B" + who, Conditions = [new WaiverCondition(condition, null), WaiverCondition.Of("system.go_live at-most 2027-06-30")] };
            var findings = new List<Finding>();
            var back = WaiverFile.Read(WaiverFile.Write(waiver), waiver.File, findings);
            Assert.Empty(findings);
            Assert.Equal((waiver.Id, reason, "A" + who, "B" + who, waiver.Granted, waiver.Expires), (back!.Id, back.Reason, back.RequestedBy, back.ApprovedBy, back.Granted, back.Expires));
            Assert.Equal(waiver.Conditions, back.Conditions);
        }, iter: 300);
    }

    [Fact]
    public void The_schema_has_the_fields_of_the_reader()
    {
        var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs/schemas/waiver.schema.json"))).RootElement;
        static IEnumerable<string> Names(JsonElement group) => group.GetProperty("properties").EnumerateObject().Select(field => field.Name);

        Assert.Equal(WaiverFile.Fields, Names(schema));
        Assert.Equal(WaiverFile.ConditionFields, Names(schema.GetProperty("properties").GetProperty("conditions").GetProperty("items").GetProperty("anyOf")[1]));
    }
}
