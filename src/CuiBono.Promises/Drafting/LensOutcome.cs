using CuiBono.Evidence;
using CuiBono.Promises.Lens;
using CuiBono.Promises.Written;

namespace CuiBono.Promises.Drafting;

/// <summary>Makes an outcome of what the lens found: the customer in the text's own words, the promise to them, and its measure where there is one.</summary>
internal static class LensOutcome
{
    /// <summary>Adds the outcome of a whole document's reading.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="reading">The reading.</param>
    /// <param name="title">The title, in which the evidence may stand.</param>
    /// <param name="passages">The passages that were read.</param>
    /// <returns>The passage in which the evidence stands, or null.</returns>
    public static Passage? Add(DraftBuilder draft, LensReading reading, string title, IReadOnlyList<Passage> passages)
    {
        if (reading.Level < 2 || reading.Customer is not { } words) return null;
        var external = reading.LevelExternal >= 2;
        if ((external ? reading.ExternalEvidence : reading.Evidence) is not { } evidence) return null;
        var passage = evidence.InTitle ? null : PassageOf(evidence, passages);
        var text = evidence.InTitle ? title : passage?.Text ?? evidence.Quote;
        var kind = external ? KindOf(words, reading.CustomerKind) : CustomerKind.Internal;
        var measured = external ? reading.LevelExternal == 3 : reading.Level == 3;
        Add(draft, words, kind, text, evidence.Quote, evidence.Place ?? passage?.Place, measured ? reading.Measurable ?? new CustomerMeasure(null, null, null) : null);
        return passage;
    }

    /// <summary>Adds an outcome for a customer whose promise is a quote in a text.</summary>
    public static void Add(DraftBuilder draft, string words, CustomerKind kind, string text, string quote, SourcePlace? place, CustomerMeasure? measure)
    {
        var customer = draft.Customer(words, kind, place, quote);
        var at = Math.Max(0, text.IndexOf(quote, StringComparison.Ordinal));
        var (start, end) = Sentences.Around(text, at);
        var sentence = text[start..Math.Max(end, Math.Min(text.Length, at + quote.Length))];
        var promised = measure is null ? null : Better(Timed.With(Compared.With(Promised.Of(sentence, measure), sentence, words), sentence, words, measure), sentence, quote);
        var owner = OwnerIn(sentence);
        draft.AddOutcome(Filled(new Outcome(promised?.Metric ?? quote) { Customer = customer.Id, Statement = quote, Owner = owner }, promised), path =>
        {
            draft.Found($"{path}.customer", place, quote);
            draft.Found($"{path}.statement", place, quote);
            if (owner is not null) draft.Found($"{path}.owner", place, sentence);
            if (promised is not null) Found(draft, path, promised, place, sentence);
        });
    }

    /// <summary>A comparison of two values with the direction that is better for the customer, and named by its own words where no shorter name was read.
    /// A promise to make it worse keeps the better direction, so that its own target speaks against it.</summary>
    private static Promised Better(Promised promised, string sentence, string quote) =>
        promised is { Target: not null, Baseline: not null }
            ? promised with { Metric = promised.Metric ?? quote, Direction = Polarity.Of(sentence, promised.Unit) ?? promised.Direction }
            : promised;

    /// <summary>An outcome with the parts of a promise that a sentence holds.</summary>
    public static Outcome Filled(Outcome outcome, Promised? promised)
    {
        if (promised is null) return outcome;
        var metric = promised.Metric;
        var value = promised.Target?.Value;
        var baseline = promised.Baseline;
        if (promised is { IsChange: true, Target: not null })
        {
            metric = metric is null ? null : $"{metric}, change against the baseline";
            value = metric is null ? null : promised.Direction == Direction.Decrease ? -value : value;
            baseline = null;
        }

        return outcome with
        {
            Metric = metric ?? outcome.Metric,
            Unit = value is null && baseline is null ? null : promised.Unit,
            Direction = promised.Direction,
            Baseline = baseline is { } from ? new Baseline(from.Value, null, null, null) : null,
            Target = value is null && promised.By is null ? null : new Target(value, promised.By?.Day),
        };
    }

    /// <summary>Records the words of each part of a promise.</summary>
    public static void Found(DraftBuilder draft, string path, Promised promised, SourcePlace? place, string sentence)
    {
        var outcome = Filled(new Outcome(""), promised);
        if (outcome.Metric is not null) draft.Found($"{path}.metric", place, sentence);
        if (outcome.Unit is not null) draft.Found($"{path}.unit", place, QuoteOf(sentence, promised.Target ?? promised.Baseline));
        if (outcome.Direction is not null) draft.Found($"{path}.direction", place, sentence);
        if (outcome.Baseline is not null) draft.Found($"{path}.baseline.value", place, QuoteOf(sentence, promised.Baseline));
        if (outcome.Target?.Value is not null) draft.Found($"{path}.target.value", place, QuoteOf(sentence, promised.Target));
        if (promised.By is { } by) draft.Found($"{path}.target.by", place, sentence[by.Start..by.End]);
    }

    private static string QuoteOf(string sentence, WrittenQuantity? quantity) => quantity is { } found ? sentence[found.Start..found.End] : sentence;

    /// <summary>Who answers for an outcome by the words "owned by" in its own sentence.</summary>
    private static string? OwnerIn(string sentence)
    {
        const string OwnedBy = "owned by ";
        var at = sentence.IndexOf(OwnedBy, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var rest = sentence.AsSpan(at + OwnedBy.Length);
        var end = rest.IndexOfAny(",;()");
        if (end >= 0) rest = rest[..end];
        foreach (var stop in (ReadOnlySpan<string>)[" and ", " by ", " from ", " with ", " who ", " to "])
            if (rest.IndexOf(stop, StringComparison.Ordinal) is >= 0 and var found)
                rest = rest[..found];
        if (rest.StartsWith("the ")) rest = rest[4..];
        return People.Name(rest.Trim().TrimEnd('.').ToString());
    }

    /// <summary>Whom the organisation serves in them; an assumption, since prose does not say it in these words.</summary>
    public static CustomerKind KindOf(string words, PartyKind side) => side switch
    {
        PartyKind.ClientOrganisation => CustomerKind.ClientOrganisation,
        PartyKind.Internal => CustomerKind.Internal,
        _ when Has(words, "business", "enterprise", "compan", "corporate", "wholesale", "carrier") => CustomerKind.Enterprise,
        _ when Has(words, "customer", "consumer", "subscriber", "household", "shopper", "buyer", "guest", "policyholder") => CustomerKind.Consumer,
        _ => CustomerKind.Public,
    };

    private static Passage? PassageOf(LensEvidence evidence, IReadOnlyList<Passage> passages)
    {
        var offset = 0;
        foreach (var passage in passages)
        {
            if (evidence.Start < offset + passage.Text.Length && evidence.Start >= offset && passage.Text.Contains(evidence.Quote, StringComparison.Ordinal)) return passage;
            offset += passage.Text.Length + 1;
        }

        foreach (var passage in passages)
            if (passage.Text.Contains(evidence.Quote, StringComparison.Ordinal))
                return passage;
        return null;
    }

    private static bool Has(string words, params ReadOnlySpan<string> stems)
    {
        foreach (var stem in stems)
            if (words.Contains(stem, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
