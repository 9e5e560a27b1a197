namespace CuiBono.Promises.Drafting;

/// <summary>Tells from a heading's words what stands under it.</summary>
internal static class Headings
{
    /// <summary>Words of a heading and what they mean; the first that is found decides.</summary>
    private static readonly (string Words, DraftSection Section)[] Meanings =
    [
        ("undesired", DraftSection.Guardrails), ("guardrail", DraftSection.Guardrails), ("counter-metric", DraftSection.Guardrails), ("counter metric", DraftSection.Guardrails),
        ("must not get worse", DraftSection.Guardrails), ("must not happen", DraftSection.Guardrails),
        ("business outcome", DraftSection.BusinessOutcomes), ("business goal", DraftSection.BusinessOutcomes), ("business benefit", DraftSection.BusinessOutcomes),
        ("user outcome", DraftSection.CustomerOutcomes), ("customer outcome", DraftSection.CustomerOutcomes), ("outcomes for customers", DraftSection.CustomerOutcomes),
        ("customer benefit", DraftSection.CustomerOutcomes), ("benefits for customers", DraftSection.CustomerOutcomes), ("user benefit", DraftSection.CustomerOutcomes),
        ("what stops", DraftSection.Stops), ("stop doing", DraftSection.Stops), ("behaviours that stop", DraftSection.Stops), ("behaviors that stop", DraftSection.Stops),
        ("what starts", DraftSection.Starts), ("start doing", DraftSection.Starts), ("behaviours that start", DraftSection.Starts), ("behaviors that start", DraftSection.Starts),
        ("culture", DraftSection.Culture), ("ways of working", DraftSection.Culture), ("behaviour", DraftSection.Culture), ("behavior", DraftSection.Culture),
        ("exception", DraftSection.Exceptions), ("retire", DraftSection.Retired), ("decommission", DraftSection.Retired),
        ("process change", DraftSection.Process), ("changes in the process", DraftSection.Process), ("process", DraftSection.Process),
        ("continuity", DraftSection.Continuity), ("resilience", DraftSection.Continuity), ("redundancy", DraftSection.Continuity), ("always on", DraftSection.Continuity),
        ("obligation", DraftSection.Obligations), ("legal basis", DraftSection.Obligations),
    ];

    public static DraftSection SectionOf(string heading)
    {
        if (heading.Length > 100) return DraftSection.Other;
        foreach (var (words, section) in Meanings)
            if (heading.Contains(words, StringComparison.OrdinalIgnoreCase))
                return section;
        return DraftSection.Other;
    }
}
