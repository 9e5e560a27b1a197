using CuiBono.Promises;

namespace CuiBono.Verdicts.Rules;

/// <summary>The outcome that the outcome rules ask about: the one that comes nearest to a promise that can be tested.</summary>
/// <param name="Index">Its place among the outcomes.</param>
/// <param name="Outcome">The outcome.</param>
/// <remarks>All outcome rules look at the same one, so that a target here and a baseline there do not pass for a promise. The order is
/// lexicographic (measurable, then baseline, owner, attribution), as the policy's severities are, so taking data away can never help.</remarks>
internal sealed record LeadingOutcome(int Index, Outcome Outcome)
{
    public static LeadingOutcome? Of(Case @case)
    {
        LeadingOutcome? best = null;
        var bestRank = int.MinValue;
        for (var index = 0; index < @case.Initiative.Outcomes.Count; index++)
        {
            var outcome = @case.Initiative.Outcomes[index];
            if (outcome.Guardrail) continue;
            var rank = Rank(@case, index);
            if (rank <= bestRank) continue;
            (best, bestRank) = (new LeadingOutcome(index, outcome), rank);
        }

        return best;
    }

    /// <summary>The outcome as a message names it.</summary>
    public string Name => Said.Quote(Outcome.Id);

    /// <summary>Says which outcome is asked about, and why it is that one.</summary>
    public void Explain(Case @case, Requirements asked)
    {
        var others = @case.Initiative.Outcomes.Count(outcome => !outcome.Guardrail) - 1;
        asked.Step(others == 0
            ? $"The outcome rules ask about {Name}, the only outcome that is no guardrail."
            : $"The outcome rules ask about {Name}: of {others + 1} outcomes it comes nearest to a promise that can be tested.");
    }

    private static int Rank(Case @case, int index)
    {
        var missing = OutcomeRequirements.Measurable(@case, index);
        var further = (OutcomeRequirements.Baselined(@case, index).AllMet ? 4 : 0)
            + (OutcomeRequirements.Owned(@case, index).AllMet ? 2 : 0)
            + (OutcomeRequirements.Attributable(@case, index).AllMet ? 1 : 0);
        if (missing.AllMet) return 1000 + further;
        var external = missing.Lacks($"outcomes[{index}].customer.external") ? 0 : 100;
        return external - 8 * missing.Unmet.Count + further;
    }
}
