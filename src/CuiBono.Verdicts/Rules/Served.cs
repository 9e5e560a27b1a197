using CuiBono.Promises;

namespace CuiBono.Verdicts.Rules;

/// <summary>A party outside the organisation to whom something is promised.</summary>
/// <param name="Name">The party.</param>
/// <param name="How">How it comes to be served, in a sentence.</param>
/// <param name="Source">What says so.</param>
internal sealed record Served(string Name, string How, FieldSource Source)
{
    /// <summary>The served parties: customers of outcomes, those of the outcomes that it has in sight, and whom the text promises something.</summary>
    public static IReadOnlyList<Served> By(Case @case)
    {
        var served = new List<Served>();
        var initiative = @case.Initiative;
        for (var index = 0; index < initiative.Outcomes.Count; index++)
        {
            var outcome = initiative.Outcomes[index];
            if (!outcome.Guardrail && initiative.CustomerOf(outcome) is { IsExternal: true } customer)
                Add(new Served(customer.Name, $"{customer.Name}: the outcome {Said.Quote(outcome.Id)} is promised to them.", initiative.SourceOf($"outcomes[{index}].customer")));
        }

        for (var index = 0; index < initiative.Serves.Count; index++)
            if (LineOfSightRequirements.Outcome(@case, initiative.Serves[index]) is { Customer: { IsExternal: true } customer } seen)
                Add(new Served(customer.Name, $"{customer.Name}, through {seen.Initiative.Id}.", initiative.SourceOf($"serves[{index}]")));

        if (initiative.Class == InitiativeClass.AssetSafety)
            for (var index = 0; index < initiative.Obligations.Count; index++)
                if (initiative.Obligations[index].Protects is { } party && !IsInternal(initiative, party))
                    Add(new Served(party, $"{party}: an obligation protects them.", initiative.SourceOf($"obligations[{index}].protects")));

        if (@case.Reading is { LevelExternal: >= 2, Customer: { } name, ExternalEvidence: { } evidence })
            Add(new Served(name, $"The text promises something to {Said.Quote(name)}.", Said.Source(@case, evidence)));
        return served;

        void Add(Served party)
        {
            if (!served.Exists(other => other.Name.Equals(party.Name, StringComparison.OrdinalIgnoreCase))) served.Add(party);
        }
    }

    private static bool IsInternal(Initiative initiative, string party)
    {
        foreach (var customer in initiative.Customers)
            if (!customer.IsExternal && (customer.Id == party || customer.Name.Equals(party, StringComparison.OrdinalIgnoreCase)))
                return true;
        return false;
    }
}
