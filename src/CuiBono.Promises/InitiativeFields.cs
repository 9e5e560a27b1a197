namespace CuiBono.Promises;

/// <summary>The names of the fields of an initiative file, group by group; the reader takes no others and the schema describes them all.</summary>
internal static class InitiativeFields
{
    public static readonly string[] Initiative =
    [
        "id", "title", "class", "stage", "investment", "sponsor", "customers", "outcomes", "goals", "culture", "process", "system", "continuity",
        "obligations", "serves", "documents",
    ];

    public static readonly string[] Sponsor = ["business", "it"];
    public static readonly string[] Customer = ["id", "name", "kind", "size", "words"];

    public static readonly string[] Outcome =
    [
        "id", "customer", "statement", "metric", "unit", "direction", "baseline", "target", "warn", "guardrail", "owner", "data", "design", "min_effect", "dip",
    ];

    public static readonly string[] Baseline = ["value", "period", "source", "planned_by"];
    public static readonly string[] Target = ["value", "by"];
    public static readonly string[] Dip = ["depth", "until"];

    public static readonly string[] Data =
    [
        "file", "query", "measure", "time", "value", "unit", "cohort", "segments", "where", "max_age", "satisfied", "scale", "zone", "case", "activity", "resource", "object",
        "from", "to", "promised", "within", "activities", "path", "actor", "automatic", "attribute", "clock", "calendar",
    ];

    public static readonly string[] Calendar = ["days", "hours", "holidays"];
    public static readonly string[] Goal = ["cost", "saving", "by", "owner", "measured_by"];
    public static readonly string[] Culture = ["stops", "starts"];
    public static readonly string[] Behaviour = ["behaviour", "team", "by"];
    public static readonly string[] Process = ["standard_path", "changed", "by", "retired_paths", "adoption", "exceptions"];
    public static readonly string[] Retired = ["name", "marks"];
    public static readonly string[] Adoption = ["file", "time", "zone", "case", "activity", "resource", "object", "eligible", "new", "old", "to", "team", "person", "automatic", "target", "by"];
    public static readonly string[] Exception = ["name", "condition", "applies", "basis", "approved", "owner", "volume", "allowance", "until"];
    public static readonly string[] System = ["name", "go_live", "waves"];
    public static readonly string[] Wave = ["name", "date"];
    public static readonly string[] Continuity = ["services", "target_availability", "redundancy", "diverse", "inventory", "failure_test", "failure_test_date"];
    public static readonly string[] Diverse = ["a", "b"];
    public static readonly string[] Obligation = ["citation", "protects"];
    public static readonly string[] Serves = ["initiative", "outcome", "mechanism"];
}
