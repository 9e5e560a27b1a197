using System.Globalization;
using System.Text;
using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Promises.Written;
using CuiBono.Promises.Yaml;
using CuiBono.Verdicts.Expressions;

namespace CuiBono.Verdicts.Waivers;

/// <summary>A waiver as a file of the workspace, waivers/ID.yaml.</summary>
public static class WaiverFile
{
    /// <summary>The folder in the workspace.</summary>
    public const string Folder = "waivers";

    /// <summary>The ending of a waiver's file.</summary>
    public const string Ending = ".yaml";

    /// <summary>The fields of the file.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["id", "rule", "initiative", "reason", "requested_by", "approved_by", "granted", "expires", "conditions"];

    /// <summary>The fields of a condition that a machine checks.</summary>
    public static IReadOnlyList<string> ConditionFields { get; } = ["subject", "operator", "value", "text"];

    /// <summary>Reads and checks a file, as far as that needs neither policy nor initiative.</summary>
    /// <param name="yaml">The YAML.</param>
    /// <param name="file">The file's name for places.</param>
    /// <param name="findings">Receives what is wrong, with file and line.</param>
    /// <returns>The waiver; null where anything is wrong.</returns>
    public static Waiver? Read(string yaml, string file, ICollection<Finding> findings)
    {
        var opened = YamlFile.Read(yaml, file);
        var waiver = opened.Root is { } root ? Read(root, file) : null;
        foreach (var finding in opened.Findings) findings.Add(finding);
        return opened.HasErrors ? null : waiver! with { Sources = opened.Sources };
    }

    /// <summary>The waiver as YAML that <see cref="Read(string, string, ICollection{Finding})"/> reads back.</summary>
    public static string Write(Waiver waiver)
    {
        var yaml = new StringBuilder();
        void Line(string name, string value) => yaml.Append(name).Append(": ").Append(value).Append('\n');
        Line("id", waiver.Id);
        Line("rule", waiver.Rule);
        Line("initiative", waiver.Initiative);
        Line("reason", Quoted(waiver.Reason));
        Line("requested_by", Quoted(waiver.RequestedBy));
        Line("approved_by", Quoted(waiver.ApprovedBy));
        Line("granted", Day(waiver.Granted));
        Line("expires", Day(waiver.Expires));
        if (waiver.Conditions.Count == 0) return yaml.ToString();
        yaml.Append("conditions:\n");
        foreach (var condition in waiver.Conditions)
        {
            if (condition.Check is not { } check)
            {
                yaml.Append("  - ").Append(Quoted(condition.Text)).Append('\n');
                continue;
            }

            Line("  - subject", Quoted(check.Subject));
            Line("    operator", KebabCase.Of(check.Operator));
            if (check.Value is { } value) Line("    value", Quoted(value));
            Line("    text", Quoted(condition.Text));
        }

        return yaml.ToString();
    }

    private static Waiver Read(YamlMap root, string file)
    {
        root.Only(Fields);
        var id = Identifier.Required(root, "id", "the name of the file without its ending");
        if (id is not null && !file.EndsWith($"/{id}{Ending}", StringComparison.Ordinal)) root.Report("id", "other-id", $"the id is '{id}', but the file is '{file}'; a waiver is kept in {Folder}/ID{Ending}");
        var rule = Identifier.Required(root, "rule", "the rule that is set aside");
        var initiative = Identifier.Required(root, "initiative", "the id of the initiative");
        var reason = Required(root, "reason", "why the rule is set aside");
        var requested = Required(root, "requested_by", "who asked for it");
        var approved = Required(root, "approved_by", "who approved it, another person than asked for it");
        if (PersonName.Same(requested, approved)) root.Report("approved_by", "same-person", $"'{approved}' asked for the waiver and cannot approve it; another person must");
        var (granted, expires) = (RequiredDay(root, "granted", "the first day"), RequiredDay(root, "expires", $"the last day, at most {Waiver.LongestDays} days after granted"));
        if (granted is { } from && expires is { } to)
        {
            if (to < from) root.Report("expires", "expired-before-granted", $"the waiver expires on {Day(to)}, before it is granted on {Day(from)}");
            else if (to.DayNumber - from.DayNumber > Waiver.LongestDays)
                root.Report("expires", "too-long", $"{to.DayNumber - from.DayNumber} days are more than {Waiver.LongestDays}; the last day possible is {Day(from.AddDays(Waiver.LongestDays))}");
        }

        return new Waiver(id ?? "", rule ?? "", initiative ?? "", reason ?? "", requested ?? "", approved ?? "", granted ?? default, expires ?? default)
        {
            Conditions = [.. root.Entries("conditions").Select(Condition)],
        };
    }

    private static WaiverCondition Condition(YamlEntry entry)
    {
        if (entry.Map is not { } map) return WaiverCondition.Of(entry.Text!);
        map.Only(ConditionFields);
        var subject = Required(map, "subject", "the fact that is checked, as resume conditions name it");
        var @operator = map.Choice<ConditionOperator>("operator");
        if (@operator is null && !map.Has("operator")) map.Missing("operator", string.Join(", ", KebabCase.All<ConditionOperator>()));
        var value = map.Text("value");
        if (@operator is ConditionOperator.IsSet or ConditionOperator.Holds && value is not null) map.Report("value", "wrong-type", $"{KebabCase.Of(@operator.Value)} takes no value");
        if (@operator is ConditionOperator.Holds && subject is not null && Expression.Read(subject).Error is { } wrong) map.Report("subject", wrong.At, "wrong-condition", wrong.Message);
        if (@operator is not (null or ConditionOperator.IsSet or ConditionOperator.Holds) && value is null) map.Missing("value", $"what {KebabCase.Of(@operator.Value)} compares with");
        var check = new ResumeCondition(subject ?? "", @operator ?? ConditionOperator.IsSet, value, "");
        var text = map.Text("text") ?? $"{check.Subject} {KebabCase.Of(check.Operator)} {value}".TrimEnd();
        return new WaiverCondition(text, check with { Text = text });
    }

    private static string? Required(YamlMap map, string name, string meaning)
    {
        if (map.Text(name) is not { } text)
        {
            if (!map.Has(name)) map.Missing(name, meaning);
            return null;
        }

        if (!text.Any(char.IsLetterOrDigit) || NoValue.Is(text)) map.Report(name, "placeholder", $"'{text}' stands where something should be said: {meaning}");
        return text;
    }

    private static DateOnly? RequiredDay(YamlMap map, string name, string meaning)
    {
        if (!map.Has(name)) map.Missing(name, meaning);
        return map.Date(name);
    }

    /// <summary>A double-quoted YAML scalar on one line.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            if (letter is '"' or '\\') quoted.Append('\\').Append(letter);
            else if (char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\uFEFF') quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}");
            else quoted.Append(letter);
        }

        return quoted.Append('"').ToString();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
