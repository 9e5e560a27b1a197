using CuiBono.Evidence;

namespace CuiBono.Promises.Drafting;

/// <summary>A draft in the making: the fields that were found so far, each with its quote and place.</summary>
internal sealed class DraftBuilder(SourcePlace document)
{
    private readonly Dictionary<string, FieldSource> sources = new(StringComparer.Ordinal);
    private readonly List<string> assumed = ["stage", "class"];

    public Money? Investment { get; set; }

    public List<Customer> Customers { get; } = [];

    public List<Outcome> Outcomes { get; } = [];

    /// <summary>Records the words that give a field.</summary>
    public void Found(string path, SourcePlace? place, string quote) => sources[path] = new FieldSource(place ?? document, quote);

    /// <summary>Says that a field was filled in by assumption.</summary>
    public void Assume(string path) => assumed.Add(path);

    /// <summary>The path of the outcome that comes next.</summary>
    public string NextOutcome => $"outcomes[{Outcomes.Count}]";

    /// <summary>An id for an outcome, made of its words, that no other outcome has.</summary>
    public string OutcomeId(string words) => Unique(words, id => Outcomes.Exists(outcome => outcome.Id == id));

    /// <summary>The customer that the words mean, added where there is none yet.</summary>
    public Customer Customer(string words, CustomerKind kind, SourcePlace? place, string quote)
    {
        foreach (var other in Customers)
            if (other.Name.Equals(words, StringComparison.OrdinalIgnoreCase))
                return other;
        var customer = new Customer(Unique(words, id => Customers.Exists(other => other.Id == id)), words, kind);
        var path = $"customers[{Customers.Count}]";
        Found($"{path}.name", place, quote);
        Assume($"{path}.kind");
        Customers.Add(customer);
        return customer;
    }

    public Initiative Build(string id, string title, Stage stage, InitiativeClass @class) => new(id, title, stage, @class, document)
    {
        Assumed = assumed,
        Investment = Investment,
        Customers = Customers,
        Outcomes = Outcomes,
        Sources = sources,
    };

    private static string Unique(string words, Func<string, bool> taken)
    {
        var id = KebabCase.OfText(words);
        if (!taken(id)) return id;
        var number = 2;
        while (taken($"{id}-{number}")) number++;
        return $"{id}-{number}";
    }
}
