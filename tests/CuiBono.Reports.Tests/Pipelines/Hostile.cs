using CuiBono.Reviews;

namespace CuiBono.Reports.Tests.Pipelines;

/// <summary>A review whose texts try to command whatever reads the report.</summary>
internal static class Hostile
{
    public static Review Review(string text)
    {
        var reviewed = SampleReview.Billing;
        var verdict = reviewed.Verdict;
        return SampleReview.Of([reviewed with
        {
            Initiative = reviewed.Initiative with { Title = text },
            Verdict = verdict with { Reasons = [verdict.Reasons[0] with { Message = text }, .. verdict.Reasons.Skip(1)] },
        }]);
    }
}
