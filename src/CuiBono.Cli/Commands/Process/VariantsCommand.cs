using System.CommandLine;
using CuiBono.Processes;
using CuiBono.Processes.Performance;
using CuiBono.Reports.Terminal;

namespace CuiBono.Cli.Commands.Process;

/// <summary>cuibono process variants: the ways that cases went, the most frequent first.</summary>
internal static class VariantsCommand
{
    public static Command Create(Terminal terminal)
    {
        var source = new LogSource();
        var top = new Option<int>("--top") { Description = "How many variants to print.", HelpName = "N", DefaultValueFactory = _ => 20 };
        var command = new Command("variants", "Print the sequences of activities, the most frequent first, with their cases and durations.");
        source.AddTo(command);
        command.Add(top);
        command.SetAction(parsed =>
        {
            var count = parsed.GetValue(top);
            if (count < 1) throw new UsageException("--top is at least 1.");
            if (source.Read(parsed, terminal) is not { } imported) return Exit.Unreadable;
            var page = new Page(terminal.Output, terminal.Width, terminal.Color);
            ImportText.Write(page, source.Name(parsed), imported);
            Print(page, imported.Log, count);
            return Exit.Done;
        });
        return command;
    }

    private static void Print(Page page, EventLog log, int count)
    {
        var variants = Variants.Of(log);
        var medians = Medians(log, variants);
        var covered = 0L;
        page.Line($"{"cases",10}{"share",9}{"so far",9}{"median",10}  activities");
        foreach (var variant in variants.ByFrequency().Take(count))
        {
            var frequency = variants.Frequencies[variant];
            covered += frequency;
            page.Wrapped(
                $"{Figure.Count(frequency),10}{Figure.Share(frequency, log.CaseCount),9}{Figure.Share(covered, log.CaseCount),9}{Figure.Duration(medians(variant)),10}  {Path(log, variants.Sequence(variant))}",
                40);
        }

        if (variants.Count > count) page.Line($"{Figure.Count(variants.Count - count)} more variants hold the other {Figure.Share(log.CaseCount - covered, log.CaseCount)} of the cases");
    }

    private static string Path(EventLog log, ReadOnlySpan<ushort> sequence)
    {
        var steps = new List<(int Code, int Times)>();
        foreach (var activity in sequence)
        {
            if (steps.Count > 0 && steps[^1].Code == activity) steps[^1] = (activity, steps[^1].Times + 1);
            else steps.Add((activity, 1));
        }

        return steps.Count == 0 ? "(no events)" : string.Join(" > ", steps.Select(step => log.ActivityNames[step.Code] + (step.Times > 1 ? $" ({step.Times} times)" : "")));
    }

    private static Func<int, double> Medians(EventLog log, Variants variants)
    {
        var durations = CaseDurations.Of(log);
        var cases = Enumerable.Range(0, log.CaseCount).Where(at => durations[at] is not null).ToLookup(at => variants.OfCase[at], at => durations[at]!.Value.TotalSeconds);
        return variant =>
        {
            var sorted = cases[variant].Order().ToList();
            return sorted.Count == 0 ? double.NaN : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
        };
    }
}
