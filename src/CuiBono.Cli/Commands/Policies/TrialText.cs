using System.Globalization;
using CuiBono.Promises;
using CuiBono.Reviews.Trials;
using CuiBono.Verdicts;

namespace CuiBono.Cli.Commands.Policies;

/// <summary>A trial of a policy for a person: the rates, what moves, and by which rule.</summary>
internal static class TrialText
{
    public static void Write(PolicyTrial trial, TextWriter output)
    {
        output.WriteLine($"{trial.Name}, as of {trial.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}: {trial.Before.Name} ({trial.Before.Sha256[..12]}) beside {trial.After.Name} ({trial.After.Sha256[..12]})");
        output.WriteLine($"{trial.Initiatives.Count} initiatives: {string.Join(", ", Enum.GetValues<VerdictKind>().Reverse().Select(kind => Rate(trial, kind)))}");
        foreach (var refusal in trial.Refusals) output.WriteLine($"A review by {trial.After.Name} would stop: {refusal}");
        foreach (var moves in trial.Initiatives.Where(one => one.Moves).GroupBy(one => (one.Before.Kind, After: one.After.Kind)).OrderByDescending(group => group.Key.After))
        {
            output.WriteLine();
            output.WriteLine($"{KebabCase.Of(moves.Key.Kind)} to {KebabCase.Of(moves.Key.After)}: {moves.Count()}");
            foreach (var one in moves)
            {
                output.WriteLine($"  {one.Initiative.Id} ({one.Initiative.Title})");
                foreach (var rule in one.Rules.Where(rule => rule.BeginsToHold || rule.EndsToHold)) output.WriteLine($"    {rule.Rule}: {Said(rule.After)}, {Was(rule.Before)}{(rule.BeginsToHold ? $". {rule.After!.Message}" : "")}");
            }
        }

        output.WriteLine();
        if (!trial.Initiatives.Any(one => one.Moves)) output.WriteLine("No verdict would change.");
        if (trial.Rules.Count > 0) output.WriteLine("Rules that begin or end to hold, over all initiatives");
        foreach (var (rule, begins, ends) in trial.Rules) output.WriteLine($"  {rule}: begins in {begins}, ends in {ends}");
        var others = trial.Initiatives.Where(one => !one.Moves).SelectMany(one => one.Rules).Where(rule => !rule.BeginsToHold && !rule.EndsToHold).GroupBy(rule => rule.Rule, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        if (others.Count > 0) output.WriteLine("Rules that answer otherwise, and hold nothing by it");
        foreach (var group in others) output.WriteLine($"  {group.Key}: in {group.Count()}");
    }

    private static string Rate(PolicyTrial trial, VerdictKind kind)
    {
        var (before, after) = trial.Count(kind);
        return $"{KebabCase.Of(kind)} {before}{Percent(before, trial.Initiatives.Count)} to {after}{Percent(after, trial.Initiatives.Count)}";
    }

    private static string Percent(int part, int all) => all == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({100.0 * part / all:0.0} %)");

    private static string Said(Reason? reason) => reason is null ? "not asked" : $"{KebabCase.Of(reason.Outcome).Replace('-', ' ')} ({KebabCase.Of(reason.Severity)})";

    private static string Was(Reason? reason) => reason is null ? "not asked before" : $"was {KebabCase.Of(reason.Outcome).Replace('-', ' ')} ({KebabCase.Of(reason.Severity)})";
}
