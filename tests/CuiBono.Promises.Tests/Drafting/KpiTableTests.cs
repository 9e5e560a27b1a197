using CuiBono.Evidence;
using CuiBono.Promises.Drafting;
using CuiBono.Promises.Lens;

namespace CuiBono.Promises.Tests.Drafting;

public class KpiTableTests
{
    private static Initiative Drafted(params string[] rows) => Draft.Of(
        "x", "X", new SourcePlace("deck.pptx"), [.. rows.Select(row => new Passage(row, new SourcePlace("deck.pptx") { Slide = 1 }, PassageKind.TableRow))], new LensReading(0, 0), _ => new LensReading(0, 0)).Initiative;

    private static Outcome Only(params string[] rows) => Assert.Single(Drafted(rows).Outcomes);

    [Theory]
    [InlineData("KPI | Baseline | Target")]
    [InlineData("Metric | Base value | Target value")]
    [InlineData("Measure | Current | Goal")]
    [InlineData("Indicator | Today | To")]
    [InlineData("Our metrics | As-is | Target")]
    [InlineData("KPI | Current value | Target")]
    [InlineData("KPI | From | To")]
    public void The_header_says_which_column_is_what(string header)
    {
        var outcome = Only(header, "Activation time | 24 days | 12 days");

        Assert.Equal(("Activation time", 24m, 12m, "days", Direction.Decrease), (outcome.Metric, outcome.Baseline!.Value, outcome.Target!.Value, outcome.Unit, outcome.Direction));
    }

    [Theory]
    [InlineData("KPI | Comment | Status")]
    [InlineData("Name | Baseline | Target")]
    [InlineData("KPI | Baseline and target | By")]
    [InlineData("KPI with a name of far more than forty letters | Baseline | Target")]
    public void Another_table_gives_nothing(string header) => Assert.Empty(Drafted(header, "Activation time | 24 days | 12 days").Outcomes);

    [Theory]
    [InlineData("By")]
    [InlineData("When")]
    [InlineData("By when")]
    [InlineData("Deadline")]
    [InlineData("Due")]
    [InlineData("Date")]
    [InlineData("Target date")]
    [InlineData("Due date")]
    public void A_column_of_dates_gives_the_day(string name)
    {
        var drafted = Drafted($"KPI | Target | {name}", "Activation time | 12 days | June 2027");

        Assert.Equal(new Target(12, new DateOnly(2027, 6, 30)), drafted.Outcomes[0].Target);
        Assert.Equal("June 2027", drafted.Sources["outcomes[0].target.by"].Quote);
    }

    [Fact]
    public void Every_cell_fills_its_field_with_its_words()
    {
        const string Row = "Activation time | 24 | 12 | days | June 2027 | Ana Ruiz | business customers";
        var drafted = Drafted("KPI | Baseline | Target | Unit | By | KPI owner | For whom", Row);
        var outcome = Assert.Single(drafted.Outcomes);

        Assert.Equal(("Activation time", "days", Direction.Decrease, "Ana Ruiz"), (outcome.Metric, outcome.Unit, outcome.Direction, outcome.Owner));
        Assert.Equal((24m, new Target(12, new DateOnly(2027, 6, 30))), (outcome.Baseline!.Value, outcome.Target));
        Assert.Equal(("business customers", CustomerKind.Enterprise), (drafted.CustomerOf(outcome)!.Name, drafted.CustomerOf(outcome)!.Kind));
        string Words(string field) => drafted.Sources[$"outcomes[0].{field}"].Quote!;
        Assert.Equal(("Activation time", "24", "12", "June 2027", "Ana Ruiz", "business customers"), (Words("metric"), Words("baseline.value"), Words("target.value"), Words("target.by"), Words("owner"), Words("customer")));
        Assert.Equal((Row, Row), (Words("unit"), Words("direction")));
    }

    [Theory]
    [InlineData("Customer")]
    [InlineData("For whom")]
    [InlineData("Segment")]
    public void A_column_of_customers_gives_the_customer(string name) => Assert.Equal("Households", Drafted($"KPI | Target | {name}", "Calls | 12 | Households").Customers.Single().Name);

    [Theory]
    [InlineData("Unit")]
    [InlineData("Units")]
    public void A_column_of_units_gives_the_unit(string name)
    {
        Assert.Equal("calls", Only($"KPI | Target | {name}", "Load | 12 | calls").Unit);
        Assert.Equal("calls", Only($"KPI | Target | {name}", "Load | TBD | calls").Unit);
        Assert.Equal("calls", Only($"KPI | Target | {name}", "Load | 12 mails | calls").Unit);
    }

    [Theory]
    [InlineData("12 days by June 2027", 12, "2027-06-30")]
    [InlineData("12 days by the end of 2027", 12, "2027-12-31")]
    [InlineData("12 days by end of 2027", 12, "2027-12-31")]
    [InlineData("12 days until June 2027", 12, "2027-06-30")]
    [InlineData("12 days in June 2027", 12, "2027-06-30")]
    [InlineData(">= 12 days", 12, null)]
    [InlineData("≤12 days", 12, null)]
    [InlineData("~ 12 days", 12, null)]
    [InlineData("by June 2027", null, "2027-06-30")]
    public void A_target_may_say_its_date_and_its_limit(string cell, int? value, string? by)
    {
        var drafted = Drafted("KPI | Target", $"Activation time | {cell}");

        Assert.Equal((value, by), ((int?)drafted.Outcomes[0].Target!.Value, drafted.Outcomes[0].Target!.By?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(by is null ? null : cell, drafted.Sources.GetValueOrDefault("outcomes[0].target.by")?.Quote);
        Assert.Equal(value is null ? null : cell, drafted.Sources.GetValueOrDefault("outcomes[0].target.value")?.Quote);
    }

    [Theory]
    [InlineData("24 days", "12 days", Direction.Decrease)]
    [InlineData("12 days", "24 day", Direction.Increase)]
    [InlineData("12 days", "12 days", null)]
    [InlineData("", "12 days", null)]
    [InlineData("24 days", "", null)]
    public void The_direction_leads_from_the_baseline_to_the_target(string from, string to, Direction? direction)
    {
        var drafted = Drafted("KPI | Baseline | Target", $"Activation time | {from} | {to}");

        Assert.Equal(direction, drafted.Outcomes[0].Direction);
        Assert.Equal(direction is not null, drafted.Sources.ContainsKey("outcomes[0].direction"));
    }

    [Fact]
    public void A_baseline_in_another_unit_is_left()
    {
        var outcome = Only("KPI | Baseline | Target", "Activation time | 24 calls | 12 days");

        Assert.Equal((null, 12m, "days", null), (outcome.Baseline, outcome.Target!.Value, outcome.Unit, outcome.Direction));
    }

    [Theory]
    [InlineData("Cost of an order | EUR 12")]
    [InlineData("Opex | EUR 12")]
    [InlineData("Spend on calls | EUR 12")]
    [InlineData("IT expenditure | EUR 12")]
    public void A_lower_cost_is_a_goal_and_no_outcome(string row)
    {
        var drafted = Drafted("KPI | Target", row);

        Assert.Empty(drafted.Outcomes);
        Assert.Single(drafted.CostGoals);
    }

    [Theory]
    [InlineData("12 | 12 days")]
    [InlineData(" | 12 days")]
    public void A_row_without_a_name_gives_nothing(string row) => Assert.Empty(Drafted("KPI | Target", row).Outcomes);

    [Fact]
    public void What_has_no_value_fills_nothing()
    {
        var drafted = Drafted("KPI | Baseline | Target | By | Owner | Customer", "Cost of calls | TBD | lower | soon | [name] | n/a");

        Assert.Equal(new Outcome("cost-of-calls") { Metric = "Cost of calls" }, Assert.Single(drafted.Outcomes));
        Assert.Equal(["title", "outcomes[0].metric"], drafted.Sources.Keys);
    }
}
