using CuiBono.Promises.Yaml;

namespace CuiBono.Promises;

/// <summary>Reads culture, process, system and continuity of an initiative file.</summary>
internal static class EnablerReader
{
    public static Culture? Culture(YamlMap? map)
    {
        map?.Only(InitiativeFields.Culture);
        return map is null ? null : new Culture(Behaviours(map, "stops"), Behaviours(map, "starts"));
    }

    public static ProcessChange? Process(YamlMap? map, string file)
    {
        if (map is null) return null;
        map.Only(InitiativeFields.Process);
        return new ProcessChange
        {
            StandardPath = map.Text("standard_path"),
            Changed = map.Texts("changed"),
            By = map.Date("by"),
            RetiredPaths = [.. map.Entries("retired_paths").Select(Retired)],
            Adoption = Adoption(map.Map("adoption"), file),
            Exceptions = [.. map.Entries("exceptions").Select(Exception)],
        };
    }

    public static SystemChange? System(YamlMap? map)
    {
        if (map is null) return null;
        map.Only(InitiativeFields.System);
        var waves = new List<Wave>();
        foreach (var wave in map.Maps("waves"))
        {
            wave.Only(InitiativeFields.Wave);
            var name = wave.Text("name");
            var date = wave.Date("date");
            if (name is null) wave.Missing("name", "write which group goes live");
            if (!wave.Has("date")) wave.Missing("date", "write the day on which it goes live");
            if (name is not null && date is { } day) waves.Add(new Wave(name, day));
        }

        return new SystemChange(map.Text("name"), map.Date("go_live"), waves);
    }

    public static Continuity? Continuity(YamlMap? map)
    {
        if (map is null) return null;
        map.Only(InitiativeFields.Continuity);
        return new Continuity
        {
            Services = map.Texts("services"),
            TargetAvailability = map.Share("target_availability"),
            Redundancy = map.Text("redundancy"),
            Diverse = Diverse(map),
            Inventory = map.Text("inventory"),
            FailureTest = map.Text("failure_test"),
            FailureTestDate = map.Date("failure_test_date"),
        };
    }

    private static List<BehaviourChange> Behaviours(YamlMap culture, string name)
    {
        var changes = new List<BehaviourChange>();
        foreach (var entry in culture.Entries(name))
        {
            entry.Map?.Only(InitiativeFields.Behaviour);
            var behaviour = entry.Text ?? entry.Map?.Text("behaviour");
            if (behaviour is null) entry.Map?.Missing("behaviour", "say what people do");
            changes.Add(new BehaviourChange(behaviour ?? "", entry.Map?.Text("team"), entry.Map?.Date("by")));
        }

        return changes;
    }

    private static PathException Exception(YamlEntry entry)
    {
        if (entry.Map is not { } map) return new PathException(entry.Text!);
        map.Only(InitiativeFields.Exception);
        var name = map.Text("name");
        if (name is null) map.Missing("name", "write what this exception is called");
        return new PathException(name ?? "")
        {
            Condition = map.Text("condition"),
            Basis = map.Text("basis"),
            Applies = DataReader.Values(map.Map("applies")),
            Approved = DataReader.Values(map.Map("approved")),
            Owner = map.Text("owner"),
            Volume = map.Share("volume"),
            Allowance = map.Share("allowance"),
            Until = map.Date("until"),
        };
    }

    private static RetiredPath Retired(YamlEntry entry)
    {
        if (entry.Map is not { } map) return new RetiredPath(entry.Text!);
        map.Only(InitiativeFields.Retired);
        var name = map.Text("name");
        if (name is null) map.Missing("name", "write what must be dead");
        return new RetiredPath(name ?? "") { Marks = DataReader.Values(map.Map("marks")) };
    }

    private static Adoption? Adoption(YamlMap? map, string file)
    {
        if (map is null) return null;
        map.Only(InitiativeFields.Adoption);
        return new Adoption(DataReader.File(map, file), map.Text("time"))
        {
            Log = DataReader.Log(map),
            Zone = DataReader.Zone(map),
            Eligible = DataReader.Values(map.Map("eligible")),
            New = DataReader.Values(map.Map("new")),
            Old = DataReader.Values(map.Map("old")),
            To = map.Text("to"),
            Team = map.Text("team"),
            Person = map.Text("person"),
            Automatic = map.TextOrTexts("automatic"),
            Target = map.Share("target"),
            By = map.Date("by"),
        };
    }

    private static List<DiverseClaim> Diverse(YamlMap map)
    {
        var claims = new List<DiverseClaim>();
        foreach (var entry in map.EntriesOrLists("diverse"))
        {
            if (entry.Texts is [var first, var second]) claims.Add(new DiverseClaim(first, second));
            else if (entry.Map is not { } pair) map.Report(entry, "wrong-type", "an entry of 'diverse' names two things: [a, b]");
            else
            {
                pair.Only(InitiativeFields.Diverse);
                var a = pair.Text("a");
                var b = pair.Text("b");
                if (a is null) pair.Missing("a", "name the first of the two");
                if (b is null) pair.Missing("b", "name the second of the two");
                claims.Add(new DiverseClaim(a ?? "", b ?? ""));
            }
        }

        return claims;
    }
}
