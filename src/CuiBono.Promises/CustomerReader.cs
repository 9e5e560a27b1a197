using CuiBono.Promises.Yaml;

namespace CuiBono.Promises;

/// <summary>Reads the customers of an initiative and resolves references to them.</summary>
internal sealed class CustomerReader(YamlMap root, IReadOnlyList<Customer> known)
{
    private readonly List<Customer> own = [];
    private readonly List<Customer> referred = [];
    private bool broken;

    /// <summary>Customers of the workspace that outcomes refer to without the initiative listing them.</summary>
    public IReadOnlyList<Customer> Referred => referred;

    public IReadOnlyList<Customer> Read()
    {
        foreach (var entry in root.Entries("customers"))
        {
            if (entry.Map is { } map) Declare(map);
            else if (Known(entry.Text!) is not { } customer) Refuse(entry);
            else if (own.Contains(customer)) root.Report(entry, "duplicate-id", $"the customer '{customer.Id}' is listed twice");
            else own.Add(customer);
        }

        return own;
    }

    /// <summary>The id that a field of an outcome refers to; a finding where there is no such customer.</summary>
    public string? Reference(YamlMap map, string name)
    {
        if (map.Text(name) is not { } id) return null;
        if (own.Exists(customer => customer.Id == id)) return id;
        if (Known(id) is { } customer)
        {
            if (!referred.Contains(customer)) referred.Add(customer);
        }
        else if (!broken || Suggestion(id) is not null)
        {
            map.Report(name, "unknown-customer", Message(id));
        }

        return id;
    }

    private void Declare(YamlMap map)
    {
        map.Only(InitiativeFields.Customer);
        var name = map.Text("name");
        var id = Identifier.Optional(map, "id") ?? (map.Has("id") || name is null ? null : KebabCase.OfText(name));
        var kind = map.Choice<CustomerKind>("kind");
        if (id is null && !map.Has("id")) map.Missing("id", "write a short name in kebab-case, to which outcomes refer");
        if (!map.Has("kind")) map.Missing("kind", $"write one of {string.Join(", ", KebabCase.All<CustomerKind>())}");
        var customer = new Customer(id ?? "", name ?? id ?? "", kind ?? CustomerKind.Consumer) { Size = map.Count("size"), Words = map.Texts("words") };
        if (id is null) broken = true;
        else if (own.Exists(other => other.Id == id)) map.Report("id", "duplicate-id", $"the customer '{id}' is declared twice");
        else own.Add(customer);
    }

    private void Refuse(YamlEntry entry)
    {
        broken = true;
        root.Report(entry, "unknown-customer", $"{Message(entry.Text!)} A customer of this initiative alone is declared as {{id, name, kind}}.");
    }

    private string Message(string id)
    {
        if (Suggestion(id) is { } nearest) return $"'{id}' is not a customer here; did you mean '{nearest}'?";
        return Ids.Any() ? $"'{id}' is not a customer here; the customers are {string.Join(", ", Ids.Take(12))}." : $"'{id}' is not a customer here; none is declared.";
    }

    private string? Suggestion(string id) =>
        own.Concat(known).FirstOrDefault(customer => customer.Name.Equals(id, StringComparison.OrdinalIgnoreCase))?.Id ?? Nearest.Of(id, Ids);

    private IEnumerable<string> Ids => own.Concat(known).Select(customer => customer.Id).Distinct(StringComparer.Ordinal);

    private Customer? Known(string id)
    {
        foreach (var customer in known)
            if (customer.Id == id)
                return customer;
        return null;
    }
}
