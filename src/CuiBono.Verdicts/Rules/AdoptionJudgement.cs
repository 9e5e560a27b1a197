using System.Globalization;

namespace CuiBono.Verdicts.Rules;

/// <summary>The judgement with its sentence.</summary>
/// <param name="Kind">What it means.</param>
/// <param name="Sentence">One sentence for a person, without its full stop.</param>
internal sealed record AdoptionJudgement(AdoptionJudgementKind Kind, string Sentence)
{
    /// <summary>Judges the share of the last weeks: that of all weeks since the go-live would still count those in which people learnt.</summary>
    public static AdoptionJudgement Of(Case @case)
    {
        if (@case.Enablers.Adoption is not { Lately: { } lately }) return new(AdoptionJudgementKind.NotMeasured, "No eligible case of the last eight weeks is complete");
        var declared = @case.Initiative.Process?.Adoption;
        var target = 100 * (declared?.Target ?? 0.5m);
        var kind = lately.Interval.Low >= (double)target ? AdoptionJudgementKind.Kept : lately.Interval.High < (double)target ? AdoptionJudgementKind.Missed : AdoptionJudgementKind.Open;
        var by = declared?.By is { } day ? $" by {Said.Day(day)}" : "";
        var figure = string.Create(CultureInfo.InvariantCulture, $"{lately.Value:0.#} % ({lately.Interval.Low:0.#} to {lately.Interval.High:0.#}; {lately.Count:N0} {(lately.Count == 1 ? "case" : "cases")}) of the eligible cases went the new way from {Said.Day(lately.Period.From)} to {Said.Day(lately.Period.To)}");
        var promised = declared?.Target is null ? "that most do, where no target is declared," : $"the promised {Said.Number(target)} %{by}";
        if (kind == AdoptionJudgementKind.Missed && declared is { Target: not null, By: { } due } && due > @case.AsOf) kind = AdoptionJudgementKind.Open;
        return new(kind, kind switch
        {
            AdoptionJudgementKind.Kept => declared?.Target is null ? figure : $"{figure}: {promised} are reached",
            AdoptionJudgementKind.Missed => declared?.Target is null ? $"{figure}: most do not, and no target says that fewer are enough" : $"{figure}: {promised} are missed by {Said.Number(Math.Round(target - (decimal)lately.Value, 1))} points",
            _ when declared?.By > @case.AsOf => $"{figure}; {promised} are not due yet",
            _ => $"{figure}: {promised} {(declared?.Target is null ? "is" : "are")} neither reached nor missed beyond chance",
        });
    }

    /// <summary>Whether it is open because the promised day has not come.</summary>
    public bool IsInTime(Case @case) => Kind == AdoptionJudgementKind.Open && @case.Initiative.Process?.Adoption is { Target: not null, By: { } by } && by > @case.AsOf;
}
