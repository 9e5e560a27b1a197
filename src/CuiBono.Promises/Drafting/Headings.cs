using CuiBono.Evidence;

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
        ("problem", DraftSection.Problem), ("background", DraftSection.Problem), ("current situation", DraftSection.Problem), ("current state", DraftSection.Problem), ("as-is", DraftSection.Problem),
        ("metric", DraftSection.Metrics), ("kpi", DraftSection.Metrics), ("key performance indicator", DraftSection.Metrics), ("success measure", DraftSection.Metrics),
    ];

    /// <summary>Lines that, alone or before a colon, name whom the lines below them are about.</summary>
    private static readonly string[] Who = ["who", "customers", "users", "target users", "audience", "target audience", "for whom", "who benefits", "beneficiaries"];

    /// <summary>Whether a line heads a list of parties.</summary>
    public static bool NamesParties(string line) => Who.Contains(line.TrimEnd(':', '?', ' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>The passages without those under a heading of a problem: what is said there is how things are, and no promise.</summary>
    public static IReadOnlyList<Passage> WithoutProblems(IReadOnlyList<Passage> passages)
    {
        var isProblem = false;
        var kept = new List<Passage>(passages.Count);
        foreach (var passage in passages)
        {
            if (passage.Kind == PassageKind.Heading) isProblem = SectionOf(passage.Text) == DraftSection.Problem;
            if (!isProblem) kept.Add(passage);
        }

        return kept;
    }

    public static DraftSection SectionOf(string heading)
    {
        if (heading.Length > 100) return DraftSection.Other;
        if (NamesParties(heading)) return DraftSection.Customers;
        foreach (var (words, section) in Meanings)
            if (heading.Contains(words, StringComparison.OrdinalIgnoreCase))
                return section;
        return DraftSection.Other;
    }
}
