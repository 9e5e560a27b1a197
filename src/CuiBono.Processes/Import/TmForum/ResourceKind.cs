namespace CuiBono.Processes.Import.TmForum;

/// <summary>What is known of one kind of resource: a new API is a row of <see cref="ResourceKinds"/>.</summary>
/// <param name="Name">Its name as the API writes it in payloads, types and addresses: "productOrder".</param>
/// <param name="Type">Its object type in the log: "product order".</param>
/// <param name="Api">The API that defines it: "TMF622".</param>
internal sealed record ResourceKind(string Name, string Type, string Api)
{
    /// <summary>The field of its state.</summary>
    public string State { get; init; } = "state";

    /// <summary>The states of its API, in the spelling of the schema; empty where they are not known.</summary>
    public IReadOnlyList<string> States { get; init; } = [];

    /// <summary>Words of other versions of the API for one of these states.</summary>
    public IReadOnlyList<(string Written, string Meant)> Synonyms { get; init; } = [];

    /// <summary>Date fields that say when something happened, and the activity that each stands for.</summary>
    public IReadOnlyList<(string Field, string Activity)> Dates { get; init; } = [];

    /// <summary>The field of the date that was promised to the customer.</summary>
    public string? Promise { get; init; }

    /// <summary>The date since when it is in its present state.</summary>
    public string? StateSince { get; init; }

    /// <summary>The date at which the resource was last written: what a snapshot of it says held then.</summary>
    public string? LastUpdate { get; init; }

    /// <summary>The field that names the step, where the step's name is the activity.</summary>
    public string? Label { get; init; }

    /// <summary>The field of its items, which is the name of their kind too.</summary>
    public string? Items { get; init; }

    /// <summary>Whether its ids are unique only within the resource around it.</summary>
    public bool IsItem { get; init; }

    /// <summary>Fields that tell the kind of a resource that does not name its type: it must have all of one entry.</summary>
    public IReadOnlyList<string[]> Marks { get; init; } = [];
}
