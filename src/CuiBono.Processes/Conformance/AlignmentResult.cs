namespace CuiBono.Processes.Conformance;

/// <summary>How a log and a net agree, by an optimal alignment of each variant.</summary>
/// <remarks>Cost and fitness are over the finished cases; <see cref="UnfinishedCases"/> says how many are not.</remarks>
public sealed class AlignmentResult
{
    private readonly int[] caseVariants;

    internal AlignmentResult(Variants variants, IReadOnlyList<VariantAlignment> alignments, int? cheapestRun, string? problem, IReadOnlyList<Deviation> deviations)
    {
        (caseVariants, Variants, CheapestRun, Problem, Deviations) = (variants.OfCase.ToArray(), alignments, cheapestRun, problem, deviations);
        var (fitness, denominators) = (0.0, 0L);
        foreach (var variant in alignments)
        {
            if (variant.Cost is not { } cost)
            {
                UnfinishedVariants++;
                UnfinishedCases += variant.Cases;
                continue;
            }

            var denominator = variant.Events + cheapestRun.GetValueOrDefault();
            Cost += (long)variant.Cases * cost;
            denominators += (long)variant.Cases * denominator;
            fitness += variant.Cases * (denominator == 0 ? 1 : 1 - (double)cost / denominator);
            if (cost == 0) FittingCases += variant.Cases;
        }

        var finished = CaseCount - UnfinishedCases;
        if (finished == 0) return;
        AverageFitness = fitness / finished;
        LogFitness = denominators == 0 ? 1 : 1 - (double)Cost / denominators;
    }

    /// <summary>The alignment of each variant, in the order of <see cref="Processes.Variants"/>.</summary>
    public IReadOnlyList<VariantAlignment> Variants { get; }

    /// <summary>The variant of each case.</summary>
    public ReadOnlySpan<int> VariantOfCase => caseVariants;

    /// <summary>How many cases there are.</summary>
    public int CaseCount => caseVariants.Length;

    /// <summary>Cases of cost 0.</summary>
    public int FittingCases { get; }

    /// <summary>The sum of the costs of the finished cases.</summary>
    public long Cost { get; }

    /// <summary>The mean over the finished cases of 1 - cost / (events + cheapest model run), 0 to 1; null without finished cases.</summary>
    public double? AverageFitness { get; }

    /// <summary>1 - sum of costs / sum of (events + cheapest model run) over the finished cases, 0 to 1; null without finished cases.</summary>
    public double? LogFitness { get; }

    /// <summary>The fewest activities from the initial to the final marking; null where no run is known.</summary>
    public int? CheapestRun { get; }

    /// <summary>Cases of variants without a proven cost.</summary>
    public int UnfinishedCases { get; }

    /// <summary>Variants without a proven cost.</summary>
    public int UnfinishedVariants { get; }

    /// <summary>Why the net aligns with nothing, or null: its final marking cannot be reached, or was not within the bound.</summary>
    public string? Problem { get; }

    /// <summary>The deviations of the finished cases, the most frequent first.</summary>
    public IReadOnlyList<Deviation> Deviations { get; }
}
