using CuiBono.Statistics.Differences;

namespace CuiBono.Statistics.Tests.Differences;

public sealed class DifferenceInDifferencesTests
{
    [Fact]
    public void Proposition_99_has_the_effect_and_both_errors_of_R()
    {
        var table = Table.Read("california_prop99.csv", ';');
        var states = table.Texts("State");
        var names = states.Distinct().ToList();
        var (years, packs) = (table.Numbers("Year"), table.Numbers("PacksPerCapita"));

        var effect = DifferenceInDifferences.Of(
            [.. Enumerable.Range(0, table.Count).Select(at => new PanelValue(names.IndexOf(states[at]), (int)years[at], packs[at]))],
            [.. names.Select(name => name == "California")],
            1989);

        Printed.Equal("-27.34911", effect.Effect.Value);
        Printed.Equal("4.409454", effect.Independent.StandardError);
        Printed.Equal("7.767890e-10", effect.Independent.P);
        Printed.Equal("2.848742", effect.Effect.StandardError);
        Printed.Equal("-9.600419", effect.Effect.T);
        Printed.Equal("4.857457e-21", effect.Effect.P);
    }
}
