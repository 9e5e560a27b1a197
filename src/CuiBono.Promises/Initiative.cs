using CuiBono.Evidence;

namespace CuiBono.Promises;

/// <summary>One transformation project, as its file declares it or as a draft found it in a document.</summary>
/// <param name="Id">The initiative's name in the workspace, in kebab-case; unique.</param>
/// <param name="Title">The name that people use.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="Class">What kind of reason it has to exist.</param>
/// <param name="Place">The file, row or document that is the initiative.</param>
public sealed record Initiative(string Id, string Title, Stage Stage, InitiativeClass Class, SourcePlace Place)
{
    /// <summary>Names of the fields that were filled in by assumption ("stage", "class"), to be said beside the verdict.</summary>
    public IReadOnlyList<string> Assumed { get; init; } = [];

    /// <summary>What it costs, or null where it is not said.</summary>
    public Money? Investment { get; init; }

    /// <summary>Who answers for it.</summary>
    public Sponsor? Sponsor { get; init; }

    /// <summary>The customers it declares, the workspace's among them where it refers to those.</summary>
    public IReadOnlyList<Customer> Customers { get; init; } = [];

    /// <summary>The promised outcomes, guardrails among them.</summary>
    public IReadOnlyList<Outcome> Outcomes { get; init; } = [];

    /// <summary>The cost goals.</summary>
    public IReadOnlyList<CostGoal> CostGoals { get; init; } = [];

    /// <summary>Which behaviours stop and start, or null.</summary>
    public Culture? Culture { get; init; }

    /// <summary>How the process changes, or null.</summary>
    public ProcessChange? Process { get; init; }

    /// <summary>Which system carries it, or null.</summary>
    public SystemChange? System { get; init; }

    /// <summary>How customers' transactions stay on, or null.</summary>
    public Continuity? Continuity { get; init; }

    /// <summary>The outcomes of other initiatives that it serves.</summary>
    public IReadOnlyList<LineOfSight> Serves { get; init; } = [];

    /// <summary>The obligations that ask for it.</summary>
    public IReadOnlyList<Obligation> Obligations { get; init; } = [];

    /// <summary>The documents that present it, as paths relative to the file.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>Where each field's value comes from, by path: "title", "outcomes[0].target.by".</summary>
    public IReadOnlyDictionary<string, FieldSource> Sources { get; init; } = new Dictionary<string, FieldSource>();

    /// <summary>What its documents contradict each other on.</summary>
    public IReadOnlyList<FieldContradiction> Contradictions { get; init; } = [];

    /// <summary>The customer of an outcome; null where it names none.</summary>
    public Customer? CustomerOf(Outcome outcome)
    {
        foreach (var customer in Customers)
            if (customer.Id == outcome.Customer)
                return customer;
        return null;
    }

    /// <summary>Where a field stands, or the nearest field around it, or the initiative itself.</summary>
    /// <param name="path">The field's path: "outcomes[0].target.by".</param>
    public FieldSource SourceOf(string path)
    {
        for (var rest = path; rest.Length > 0; rest = rest[..Math.Max(0, rest.LastIndexOfAny(['.', '[']))])
            if (Sources.TryGetValue(rest, out var source))
                return source;
        return new FieldSource(Place);
    }
}
