using System.Globalization;
using CsCheck;
using CuiBono.Statistics.ChangePoints;

namespace CuiBono.Statistics.Tests.ChangePoints;

public sealed class PeltTests
{
    private static double[] Ruptures => [.. File.ReadAllLines(RealData.Path("stats/ruptures_pw_constant_n200_d1_b3.csv")).Where(line => line.Length > 0).Select(line => double.Parse(line, CultureInfo.InvariantCulture))];

    [Fact]
    public void The_three_changes_of_the_ruptures_series_are_found_and_no_other() => Assert.Equal([51, 103, 149], Pelt.Changes(Ruptures, 10));

    [Fact]
    public void Half_the_penalty_adds_two_false_changes() => Assert.Equal(5, Pelt.Changes(Ruptures, 5, 2).Count);

    [Fact]
    public void The_cost_at_the_true_changes_is_that_of_the_exact_search() => Printed.Equal("150.7786", Pelt.Cost(Ruptures, [51, 103, 149]));

    [Theory]
    [InlineData(263765.2, "1861222")]
    [InlineData(131882.6, "1729340")]
    public void The_Nile_changed_once_after_1898(double penalty, string cost)
    {
        var flow = Table.Read("nile.csv").Numbers("flow");

        Assert.Equal([28], Pelt.Changes(flow, penalty));
        Printed.Equal(cost, Pelt.Cost(flow, [28]) + penalty);
    }

    [Fact]
    public void A_tiny_penalty_cuts_where_the_exact_partition_does()
    {
        var flow = Table.Read("nile.csv").Numbers("flow");
        int[] expected = [1, 2, 3, 4, 6, 7, .. Enumerable.Range(8, 45), .. Enumerable.Range(54, 44), 99];

        Assert.Equal(expected, Pelt.Changes(flow, 9.21034));
    }

    [Fact]
    public void Pruning_loses_nothing() =>
        Gen.Select(Gen.Double[-3, 3].Array[2, 24], Gen.Double[0, 6], Gen.Int[1, 3]).Sample((values, penalty, shortest) =>
        {
            if (values.Length < shortest) return;
            var changes = Pelt.Changes(values, penalty, shortest);
            Assert.Equal(Exhaustive(values, penalty, shortest), Pelt.Cost(values, changes) + (penalty * changes.Count), 9);
        });

    /// <summary>The least cost by trying every last segment, without pruning.</summary>
    private static double Exhaustive(double[] values, double penalty, int shortest)
    {
        var best = new double[values.Length + 1];
        for (var end = 1; end <= values.Length; end++)
        {
            best[end] = double.PositiveInfinity;
            for (var start = 0; start + shortest <= end; start++)
            {
                if (start > 0 && start < shortest) continue;
                var segment = values[start..end];
                var mean = segment.Average();
                best[end] = Math.Min(best[end], segment.Sum(value => (value - mean) * (value - mean)) + (start == 0 ? 0 : best[start] + penalty));
            }
        }

        return best[^1];
    }
}
