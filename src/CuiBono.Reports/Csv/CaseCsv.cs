using System.Globalization;
using CuiBono.Reviews;

namespace CuiBono.Reports.Csv;

/// <summary>Writes the cases behind every figure of a review, a line a case of an outcome, so that a figure can be counted again by hand.</summary>
public static class CaseCsv
{
    /// <summary>Writes the header and the cases, in the order of the evidence.</summary>
    /// <remarks>A value is in the outcome's unit. An open case has its value so far. "judged" says whether the case began in the time that was judged; a duration
    /// counts there up to the horizon that docs/methods/outcomes.md defines.</remarks>
    public static void Write(Review review, TextWriter output)
    {
        output.Write("initiative,outcome,case,day,value,open,side,judged,cohort,segments\n");
        foreach (var reviewed in review.Initiatives)
            for (var at = 0; at < reviewed.Observed.Count; at++)
                Write(reviewed, at, output);
    }

    private static void Write(ReviewedInitiative reviewed, int index, TextWriter output)
    {
        if (reviewed.Observed[index] is not { Data: { } data } observed) return;
        var (initiative, outcome) = (Quoted(reviewed.Initiative.Id), Quoted(reviewed.Initiative.Outcomes[index].Id));
        var goLive = reviewed.Initiative.System?.FirstDay;
        var judged = reviewed.Tested[index].Assessment.Period;
        for (var at = 0; at < data.Observations.Count; at++)
        {
            var one = data.Observations[at];
            var cohort = one.Cohort >= 0 ? data.Cohorts[one.Cohort] : "";
            var segments = string.Join("; ", data.Segmentations.Where(segmentation => segmentation.OfCase[at] >= 0).Select(segmentation => $"{segmentation.Name}={segmentation.Values[segmentation.OfCase[at]]}"));
            output.Write(string.Create(CultureInfo.InvariantCulture,
                $"{initiative},{outcome},{Quoted(observed.CaseOf(at))},{one.Day:yyyy-MM-dd},{one.Value * data.Scale},{Said(one.Open)},{(goLive is null ? "" : one.Day < goLive ? "before" : "after")},{Said(judged?.Contains(one.Day) ?? false)},{Quoted(cohort)},{Quoted(segments)}\n"));
        }
    }

    private static string Said(bool truth) => truth ? "true" : "false";

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
