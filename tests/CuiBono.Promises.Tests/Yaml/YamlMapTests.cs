namespace CuiBono.Promises.Tests.Yaml;

public class YamlMapTests
{
    private static InitiativeFileResult Read(string fields) => InitiativeFile.Read($"id: x\ntitle: X\nclass: foundation\nstage: idea\n{fields}\n", "initiatives/x.md", 1, []);

    private static string? Wrong(string fields) => Read(fields).Findings is [var only] ? only.Code : null;

    [Theory]
    [InlineData("30 days", 30 * 24 * 60)]
    [InlineData("1 Day", 24 * 60)]
    [InlineData("3 d", 3 * 24 * 60)]
    [InlineData("4 hours", 4 * 60)]
    [InlineData("4 h", 4 * 60)]
    [InlineData("20 minutes", 20)]
    [InlineData("20 MIN", 20)]
    [InlineData("2 weeks", 14 * 24 * 60)]
    [InlineData("1.5 hours", 90)]
    [InlineData("0 days", 0)]
    [InlineData("36500 days", 36_500 * 24 * 60)]
    public void A_length_of_time_is_read_with_its_unit(string text, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), Read($"outcomes: [{{id: a, data: {{within: {text}}}}}]").Initiative!.Outcomes[0].Data!.Terms.Within);

    [Theory]
    [InlineData("36501 days", "out-of-range")]
    [InlineData("-1 hours", "out-of-range")]
    [InlineData("3 months", "wrong-type")]
    [InlineData("3", "wrong-type")]
    [InlineData("soon", "not-a-number")]
    [InlineData("TBD", "placeholder")]
    public void What_is_no_length_of_time_is_said(string text, string code) => Assert.Equal(code, Wrong($"outcomes: [{{id: a, data: {{within: {text}}}}}]"));

    [Theory]
    [InlineData("0.03", 0.03)]
    [InlineData("3 %", 0.03)]
    [InlineData("3 percent", 0.03)]
    [InlineData("3 per cent", 0.03)]
    [InlineData("3 pct.", 0.03)]
    [InlineData("0", 0)]
    [InlineData("1", 1)]
    [InlineData("100 %", 1)]
    public void A_share_is_a_part_of_one_or_a_percentage(string text, double share) =>
        Assert.Equal((decimal)share, Read($"continuity: {{target_availability: {text}}}").Initiative!.Continuity!.TargetAvailability);

    [Theory]
    [InlineData("3 days", "unit-mismatch")]
    [InlineData("3", "out-of-range")]
    [InlineData("101 %", "out-of-range")]
    [InlineData("-0.1", "out-of-range")]
    public void What_is_no_share_is_said(string text, string code) => Assert.Equal(code, Wrong($"continuity: {{target_availability: {text}}}"));

    [Theory]
    [InlineData("12 days", 12, "days")]
    [InlineData("-12.5 days", -12.5, "days")]
    [InlineData("EUR 3", 3, "EUR")]
    [InlineData("98 %", 98, "%")]
    [InlineData("+3", 3, null)]
    [InlineData(".5 days", 0.5, "days")]
    public void A_quantity_has_the_unit_that_is_written_with_it(string text, double value, string? unit)
    {
        var outcome = Read($"outcomes: [{{id: a, target: {{value: {text}}}}}]").Initiative!.Outcomes[0];

        Assert.Equal(((decimal)value, unit), (outcome.Target!.Value, outcome.Unit));
    }

    [Theory]
    [InlineData("days", "12 Day", true)]
    [InlineData("%", "12 percent", true)]
    [InlineData("%", "12 pct", true)]
    [InlineData("h", "12 h.", true)]
    [InlineData("days", "12 working days", false)]
    [InlineData("as", "12 a", false)]
    public void Capitals_a_plural_and_the_word_for_percent_make_no_other_unit(string unit, string value, bool same) =>
        Assert.Equal(same ? null : "unit-mismatch", Wrong($"outcomes: [{{id: a, unit: '{unit}', target: {{value: {value}}}}}]"));

    [Theory]
    [InlineData("41", 41L)]
    [InlineData("0", 0L)]
    [InlineData("41.0", 41L)]
    public void A_count_is_a_whole_number(string text, long count) => Assert.Equal(count, Read($"customers: [{{id: a, kind: public, size: {text}}}]").Initiative!.Customers[0].Size);

    [Theory]
    [InlineData("-1")]
    [InlineData("1.5")]
    public void Another_number_is_no_count(string text) => Assert.Equal("not-a-number", Wrong($"customers: [{{id: a, kind: public, size: {text}}}]"));

    [Theory]
    [InlineData("EUR 4.2 M", 4_200_000)]
    [InlineData("{amount: 4200000, currency: EUR}", 4_200_000)]
    public void An_amount_has_its_currency(string text, int amount) => Assert.Equal(new Evidence.Money(amount, "EUR"), Read($"investment: {text}").Initiative!.Investment);

    [Theory]
    [InlineData("TBD", "placeholder")]
    [InlineData("4.2 M", "not-money")]
    [InlineData("$4.2 M", "not-money")]
    [InlineData("{currency: EUR}", "missing-field")]
    [InlineData("{amount: 3}", "missing-field")]
    [InlineData("{amount: 3, currency: EUR, per: year}", "unknown-field")]
    [InlineData("{amount: TBD, currency: EUR}", "placeholder")]
    public void What_is_no_amount_is_said(string text, string code) => Assert.Equal(code, Wrong($"investment: {text}"));

    [Theory]
    [InlineData("title: {a: b}", "duplicate-field")]
    [InlineData("sponsor: {business: [a]}", "wrong-type")]
    [InlineData("documents: [{a: b}]", "wrong-type")]
    [InlineData("documents: [[a]]", "wrong-type")]
    [InlineData("documents: [\"a\\0b\"]", "outside-workspace")]
    public void A_value_of_another_shape_is_said(string fields, string code) => Assert.Contains(Read(fields).Findings, finding => finding.Code == code);

    [Theory]
    [InlineData("../documents/deck.pptx", null)]
    [InlineData("./a//b/../c.docx", null)]
    [InlineData("../../x", "outside-workspace")]
    [InlineData("a/../../../x", "outside-workspace")]
    [InlineData("~/x", "outside-workspace")]
    public void A_path_stays_within_the_workspace(string path, string? code) => Assert.Equal(code, Wrong($"documents: ['{path}']"));
}
