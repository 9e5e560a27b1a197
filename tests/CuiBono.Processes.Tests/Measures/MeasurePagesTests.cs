using System.Globalization;
using CuiBono.Processes.Measures;

namespace CuiBono.Processes.Tests.Measures;

/// <summary>What the documentation says of a measure is what the code does.</summary>
public sealed class MeasurePagesTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "methods");

    public static TheoryData<string> Measures => [.. LogMeasures.All.Select(one => one.Measure.Name)];

    [Theory]
    [MemberData(nameof(Measures))]
    public void A_page_states_the_version_kind_unit_and_terms_of_the_code(string name)
    {
        var (one, page) = (LogMeasures.Find(name)!, File.ReadAllText(Path.Combine(Folder, "measures", $"{name}.md")));

        Assert.StartsWith($"# {name}\n\n", page, StringComparison.Ordinal);
        Assert.Contains(
            $"""
            | definition | |
            |---|---|
            | version | {one.Measure.Version.ToString(CultureInfo.InvariantCulture)} |
            | kind | {Kind(one)} |
            | unit | {one.Measure.Unit} |
            | needs | {Terms(one.Needs)} |
            | takes | {Terms(one.Takes)} |

            """.ReplaceLineEndings("\n"),
            page, StringComparison.Ordinal);
        Assert.All(["## Formula", "## Worked example", "## What it cannot show", "## Source"], part => Assert.Contains($"\n{part}\n", page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_catalogue_lists_every_measure_in_its_order() => Assert.Equal(
        LogMeasures.All.Select(one => $"| [{one.Measure.Name}](measures/{one.Measure.Name}.md) | {Kind(one)} | {one.Measure.Unit} | {Terms(one.Needs)} | {one.Measure.Summary} |"),
        File.ReadAllLines(Path.Combine(Folder, "measures.md")).Where(line => line.StartsWith("| [", StringComparison.Ordinal)).Take(LogMeasures.All.Count));

    [Fact]
    public void A_measure_uses_terms_that_there_are_and_each_once() => Assert.All(LogMeasures.All, one =>
    {
        string[] terms = [.. one.Needs, .. one.Takes];
        Assert.Empty(terms.Except(MeasureTerms.Names));
        Assert.Equal(terms.Distinct(), terms);
        Assert.All(terms, term => Assert.False(new MeasureTerms().Has(term)));
    });

    private static string Kind(LogMeasure one) => one.Measure.Kind.ToString().ToLowerInvariant();

    private static string Terms(IReadOnlyList<string> terms) => terms.Count == 0 ? "-" : string.Join(", ", terms.Select(term => $"`{term}`"));
}
