using System.CommandLine;
using System.Text.Json;
using CuiBono.Promises;
using CuiBono.Verdicts;
using CuiBono.Verdicts.Policies;

namespace CuiBono.Cli.Commands.Policies;

/// <summary>cuibono policy diff: how two policies differ.</summary>
internal static class PolicyDiffCommand
{
    public static Command Create(Terminal terminal)
    {
        var old = new Argument<string>("OLD") { Description = "The older policy: a file, or customer-first." };
        var now = new Argument<string>("NEW") { Description = "The newer one." };
        var format = new Option<string>("--format") { Description = "What standard output gets.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("diff", "Say how two policies differ, by rule, stage and class.") { old, now, format };
        command.SetAction(parsed =>
        {
            var (before, after) = (PolicyChoice.At(parsed.GetValue(old)!), PolicyChoice.At(parsed.GetValue(now)!));
            if (parsed.GetValue(format) == "json") PolicyJson.Write(terminal.Output, json => Write(json, before, after));
            else Print(terminal.Output, before, after);
            return Exit.Done;
        });
        return command;
    }

    private static void Print(TextWriter output, Policy before, Policy after)
    {
        output.WriteLine($"{before.Name} ({before.Sha256[..12]}) to {after.Name} ({after.Sha256[..12]})");
        var changes = PolicyDiff.Of(before, after);
        foreach (var change in changes) output.WriteLine($"  {change.Text}");
        if (changes.Count == 0) output.WriteLine("  They mean the same.");
    }

    private static void Write(Utf8JsonWriter json, Policy before, Policy after)
    {
        json.WriteString("schema", "cuibono/policy-diff/1");
        PolicyJson.Head(json, "old", before);
        PolicyJson.Head(json, "new", after);
        json.WriteStartArray("changes");
        foreach (var change in PolicyDiff.Of(before, after))
        {
            json.WriteStartObject();
            json.WriteString("kind", KebabCase.Of(change.Kind));
            json.WriteString("subject", change.Subject);
            json.WriteString("stage", change.Stage is { } stage ? KebabCase.Of(stage) : null);
            json.WriteStartArray("classes");
            foreach (var @class in change.Classes) json.WriteStringValue(KebabCase.Of(@class));
            json.WriteEndArray();
            json.WriteString("before", change.Before);
            json.WriteString("after", change.After);
            json.WriteString("text", change.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
