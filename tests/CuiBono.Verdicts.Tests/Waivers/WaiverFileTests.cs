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
