using CuiBono.Evidence;
using CuiBono.Promises.Yaml;

namespace CuiBono.Promises;

/// <summary>Reads the fields of one initiative file; <see cref="OutcomeReader"/> and <see cref="EnablerReader"/> read the larger groups.</summary>
internal sealed class InitiativeReader(YamlMap root, string file, IReadOnlyList<Customer> known)
{
    public Initiative Read(SourcePlace place)
    {
        root.Only(InitiativeFields.Initiative);
        var id = Identifier.Required(root, "id", "write a short name in kebab-case, unique in the workspace") ?? "";
        if (root.Text("title") is not { } title)
        {
            root.Missing("title", "write the name that people use");
            title = id;
        }

        var assumed = new List<string>();
        var stage = root.Choice<Stage>("stage");
        var @class = root.Choice<InitiativeClass>("class");
        if (!root.Has("stage")) Assume("stage", KebabCase.Of(Stage.Approval));
        if (!root.Has("class")) Assume("class", KebabCase.Of(InitiativeClass.CustomerFacing));
        var customers = new CustomerReader(root, known);
        var declared = customers.Read();
        var outcomes = OutcomeReader.Read(root, file, customers);
        return new Initiative(id, title, stage ?? Stage.Approval, @class ?? InitiativeClass.CustomerFacing, place)
        {
            Assumed = assumed,
            Investment = root.Money("investment"),
            Sponsor = ReadSponsor(root.Map("sponsor")),
            Customers = [.. declared, .. customers.Referred],
            Outcomes = outcomes,
            CostGoals = [.. root.Maps("goals").Select(goal => ReadGoal(goal, outcomes))],
            Culture = EnablerReader.Culture(root.Map("culture")),
            Process = EnablerReader.Process(root.Map("process"), file),
            System = EnablerReader.System(root.Map("system")),
            Continuity = EnablerReader.Continuity(root.Map("continuity")),
            Serves = ReadServes(),
            Obligations = ReadObligations(),
            Documents = ReadDocuments(),
        };

        void Assume(string name, string value)
        {
            assumed.Add(name);
            root.Report(name, "assumed", $"'{name}' is not given; '{value}' is assumed", FindingSeverity.Info);
        }
    }

    private static Sponsor? ReadSponsor(YamlMap? map)
    {
        map?.Only(InitiativeFields.Sponsor);
        return map is null ? null : new Sponsor(map.Text("business"), map.Text("it"));
    }

    private static CostGoal ReadGoal(YamlMap map, IReadOnlyList<Outcome> outcomes)
    {
        map.Only(InitiativeFields.Goal);
        if (map.Text("cost") is not { } statement)
        {
            map.Missing("cost", "say in one sentence what gets cheaper");
            statement = "";
        }

        if (map.Text("measured_by") is { } measure && !outcomes.Any(outcome => outcome.Id == measure))
            map.Report("measured_by", "dangling-reference", Nearest.Of(measure, outcomes.Select(outcome => outcome.Id)) is { } nearest
                ? $"there is no outcome '{measure}' in this file; did you mean '{nearest}'?"
                : $"there is no outcome '{measure}' in this file");
        return new CostGoal(statement, map.Money("saving"), map.Date("by"), map.Text("owner")) { MeasuredBy = map.Text("measured_by") };
    }

    private List<LineOfSight> ReadServes()
    {
        var serves = new List<LineOfSight>();
        foreach (var entry in root.Entries("serves"))
        {
            if (entry.Map is not { } map)
            {
                serves.Add(new LineOfSight(entry.Text!, null, null));
                continue;
            }

            map.Only(InitiativeFields.Serves);
            var initiative = map.Text("initiative");
            if (initiative is null) map.Missing("initiative", "write the id of the initiative that is served");
            serves.Add(new LineOfSight(initiative ?? "", map.Text("outcome"), map.Text("mechanism")));
        }

        return serves;
    }

    private List<Obligation> ReadObligations()
    {
        var obligations = new List<Obligation>();
        foreach (var entry in root.Entries("obligations"))
        {
            if (entry.Map is not { } map)
            {
                obligations.Add(new Obligation(entry.Text!, null));
                continue;
            }

            map.Only(InitiativeFields.Obligation);
            var citation = map.Text("citation");
            if (citation is null) map.Missing("citation", "name the law, contract or standard, and which part of it");
            obligations.Add(new Obligation(citation ?? "", map.Text("protects")));
        }

        return obligations;
    }

    private List<string> ReadDocuments()
    {
        var documents = new List<string>();
        foreach (var entry in root.Entries("documents"))
        {
            if (entry.Text is not { } path) root.Report(entry, "wrong-type", "an entry of 'documents' must be a path");
            else if (WorkspacePath.Refusal(path, file) is { } refusal) root.Report(entry, "outside-workspace", refusal);
            else documents.Add(path);
        }

        return documents;
    }
}
