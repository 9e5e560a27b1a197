namespace CuiBono.Statistics.Series;

/// <summary>How much the level differs from period to period beyond what the spread of the cases explains: by so much a mean over few periods is uncertain,
/// however many cases they hold.</summary>
/// <param name="Variance">The variance of a period's true level; 0 where the spread of the cases explains everything.</param>
/// <param name="Correlation">How much a period's level is like the one before: 0 to 0.95.</param>
/// <param name="Periods">The periods from which this was found.</param>
/// <remarks>By moments: the variance of the means less that of the cases in them (DerSimonian and Laird, Controlled Clinical Trials 7, 1986), the covariance of
/// neighbours as it is, both corrected for the mean being that of the same periods. A trend or a season counts as variation that lasts.</remarks>
public readonly record struct PeriodVariation(double Variance, double Correlation, int Periods)
{
    private const double Most = 0.95;

    /// <summary>The variation between periods.</summary>
    /// <param name="means">The mean of each period, in order of time.</param>
    /// <param name="counts">Its cases; 1 or more.</param>
    /// <param name="within">The variance of a case within its period.</param>
    /// <returns>The variation, or null for fewer than eight periods.</returns>
    public static PeriodVariation? Of(IReadOnlyList<double> means, IReadOnlyList<int> counts, double within)
    {
        if (means.Count != counts.Count) throw new ArgumentException("Each period needs a mean and a count.", nameof(counts));
        if (means.Count < 8) return null;
        var (all, squaredCounts, mean) = (0.0, 0.0, 0.0);
        for (var at = 0; at < means.Count; at++)
        {
            all += counts[at];
            squaredCounts += (double)counts[at] * counts[at];
            mean += counts[at] * means[at];
        }

        mean /= all;
        var (squares, neighbours, pairs) = (0.0, 0.0, 0.0);
        for (var at = 0; at < means.Count; at++)
        {
            squares += counts[at] * (means[at] - mean) * (means[at] - mean);
            if (at == 0) continue;
            var pair = (double)counts[at] * counts[at - 1];
            neighbours += pair * (means[at] - mean) * (means[at - 1] - mean);
            pairs += pair;
        }

        var variance = Math.Max(0, (squares - ((means.Count - 1) * within)) / (all - (squaredCounts / all)));
        if (!(variance > 0)) return new(0, 0, means.Count);
        var covariance = neighbours / pairs;
        var found = new PeriodVariation(variance, Math.Clamp(covariance / variance, 0, Most), means.Count);
        // The mean follows its own periods, so both look too small by its variance; that depends on them, and settles in a few rounds.
        for (var round = 0; round < 20; round++)
        {
            var ofMean = found.OfMean(means.Count);
            found = found with { Variance = variance + ofMean - (variance / means.Count), Correlation = Math.Clamp((covariance + ofMean) / (variance + ofMean), 0, Most) };
        }

        return found;
    }

    /// <summary>The variance that the mean of so many neighbouring periods has beside that of its cases.</summary>
    public double OfMean(int periods)
    {
        var (sum, power) = (1.0, 1.0);
        for (var lag = 1; lag < periods; lag++)
        {
            power *= Correlation;
            sum += 2 * (1 - ((double)lag / periods)) * power;
        }

        return periods < 1 ? Variance : Variance * sum / periods;
    }

    /// <summary>About how many independent periods say as much: the degrees of freedom with which the variation is known.</summary>
    public double DegreesOfFreedom => Math.Max(1, (Periods * (1 - Correlation) / (1 + Correlation)) - 1);
}
