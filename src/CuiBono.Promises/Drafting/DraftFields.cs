using CuiBono.Evidence;

namespace CuiBono.Promises.Drafting;

/// <summary>Writes the fields of a drafted initiative in the order of the guide.</summary>
internal static class DraftFields
{
    private static readonly string Kinds = string.Join(", ", KebabCase.All<CustomerKind>());

    public static string Write(Initiative initiative)
    {
        var yaml = new DraftYaml(initiative.Sources, initiative.Contradictions);
        yaml.Note($"Drafted from {DraftYaml.Comment(initiative.Place.ToString())}. Each value stands below the words that give it.");
        yaml.Field(0, "id", Identifier.IsValid(initiative.Id) ? DraftYaml.Text(initiative.Id)! : KebabCase.OfText(initiative.Id), "id");
        yaml.Field(0, "title", DraftYaml.Text(initiative.Title) ?? DraftYaml.Text(KebabCase.OfText(initiative.Id))!, "title");
        yaml.Field(0, "stage", KebabCase.Of(initiative.Stage), "stage", $"assumed; one of {string.Join(", ", KebabCase.All<Stage>())}");
        yaml.Field(0, "class", KebabCase.Of(initiative.Class), "class", $"assumed; one of {string.Join(", ", KebabCase.All<InitiativeClass>())}");
        Investment(yaml, initiative.Investment);
        Sponsor(yaml, initiative.Sponsor);
        Customers(yaml, initiative.Customers);
        DraftOutcomes.Write(yaml, initiative);
        Goals(yaml, initiative.CostGoals);
        Culture(yaml, initiative.Culture);
        Process(yaml, initiative.Process);
        System(yaml, initiative.System);
        Continuity(yaml, initiative.Continuity);
        Obligations(yaml, initiative);
        if (initiative.Class == InitiativeClass.Foundation)
            yaml.Missing("which outcome of which other initiative it serves, and how, in one sentence", 0, "serves:", "  - initiative:", "    outcome:", "    mechanism:");
        yaml.Missing("the documents that present it, as paths relative to this file", 0, "documents:", "  -");
        return yaml.ToString();
    }

    private static void Investment(DraftYaml yaml, Money? investment)
    {
        yaml.Contradicted(0, "investment");
        if (DraftYaml.Amount(investment) is { } amount) yaml.Field(0, "investment", amount, "investment");
        else if (investment is { } money) yaml.Missing("the currency of the investment; the document leaves it open", 0, "investment:", $"  amount: {DraftYaml.Number(money.Amount)}", "  currency:");
        else yaml.Missing("what it costs, such as EUR 4.2 M", 0, "investment:");
    }

    private static void Sponsor(DraftYaml yaml, Sponsor? sponsor)
    {
        if (sponsor is null)
        {
            yaml.Contradicted(0, "sponsor.business", "sponsor.it");
            yaml.Missing("who answers for it on the business side and in IT", 0, "sponsor:", "  business:", "  it:");
            return;
        }

        yaml.Open(0, "sponsor");
        yaml.FieldOrMissing(2, "business", DraftYaml.Text(sponsor.Business), "sponsor.business", "who answers for it on the business side");
        yaml.FieldOrMissing(2, "it", DraftYaml.Text(sponsor.It), "sponsor.it", "who answers for it in IT");
    }

    private static void Customers(DraftYaml yaml, IReadOnlyList<Customer> customers)
    {
        if (customers.Count == 0)
        {
            yaml.Missing($"who outside the organisation is better off, as an id of the workspace's customers or here; the kinds are {Kinds}", 0,
                "customers:", "  - id:", "    name:", "    kind:");
            return;
        }

        yaml.Open(0, "customers");
        for (var at = 0; at < customers.Count; at++)
        {
            var customer = customers[at];
            yaml.Field(2, "- id", DraftYaml.Text(customer.Id)!, "");
            yaml.Field(4, "name", DraftYaml.Text(customer.Name) ?? DraftYaml.Text(customer.Id)!, $"customers[{at}].name");
            yaml.Field(4, "kind", KebabCase.Of(customer.Kind), "", $"assumed; one of {Kinds}");
        }
    }

    private static void Goals(DraftYaml yaml, IReadOnlyList<CostGoal> goals)
    {
        if (goals.Count == 0)
        {
            yaml.Missing("what gets cheaper for the organisation, and the amount a year", 0, "goals:", "  - cost:", "    saving:", "    by:", "    owner:");
            return;
        }

        yaml.Open(0, "goals");
        for (var at = 0; at < goals.Count; at++)
        {
            yaml.Field(2, "- cost", DraftYaml.Text(goals[at].Statement) ?? "\"-\"", $"goals[{at}].cost");
            yaml.FieldOrMissing(4, "saving", DraftYaml.Amount(goals[at].Saving), $"goals[{at}].saving", "the amount a year, with its currency");
            yaml.FieldOrMissing(4, "by", DraftYaml.Date(goals[at].By), $"goals[{at}].by", "the date by which it is saved, as 2027-06-30");
            yaml.FieldOrMissing(4, "owner", DraftYaml.Text(goals[at].Owner), $"goals[{at}].owner", "who answers for it");
        }
    }

    private static void Culture(DraftYaml yaml, Culture? culture)
    {
        if (culture is null)
        {
            yaml.Missing("which behaviours stop and which start, in which team, by which date", 0,
                "culture:", "  stops:", "    - behaviour:", "      team:", "      by:", "  starts:", "    - behaviour:", "      team:", "      by:");
            return;
        }

        yaml.Open(0, "culture");
        Behaviours(yaml, "stops", culture.Stops, "which behaviours stop, in which team, by which date");
        Behaviours(yaml, "starts", culture.Starts, "which behaviours start, in which team, by which date");
    }

    private static void Behaviours(DraftYaml yaml, string name, IReadOnlyList<BehaviourChange> changes, string meaning)
    {
        if (changes.Count == 0)
        {
            yaml.Missing(meaning, 2, $"{name}:", "  - behaviour:", "    team:", "    by:");
            return;
        }

        yaml.Open(2, name);
        for (var at = 0; at < changes.Count; at++)
        {
            yaml.Field(4, "- behaviour", DraftYaml.Text(changes[at].Behaviour) ?? "\"-\"", $"culture.{name}[{at}].behaviour");
            yaml.FieldOrMissing(6, "team", DraftYaml.Text(changes[at].Team), "", "which team");
            yaml.FieldOrMissing(6, "by", DraftYaml.Date(changes[at].By), "", "the date, as 2027-06-30");
        }
    }

    private static void Process(DraftYaml yaml, ProcessChange? process)
    {
        if (process is null)
        {
            yaml.Missing("how the process changes, what retires, and what may leave the standard path", 0,
                "process:", "  standard_path:", "  changed:", "    -", "  by:", "  retired_paths:", "    -", "  exceptions:", "    - name:", "      condition:", "      owner:", "      volume:", "      allowance:");
            return;
        }

        yaml.Open(0, "process");
        yaml.FieldOrMissing(2, "standard_path", DraftYaml.Text(process.StandardPath), "process.standard_path", "the standard path after the change, in one line");
        Texts(yaml, "changed", process.Changed, "what changes in the process");
        yaml.FieldOrMissing(2, "by", DraftYaml.Date(process.By), "process.by", "the date by which the process has changed, before the system goes live");
        Texts(yaml, "retired_paths", [.. process.RetiredPaths.Select(retired => retired.Name)], "what must be dead afterwards: activities, systems, queues, roles");
        if (process.Exceptions.Count == 0)
        {
            yaml.Missing("what may leave the standard path: who owns it, its expected and its allowed share of cases", 2,
                "exceptions:", "  - name:", "    condition:", "    owner:", "    volume:", "    allowance:");
            return;
        }

        yaml.Open(2, "exceptions");
        for (var at = 0; at < process.Exceptions.Count; at++)
        {
            yaml.Field(4, "- name", DraftYaml.Text(process.Exceptions[at].Name) ?? "\"-\"", $"process.exceptions[{at}].name");
            yaml.Missing("when it applies, who owns it, its expected and its allowed share of cases", 6, "condition:", "owner:", "volume:", "allowance:");
        }
    }

    private static void Texts(DraftYaml yaml, string name, IReadOnlyList<string> texts, string meaning)
    {
        var written = texts.Where(text => !string.IsNullOrWhiteSpace(text)).ToList();
        if (written.Count == 0)
        {
            yaml.Missing(meaning, 2, $"{name}:", "  -");
            return;
        }

        yaml.Open(2, name);
        for (var at = 0; at < written.Count; at++) yaml.Entry(4, written[at].Trim(), $"process.{name}[{at}]");
    }

    private static void System(DraftYaml yaml, SystemChange? system)
    {
        if (system is null)
        {
            yaml.Contradicted(0, "system.name", "system.go_live");
            yaml.Missing("the system and the day on which it goes live", 0, "system:", "  name:", "  go_live:");
            return;
        }

        yaml.Open(0, "system");
        yaml.FieldOrMissing(2, "name", DraftYaml.Text(system.Name), "system.name", "which system");
        yaml.FieldOrMissing(2, "go_live", DraftYaml.Date(system.GoLive), "system.go_live", "the day on which it goes live, as 2027-06-30");
    }

    private static void Continuity(DraftYaml yaml, Continuity? continuity)
    {
        if (continuity is null)
        {
            yaml.Contradicted(0, "continuity.target_availability");
            yaml.Missing("how transactions stay on while it changes and when something physical fails", 0,
                "continuity:", "  services:", "    -", "  target_availability:", "  redundancy:", "  failure_test:", "  failure_test_date:");
            return;
        }

        yaml.Open(0, "continuity");
        yaml.Missing("the services that carry transactions", 2, "services:", "  -");
        yaml.FieldOrMissing(2, "target_availability", DraftYaml.Number(continuity.TargetAvailability), "continuity.target_availability", "the promised availability, such as 99.95 %");
        yaml.FieldOrMissing(2, "redundancy", DraftYaml.Text(continuity.Redundancy), "continuity.redundancy", "what carries a failure, in one sentence");
        yaml.FieldOrMissing(2, "failure_test", DraftYaml.Text(continuity.FailureTest), "continuity.failure_test", "what is failed on purpose");
        yaml.FieldOrMissing(2, "failure_test_date", DraftYaml.Date(continuity.FailureTestDate), "continuity.failure_test_date", "the day of the test, as 2027-06-30");
    }

    private static void Obligations(DraftYaml yaml, Initiative initiative)
    {
        if (initiative.Obligations.Count == 0)
        {
            if (initiative.Class is InitiativeClass.Compliance or InitiativeClass.AssetSafety)
                yaml.Missing("the law, contract or standard that asks for it, and whom that protects", 0, "obligations:", "  - citation:", "    protects:");
            return;
        }

        yaml.Open(0, "obligations");
        for (var at = 0; at < initiative.Obligations.Count; at++)
        {
            yaml.Field(2, "- citation", DraftYaml.Text(initiative.Obligations[at].Citation) ?? "\"-\"", $"obligations[{at}].citation");
            yaml.FieldOrMissing(4, "protects", DraftYaml.Text(initiative.Obligations[at].Protects), "", "the party whom it protects");
        }
    }
}
