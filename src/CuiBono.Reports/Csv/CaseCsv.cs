using System.Globalization;
using CuiBono.Reviews;

namespace CuiBono.Reports.Csv;

/// <summary>Writes the cases behind every figure of a review, a line a case of an outcome, so that a figure can be counted again by hand.</summary>
public static class CaseCsv
{
    /// <summary>Writes the header and the cases, in the order of the evidence.</summary>
    /// <remarks>"value" is the case's own, in the outcome's unit; of an open case, the value so far. "counted" is what it adds to the figure: a duration is cut at the
    /// horizon that docs/methods/outcomes.md defines. "part" says to which figure: before, judged, or neither.</remarks>
    public static void Write(Review review, TextWriter output)
    {
        output.Write("initiative,outcome,case,day,value,open,counted,part,cohort,segments\n");
        foreach (var reviewed in review.Initiatives)
            for (var at = 0; at < reviewed.Observed.Count; at++)
                Write(reviewed, at, output);
    }

    private static void Write(ReviewedInitiative reviewed, int index, TextWriter output)
    {
        if (reviewed.Observed[index] is not { Data: { } data } observed) return;
        var (initiative, outcome) = (CsvCell.Of(reviewed.Initiative.Id), CsvCell.Of(reviewed.Initiative.Outcomes[index].Id));
        var assessment = reviewed.Tested[index].Assessment;
        var parts = new string[data.Observations.Count];
        foreach (var at in assessment.Earlier) parts[at] = "before";
        foreach (var at in assessment.Judged) parts[at] = "judged";
        for (var at = 0; at < parts.Length; at++)
        {
            var one = data.Observations[at];
            var value = one.Value * data.Scale;
            var cohort = one.Cohort >= 0 ? data.Cohorts[one.Cohort] : "";
            var segments = string.Join("; ", data.Segmentations.Where(segmentation => segmentation.OfCase[at] >= 0).Select(segmentation => $"{segmentation.Name}={segmentation.Values[segmentation.OfCase[at]]}"));
            output.Write(string.Create(CultureInfo.InvariantCulture,
                $"{initiative},{outcome},{CsvCell.Of(observed.CaseOf(at))},{one.Day:yyyy-MM-dd},{value},{Said(one.Open)},{Math.Min(value, assessment.Horizon ?? value)},{parts[at]},{CsvCell.Of(cohort)},{CsvCell.Of(segments)}\n"));
        }
    }

    private static string Said(bool truth) => truth ? "true" : "false";
}
