using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Promises.Yaml;
using CuiBono.Verdicts.Waivers;

namespace CuiBono.Verdicts.Policies;

/// <summary>A policy as a file: rules of the house with other severities, thresholds and limits, and rules of its own.</summary>
/// <remarks>Everything that is wrong is a finding with its line and column, and then there is no policy. All input is hostile: see <see cref="YamlFile"/> for its limits.</remarks>
public static class PolicyFile
{
    /// <summary>The schema that the file names.</summary>
    public const string Schema = "cuibono/policy/1";

    /// <summary>The severity of what is not asked.</summary>
    public const string Off = "off";

    /// <summary>The most rules of its own.</summary>
    public const int MostRules = 200;

    private const int LongestText = 500;

    /// <summary>The fields of the file.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["schema", "name", "extends", "choose", "severities", "limits", "never_waived", "rules"];

    /// <summary>The fields of limits.</summary>
    public static IReadOnlyList<string> LimitFields { get; } = ["active_waivers", "hold_days", "waiver_days", "evidence_days"];

    /// <summary>The fields of an entry of never_waived.</summary>
    public static IReadOnlyList<string> NeverFields { get; } = ["rule", "stage", "why", "decidable"];

    /// <summary>The fields of a rule of its own.</summary>
    public static IReadOnlyList<string> RuleFields { get; } = ["id", "title", "severity", "when", "require", "message", "resume"];

    private static readonly TableReader<Severity?> Severities = new(Severity);

    /// <summary>Reads and checks a file.</summary>
    /// <param name="yaml">The YAML.</param>
    /// <param name="file">The file's name for places.</param>
    /// <param name="findings">Receives what is wrong, with file, line and column.</param>
    /// <returns>The policy; null where anything is wrong.</returns>
    public static Policy? Read(string yaml, string file, ICollection<Finding> findings)
    {
        var opened = YamlFile.Read(yaml, file, columns: true);
        var policy = opened.Root is { } root ? Read(root) : null;
        foreach (var finding in opened.Findings) findings.Add(finding);
        return opened.HasErrors ? null : policy;
    }

    private static Policy Read(YamlMap root)
    {
        root.Only(Fields);
        if (root.Text("schema") is not { } schema) root.Missing("schema", $"write {Schema}");
        else if (schema != Schema) root.Report("schema", "unknown-schema", $"'{schema}' is not a schema that this version reads; write {Schema}");
        var house = Policy.CustomerFirst;
        var name = Identifier.Required(root, "name", "the policy's name");
        if (name == house.Name) root.Report("name", "reserved-name", $"{house.Name} is the policy of the house; choose another name");

        var chosen = Chosen(root, house);
        var tables = ReadSeverities(root, house, chosen);
        var own = Own(root, house);
        IReadOnlyList<PolicyRule> rules =
        [
            .. house.Rules.Where(rule => chosen.Contains(rule.Name)).Select(rule => PolicyRule.Of(rule.Rule, tables[rule.Name])).Concat(own).Where(rule => !(rule.Severities.IsUniform(out var severity) && severity is null)),
        ];
        return new Policy(name ?? "", rules, [.. house.NeverWaived, .. NeverWaived(root, [.. chosen, .. own.Select(rule => rule.Name)])], Limits(root));
    }

    private static HashSet<string> Chosen(YamlMap root, Policy house)
    {
        var all = house.Rules.Select(rule => rule.Name).ToHashSet(StringComparer.Ordinal);
        if (root.Text("extends") is { } extends && extends != house.Name) root.Report("extends", "unknown-policy", $"there is no policy '{extends}' to extend; write {house.Name}");
        if (root.Has("extends") && root.Has("choose")) root.Report("choose", "extends-and-choose", "'extends' takes every rule and 'choose' some; write one of them");
        if (root.Has("extends")) return all;
        if (!root.Has("choose"))
        {
            root.Missing("extends", $"write {house.Name}, or list in 'choose' the rules that are asked");
            return all;
        }

        var chosen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in root.Entries("choose"))
        {
            if (entry.Text is not { } rule) root.Report(entry, "wrong-type", "an entry of 'choose' must be the name of a rule");
            else if (!all.Contains(rule)) root.Report(entry, "unknown-rule", Unknown(rule, all));
            else if (!chosen.Add(rule)) root.Report(entry, "duplicate-rule", $"'{rule}' is already chosen");
        }

        foreach (var never in house.NeverWaived.Where(never => !chosen.Contains(never.Rule)))
            root.Report("choose", "house-rule", $"{never.Rule} is asked by every policy: {never.Why}");
        return chosen;
    }

    private static Dictionary<string, StageTable<Severity?>> ReadSeverities(YamlMap root, Policy house, HashSet<string> chosen)
    {
        var tables = house.Rules.ToDictionary(rule => rule.Name, rule => rule.Severities, StringComparer.Ordinal);
        if (root.Map("severities") is not { } group) return tables;
        group.Only([.. tables.Keys]);
        foreach (var rule in house.Rules.Where(rule => group.Has(rule.Name)))
        {
            if (!chosen.Contains(rule.Name)) group.Report(rule.Name, "not-chosen", $"'{rule.Name}' is not among the rules of 'choose'");
            var table = Severities.Read(group, rule.Name, rule.Severities, @class => !rule.Yields.Contains(@class));
            if (Loosened(house, rule, table) is { } why) group.Report(rule.Name, "house-rule", why);
            tables[rule.Name] = table;
        }

        return tables;
    }

    /// <summary>Why a severity is refused: what no waiver may set aside, no policy may loosen either.</summary>
    private static string? Loosened(Policy house, PolicyRule rule, StageTable<Severity?> table)
    {
        foreach (var stage in Enum.GetValues<Stage>())
            if (house.Unwaivable(rule.Name, stage) is { } never && Enum.GetValues<InitiativeClass>().Any(@class => rule.For(stage, @class) is { } least && !(table[stage, @class] >= least)))
                return $"{rule.Name} stays {KebabCase.Of(rule.At(stage)!.Value)} at {KebabCase.Of(stage)}, or becomes stricter: {never.Why}";
        return null;
    }

    private static List<PolicyRule> Own(YamlMap root, Policy house)
    {
        var rules = new List<PolicyRule>();
        var maps = root.Maps("rules");
        if (maps.Count > MostRules) root.Report("rules", "too-many-rules", $"{maps.Count} rules are more than {MostRules}");
        foreach (var map in maps.Take(MostRules))
        {
            map.Only(RuleFields);
            var id = Identifier.Required(map, "id", "the rule's name");
            if (id is not null && house.Find(id) is not null) map.Report("id", "reserved-name", $"'{id}' is a rule of the house; change its severity under 'severities', or choose another name");
            if (id is not null && rules.Exists(rule => rule.Name == id)) map.Report("id", "duplicate-rule", $"there is a rule '{id}' already");
            var title = Said(map, "title");
            if (title is null && !map.Has("title")) map.Missing("title", "what lets it pass, in one line");
            if (!map.Has("severity")) map.Missing("severity", $"block, warn, info or {Off}, for all or by stage and class, as {{approval: block, delivery: warn}}");
            if (!map.Has("require")) map.Missing("require", "the condition that must hold");
            var (when, require) = (Condition(map, "when"), Condition(map, "require"));
            var (message, resume) = (Said(map, "message"), Said(map, "resume"));
            var table = Severities.Read(map, "severity", StageTable.Of<Severity?>((Severity?)null), _ => true);
            if (id is not null && require is not null) rules.Add(PolicyRule.Of(new OwnRule(id, title ?? "", when, require) { Message = message, Resume = resume }, table));
        }

        return [.. rules.OrderBy(rule => rule.Name, StringComparer.Ordinal)];
    }

    private static Expressions.Expression? Condition(YamlMap map, string name)
    {
        if (map.Text(name) is not { } text) return null;
        var (expression, error) = Expressions.Expression.Read(text);
        if (error is not null) map.Report(name, error.At, "wrong-condition", error.Message);
        return expression;
    }

    private static List<Unwaivable> NeverWaived(YamlMap root, IReadOnlyList<string> rules)
    {
        var never = new List<Unwaivable>();
        foreach (var map in root.Maps("never_waived"))
        {
            map.Only(NeverFields);
            var rule = map.Text("rule");
            if (rule is null) map.Missing("rule", "the rule that no waiver may set aside");
            else if (!rules.Contains(rule)) map.Report("rule", "unknown-rule", Unknown(rule, rules));
            var (stage, why) = (map.Choice<Stage>("stage"), Said(map, "why"));
            if (why is null && !map.Has("why")) map.Missing("why", "why, in one sentence");
            if (never.Exists(other => other.Rule == rule && (other.Stage is null || stage is null || other.Stage == stage))) map.Report("rule", "duplicate-rule", $"'{rule}' is already never waived there");
            if (rule is not null) never.Add(new Unwaivable(rule, stage, why ?? "") { IsDecidable = map.Flag("decidable") ?? false });
        }

        return never;
    }

    private static PolicyLimits Limits(YamlMap root)
    {
        var house = PolicyLimits.House;
        if (root.Map("limits") is not { } map) return house;
        map.Only(LimitFields);
        return new PolicyLimits(
            map.Has("active_waivers") && Number(map, "active_waivers", 0, 1_000, out var most) ? most : house.ActiveWaivers,
            Days("hold_days", 3_650, house.HoldDays),
            Days("waiver_days", Waiver.LongestDays, house.WaiverDays),
            Days("evidence_days", 3_650, house.EvidenceDays));

        StageTable<int> Days(string name, int most, StageTable<int> table) => new TableReader<int>((YamlMap group, string field, out int days) => Number(group, field, 1, most, out days)).Read(map, name, table, _ => true);
    }

    private static bool Number(YamlMap map, string name, int least, int most, out int number)
    {
        number = 0;
        if (map.Count(name) is not { } count) return false;
        if (count >= least && count <= most) number = (int)count;
        else map.Report(name, "out-of-range", $"{count} is not between {least} and {most}");
        return count >= least && count <= most;
    }

    private static bool Severity(YamlMap map, string name, out Severity? severity)
    {
        severity = null;
        if (map.Text(name) is not { } text || text == Off) return map.Has(name) && !map.IsGroup(name);
        severity = KebabCase.Parse<Severity>(text);
        if (severity is not null) return true;
        IReadOnlyList<string> all = [.. KebabCase.All<Severity>().Reverse(), Off];
        map.Report(name, "unknown-value", Nearest.Of(text, all) is { } nearest ? $"'{text}' is not a severity; did you mean '{nearest}'?" : $"'{text}' is not a severity; write one of {string.Join(", ", all)}");
        return false;
    }

    /// <summary>A text of a rule, for people.</summary>
    private static string? Said(YamlMap map, string name)
    {
        if (map.Text(name) is not { } text) return null;
        if (text.Length > LongestText) map.Report(name, "too-long", $"'{name}' has {text.Length} letters, more than {LongestText}");
        if (text.Any(letter => char.IsControl(letter) && letter != '\n')) map.Report(name, "control-character", $"'{name}' has a letter that cannot be shown");
        return text.ReplaceLineEndings(" ");
    }

    private static string Unknown(string rule, IEnumerable<string> known) =>
        $"there is no rule '{rule}'{(Nearest.Of(rule, known) is { } nearest ? $"; did you mean '{nearest}'?" : "; 'cuibono rules' lists them")}";
}
