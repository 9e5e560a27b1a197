using CuiBono.Promises.Lens;
using CuiBono.Promises.Written;

namespace CuiBono.Promises.Drafting;

/// <summary>A promise of a time: "gets new circuits activated in 12 working days" is a time to get them, and the target its upper limit.</summary>
internal static class Timed
{
    private static readonly string[] Limits = ["within", "in", "in under", "in less than", "in at most", "in no more than", "under", "at most", "no more than"];

    private static readonly string[] Plain = ["gets", "get", "has", "have", "receives", "receive", "sees", "see", "obtains", "obtain", "enjoys", "enjoy", "waits", "wait"];

    /// <summary>The promise with the time as its metric, or as it was where the sentence says no time or names the metric itself.</summary>
    /// <param name="promised">What was read of the sentence.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="customer">The customer in the sentence's own words.</param>
    /// <param name="measure">What the lens says belongs to the customer.</param>
    public static Promised With(Promised promised, string sentence, string customer, CustomerMeasure measure)
    {
        if (promised.Metric is not null || measure.Target is not { } words) return promised;
        for (var found = WrittenQuantity.Find(sentence, 0); found is { } time; found = WrittenQuantity.Find(sentence, Math.Max(time.End, time.Start + 1)))
        {
            if (!sentence.AsSpan(time.Start).StartsWith(words) || !IsTime(time)) continue;
            var before = sentence.AsSpan(0, time.Start).TrimEnd();
            foreach (var limit in Limits)
                if (before.EndsWith(" " + limit, StringComparison.OrdinalIgnoreCase) && MetricWords.Around(sentence, customer, time, time.End) is { } done)
                    return promised with { Metric = Named(done), Target = time, Unit = time.Unit, Direction = Direction.Decrease, IsChange = false };
            return promised;
        }
        return promised;
    }

    private static bool IsTime(WrittenQuantity quantity) => quantity.Unit is { } unit && Array.Exists(["second", "minute", "hour", "day", "week", "month"], name => unit.Contains(name, StringComparison.Ordinal));

    /// <summary>"gets new circuits activated" is timed as "time to get new circuits activated", "circuits are activated" as "time until circuits are activated".</summary>
    private static string Named(string done)
    {
        foreach (var modal in (ReadOnlySpan<string>)[" will ", " can ", " shall "])
            if (done.LastIndexOf(modal, StringComparison.OrdinalIgnoreCase) is >= 0 and var found) done = done[(found + modal.Length)..];
        for (var at = 0; at < Plain.Length; at += 2)
            foreach (var form in (ReadOnlySpan<string>)[Plain[at], Plain[at + 1]])
                if (done.StartsWith(form + " ", StringComparison.OrdinalIgnoreCase))
                    return $"time to {Plain[at + 1]}{done[form.Length..]}";
        return $"time until {done}";
    }
}
