using CuiBono.Evidence;
using CuiBono.Promises.Yaml;

namespace CuiBono.Promises;

/// <summary>Reads the outcomes of an initiative file.</summary>
internal static class OutcomeReader
{
    public static IReadOnlyList<Outcome> Read(YamlMap root, string file, CustomerReader customers)
    {
        var outcomes = new List<Outcome>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var map in root.Maps("outcomes"))
        {
            var outcome = ReadOutcome(map, file, customers);
            if (outcome.Id.Length > 0 && !ids.Add(outcome.Id)) map.Report("id", "duplicate-id", $"the outcome '{outcome.Id}' is given twice");
            outcomes.Add(outcome);
        }

        return outcomes;
    }

    private static Outcome ReadOutcome(YamlMap map, string file, CustomerReader customers)
    {
        map.Only(InitiativeFields.Outcome);
        var id = Identifier.Required(map, "id", "write a short name in kebab-case, unique in the initiative") ?? "";
        var declaredUnit = map.Text("unit");
        var unit = declaredUnit;
        var baseline = ReadBaseline(map.Map("baseline"), ref unit, out var unitFrom);
        var target = ReadTarget(map.Map("target"), ref unit);
        var warn = map.Quantity("warn", ref unit);
        var effect = map.Quantity("min_effect", ref unit);
        var dip = ReadDip(map.Map("dip"), ref unit);
        if (declaredUnit is null && unit is not null) map.Found("unit", unitFrom ?? (map.Has("target") ? "target" : map.Has("warn") ? "warn" : map.Has("min_effect") ? "min_effect" : "dip"));
        return new Outcome(id)
        {
            Customer = customers.Reference(map, "customer"),
            Statement = map.Text("statement"),
            Metric = map.Text("metric"),
            Unit = unit,
            Direction = map.Choice<Direction>("direction"),
            Baseline = baseline,
            Target = target,
            Warn = warn,
            Guardrail = map.Flag("guardrail") ?? false,
            Owner = map.Text("owner"),
            Data = DataReader.Read(map.Map("data"), file),
            Design = ReadDesign(map),
            MinEffect = effect,
            Dip = dip,
        };
    }

    private static Baseline? ReadBaseline(YamlMap? map, ref string? unit, out string? unitFrom)
    {
        unitFrom = null;
        if (map is null) return null;
        map.Only(InitiativeFields.Baseline);
        var before = unit;
        var value = map.Quantity("value", ref unit);
        if (before is null && unit is not null) unitFrom = "baseline";
        return new Baseline(value, map.Text("period"), map.Text("source"), map.Date("planned_by"));
    }

    private static Target? ReadTarget(YamlMap? map, ref string? unit)
    {
        if (map is null) return null;
        map.Only(InitiativeFields.Target);
        return new Target(map.Quantity("value", ref unit), map.Date("by"));
    }

    private static Dip? ReadDip(YamlMap? map, ref string? unit)
    {
        if (map is null) return null;
        map.Only(InitiativeFields.Dip);
        var depth = map.Quantity("depth", ref unit);
        var until = map.Date("until");
        if (!map.Has("depth")) map.Missing("depth", "by how much it may be worse than before, in the outcome's unit");
        else if (depth < 0) map.Report("depth", "out-of-range", "a dip's depth is by how much it gets worse: 0 or more");
        if (!map.Has("until")) map.Missing("until", "the day by which it is back");
        return depth is { } deep && until is { } day ? new Dip(deep, day) : null;
    }

    private static string? ReadDesign(YamlMap map)
    {
        if (map.Text("design") is not { } design) return null;
        if (!ComparisonDesign.All.Contains(design))
            map.Report("design", "unknown-design", Nearest.Of(design, ComparisonDesign.All) is { } nearest
                ? $"'{design}' is not a comparison that is known here; did you mean '{nearest}'?"
                : $"'{design}' is not a comparison that is known here; the known ones are {string.Join(", ", ComparisonDesign.All)}", FindingSeverity.Warning);
        return design;
    }
}
