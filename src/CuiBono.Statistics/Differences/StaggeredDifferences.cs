namespace CuiBono.Statistics.Differences;

/// <summary>The effect of a roll-out in waves, each wave compared with those that had not started yet.</summary>
/// <param name="Waves">The effect on each wave in each period.</param>
/// <param name="Overall">The mean effect over the waves and their periods of treatment, weighted by units.</param>
/// <param name="BySince">The mean effect by periods since the start; negative before it.</param>
/// <remarks>Callaway and Sant'Anna, Journal of Econometrics 225 (2021), without covariates: long differences from the period before the start,
/// against units not yet treated; standard errors from the units' influence. Plain two-way effects, which compare late waves with early ones that are
/// already treated, are not offered. Assumes that nobody acted ahead of the start and that all would have changed alike.</remarks>
public sealed record StaggeredDifferences(IReadOnlyList<WaveEffect> Waves, AverageEffect Overall, IReadOnlyDictionary<int, AverageEffect> BySince)
{
    /// <summary>Fits a balanced panel.</summary>
    /// <param name="values">The values, by unit and by period from 0.</param>
    /// <param name="starts">The period in which each unit starts, or null for one that never does. A unit that starts in period 0 has no time before and is left out.</param>
    /// <exception cref="ArgumentException">The panel is not balanced, or no wave has units to be compared with.</exception>
    public static StaggeredDifferences Of(IReadOnlyList<double[]> values, IReadOnlyList<int?> starts)
    {
        if (values.Count != starts.Count || values.Count == 0 || values.Any(row => row.Length != values[0].Length)) throw new ArgumentException("Each unit needs a start and a value for each period.", nameof(values));
        var used = Enumerable.Range(0, values.Count).Where(unit => starts[unit] is null or > 0).ToArray();
        var periods = values[0].Length;
        var cells = new List<(int Wave, int Period, double Effect, double[] Influence, int Units)>();
        foreach (var wave in used.Select(unit => starts[unit]).OfType<int>().Where(start => start < periods).Distinct().Order())
        {
            for (var period = 0; period < periods; period++)
            {
                // Before its start a wave is compared over one period, so that each figure stands for itself; after it, with the last period before.
                var from = period < wave ? period - 1 : wave - 1;
                if (from < 0) continue;
                var treated = used.Where(unit => starts[unit] == wave).ToArray();
                var others = used.Where(unit => starts[unit] is not { } start || start > Math.Max(period, wave)).ToArray();
                if (others.Length == 0) continue;
                double Change(int unit) => values[unit][period] - values[unit][from];
                var (mean, otherMean) = (treated.Average(Change), others.Average(Change));
                var influence = new double[values.Count];
                foreach (var unit in treated) influence[unit] = (Change(unit) - mean) / treated.Length;
                foreach (var unit in others) influence[unit] = -(Change(unit) - otherMean) / others.Length;
                cells.Add((wave, period, mean - otherMean, influence, treated.Length));
            }
        }

        var after = cells.Where(cell => cell.Period >= cell.Wave).ToList();
        if (after.Count == 0) throw new ArgumentException("No wave has units to be compared with.", nameof(starts));
        AverageEffect Mean(IReadOnlyList<(int Wave, int Period, double Effect, double[] Influence, int Units)> chosen)
        {
            var weight = (double)chosen.Sum(cell => cell.Units);
            var (effect, influence) = (0.0, new double[values.Count]);
            foreach (var cell in chosen)
            {
                effect += cell.Units / weight * cell.Effect;
                for (var unit = 0; unit < influence.Length; unit++) influence[unit] += cell.Units / weight * cell.Influence[unit];
            }

            // The weights are shares of a sample of units, too: their spread is part of the error.
            foreach (var wave in chosen.Select(cell => cell.Wave).Distinct())
            {
                var ofWave = chosen.Where(cell => cell.Wave == wave).ToList();
                foreach (var unit in used.Where(unit => starts[unit] == wave)) influence[unit] += ofWave.Sum(cell => cell.Effect - effect) / weight;
            }

            var error = Math.Sqrt(influence.Sum(value => value * value));
            return new(effect, error == 0 ? double.NaN : error);
        }

        return new StaggeredDifferences(
            [.. cells.Select(cell => new WaveEffect(cell.Wave, cell.Period, Mean([cell])))],
            Mean(after),
            cells.GroupBy(cell => cell.Period - cell.Wave).OrderBy(group => group.Key).ToDictionary(group => group.Key, group => Mean([.. group])));
    }
}
