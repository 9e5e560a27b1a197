using CuiBono.Promises.Written;

namespace CuiBono.Promises.Drafting;

/// <summary>A promise that says today's value beside the promised one: "circuits activated in 12 working days instead of 24".</summary>
internal static class Compared
{
    private static readonly string[] Contrasts = [" instead of ", " rather than ", " down from ", " up from "];

    /// <summary>The promise with what the comparison adds to it, or as it was where the sentence compares nothing.</summary>
    /// <param name="promised">What was read of the sentence.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="customer">The customer in the sentence's own words.</param>
    public static Promised With(Promised promised, string sentence, string customer)
    {
        if (Find(sentence) is not var (target, baseline, contrast) || target.Value == baseline.Value) return promised;
        if (target.Unit is { } promisedUnit && baseline.Unit is { } todaysUnit && promisedUnit.TrimEnd('s') != todaysUnit.TrimEnd('s')) return promised;
        return promised with
        {
            Metric = promised.Metric ?? MetricWords.Around(sentence, customer, target, contrast),
            Baseline = baseline,
            Target = target,
            Unit = target.Unit ?? baseline.Unit,
            Direction = target.Value < baseline.Value ? Direction.Decrease : Direction.Increase,
            IsChange = false,
        };
    }

    private static (WrittenQuantity Target, WrittenQuantity Baseline, int Contrast)? Find(string sentence)
    {
        foreach (var words in Contrasts)
        {
            var at = sentence.IndexOf(words, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || WrittenQuantity.Find(sentence, at + words.Length) is not { } baseline) continue;
            if (sentence[(at + words.Length)..baseline.Start].Count(letter => letter == ' ') > 2) continue;
            WrittenQuantity? target = null;
            for (var found = WrittenQuantity.Find(sentence, 0); found is { } quantity && quantity.Start < at; found = WrittenQuantity.Find(sentence, Math.Max(quantity.End, quantity.Start + 1)))
                target = quantity;
            if (target is { } promised) return (promised, baseline, at);
        }

        return null;
    }
}
