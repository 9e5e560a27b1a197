namespace CuiBono.Outcomes;

/// <summary>One side of the common goal: what was promised and what became of it.</summary>
/// <param name="Name">What it is called in a sentence: "Lead time", "Cost a case".</param>
/// <param name="Plan">What was promised.</param>
/// <param name="Assessment">What became of it.</param>
public sealed record AssessedGoal(string Name, OutcomePlan Plan, OutcomeAssessment Assessment)
{
    private readonly Comparison? change = Assessment is { Before: { } before, Observed: { } observed } ? Comparison.Of(before, observed) : null;

    private int Better => Plan.Direction == Promises.Direction.Increase ? 1 : -1;

    /// <summary>Whether it is better than before, beyond chance.</summary>
    public bool HasGained => !IsWorse && change is { } known && Better * known.Errors > 1.96;

    /// <summary>Whether it is worse than before beyond chance, for everybody or for a segment.</summary>
    public bool IsWorse => Assessment.Status == OutcomeStatus.Harmed;

    /// <summary>Its figures as a part of a sentence: "Lead time went from 19.3 days to 12.9 days".</summary>
    internal string Said
    {
        get
        {
            var wording = new Wording(Plan.Unit);
            if (Assessment is not { Before: { } before, Observed: { } observed } || change is not { } known) return $"nothing is known yet of {Name}";
            if (IsWorse && Assessment.Harmed is [var harmed, ..] && Better * known.Errors > -1.96)
                return $"{Name} of {harmed.Segment} went from {wording.Figure(harmed.Before.Value)} to {wording.Figure(harmed.After.Value)}";
            return Math.Abs(known.Errors) > 1.96 ? $"{Name} went from {wording.Figure(before.Value)} to {wording.Figure(observed.Value)}"
                : $"{Name} is where it was, as far as chance allows to say ({wording.Figure(before.Value)} before, {wording.Figure(observed.Value)} since)";
        }
    }
}
