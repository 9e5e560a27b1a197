using CuiBono.Promises.Lens;

namespace CuiBono.Promises.Drafting;

/// <summary>Makes an outcome of what the lens found: the customer in the text's own words, and the promise to them.</summary>
internal static class LensOutcome
{
    public static void Add(DraftBuilder draft, LensReading reading)
    {
        if (reading.Level < 2 || reading.Customer is not { } words) return;
        var external = reading.LevelExternal >= 2;
        if ((external ? reading.ExternalEvidence : reading.Evidence) is not { } evidence) return;
        var kind = external ? KindOf(words, reading.CustomerKind) : CustomerKind.Internal;
        var customer = draft.Customer(words, kind, evidence.Place, evidence.Quote);
        var path = draft.NextOutcome;
        draft.Found($"{path}.customer", evidence.Place, evidence.Quote);
        draft.Found($"{path}.statement", evidence.Place, evidence.Quote);
        draft.Outcomes.Add(new Outcome(draft.OutcomeId(evidence.Quote)) { Customer = customer.Id, Statement = evidence.Quote });
    }

    /// <summary>Whom the organisation serves in them; an assumption, since prose does not say it in these words.</summary>
    private static CustomerKind KindOf(string words, PartyKind side) => side switch
    {
        PartyKind.ClientOrganisation => CustomerKind.ClientOrganisation,
        _ when Has(words, "business", "enterprise", "compan", "corporate", "wholesale", "carrier") => CustomerKind.Enterprise,
        _ when Has(words, "customer", "consumer", "subscriber", "household", "shopper", "buyer", "guest", "policyholder") => CustomerKind.Consumer,
        _ => CustomerKind.Public,
    };

    private static bool Has(string words, params ReadOnlySpan<string> stems)
    {
        foreach (var stem in stems)
            if (words.Contains(stem, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
