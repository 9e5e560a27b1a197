using CuiBono.Outcomes;
using CuiBono.Promises;

namespace CuiBono.Verdicts.Rules;

/// <summary>What one tested outcome means to the gate.</summary>
/// <param name="Index">Its place among the outcomes.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Tested">The test, or null where there was none.</param>
/// <param name="IsDue">Whether the promised day is over.</param>
internal sealed record OutcomeJudgement(int Index, Outcome Outcome, TestedOutcome? Tested, bool IsDue)
{
    public static OutcomeJudgement Of(Case @case, int index)
    {
        var outcome = @case.Initiative.Outcomes[index];
        return new(index, outcome, index < @case.Tested.Count ? @case.Tested[index] : null, outcome.Target?.By is not { } by || by <= @case.AsOf);
    }

    public OutcomeStatus Status => Tested?.Assessment.Status ?? OutcomeStatus.NotMeasured;

    /// <summary>What else explains the gain, so that it is not this initiative's merit: certain where it began before the go-live.</summary>
    public CreditDoubt? Doubt => Status != OutcomeStatus.Met || Outcome.Guardrail ? null
        : Tested!.Assessment.Doubts.FirstOrDefault(doubt => doubt.Kind == CreditDoubtKind.BeganBefore) ?? (Tested.Assessment.Doubts is [var other, ..] ? other : null);

    /// <summary>Nothing is decided though the promised day is over: too few data, or none that reach so far.</summary>
    public bool IsOpen => IsDue && (Status == OutcomeStatus.Undecided || (Status is OutcomeStatus.OnTrack or OutcomeStatus.NotDue && Outcome.Target?.By is not null));

    /// <summary>Whether nothing stands against the promise: it is met and nobody else's merit, or its day has not come.</summary>
    public bool IsKept => Status switch
    {
        OutcomeStatus.Met => Doubt is null,
        OutcomeStatus.OnTrack or OutcomeStatus.NotDue or OutcomeStatus.Undecided => !IsOpen,
        _ => false,
    };

    /// <summary>The judgement in a sentence that begins with the outcome's id.</summary>
    public string Sentence
    {
        get
        {
            var name = $"{Said.Quote(Outcome.Id)}{(Outcome.Guardrail ? " (guardrail)" : "")}";
            if (Tested is null || Outcome.Data is null) return $"{name}: not measured, for outcomes[{Index}].data names no evidence.";
            var credit = Doubt switch
            {
                null => "",
                { Kind: CreditDoubtKind.BeganBefore } refused => $" Credit is refused: {refused.Text}.",
                { } doubt => $" It may not be this initiative's merit: {doubt.Text}.",
            };
            var late = IsOpen && Status != OutcomeStatus.Undecided ? $" The promised day, {Said.Day(Outcome.Target!.By!.Value)}, is over{(Tested.Provenance?.Until is { } until ? $", and the evidence ends on {Said.Day(until)}" : "")}." : "";
            return $"{name}: {KebabCase.Of(Status).Replace('-', ' ')}. {Tested.Assessment.Why}{credit}{late}";
        }
    }

    /// <summary>What would let it stand, for a person.</summary>
    public string Remedy => Status switch
    {
        OutcomeStatus.NotMeasured when Tested is null || Outcome.Data is null => $"Say in outcomes[{Index}].data by which file and which measure {Said.Quote(Outcome.Id)} is tested; cuibono measure lists the measures.",
        OutcomeStatus.NotMeasured => $"Mend the evidence of {Said.Quote(Outcome.Id)}: {Tested!.Assessment.Why}",
        OutcomeStatus.Harmed => $"Bring {Said.Quote(Outcome.Id)} back to where it was before for everybody, or let a person decide.",
        OutcomeStatus.Missed => $"Reach the target of {Said.Quote(Outcome.Id)}, or ask for a new decision on the promise.",
        OutcomeStatus.OnTrack or OutcomeStatus.NotDue => $"Bring evidence of {Said.Quote(Outcome.Id)} that reaches beyond the promised day.",
        OutcomeStatus.Undecided => $"Wait for {(Tested!.Assessment.CasesNeeded is { } cases ? $"about {cases:N0} more cases" : "more cases")} of {Said.Quote(Outcome.Id)}{Weeks(Tested.Assessment.WeeksNeeded)} and review again.",
        _ => $"Show by a comparison what of {Said.Quote(Outcome.Id)} is this initiative's merit.",
    };

    private static string Weeks(double? weeks) => weeks is { } known ? FormattableString.Invariant($", {Math.Ceiling(known):N0} weeks at the present rate,") : "";
}
