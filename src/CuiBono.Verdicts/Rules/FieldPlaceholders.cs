using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Promises.Lens;

namespace CuiBono.Verdicts.Rules;

/// <summary>Declared fields that hold a placeholder instead of a value.</summary>
internal static class FieldPlaceholders
{
    /// <summary>Words that are a placeholder only where they are a field's whole value.</summary>
    private static readonly string[] NoValue = ["n/a", "na", "none", "unknown", "pending", "placeholder", "-", "--", "...", "not known", "to be announced"];

    /// <summary>A field without a value, and its path.</summary>
    internal readonly record struct Unfilled(string Path, string Words);

    public static IReadOnlyList<Unfilled> Of(Initiative initiative)
    {
        var found = new List<Unfilled>();
        Look("title", initiative.Title);
        Look("sponsor.business", initiative.Sponsor?.Business);
        Look("sponsor.it", initiative.Sponsor?.It);
        for (var index = 0; index < initiative.Customers.Count; index++) Look($"customers[{index}].name", initiative.Customers[index].Name);
        for (var index = 0; index < initiative.Outcomes.Count; index++) Outcome($"outcomes[{index}]", initiative.Outcomes[index]);
        for (var index = 0; index < initiative.CostGoals.Count; index++)
        {
            Look($"goals[{index}].cost", initiative.CostGoals[index].Statement);
            Look($"goals[{index}].owner", initiative.CostGoals[index].Owner);
        }

        Behaviours("culture.stops", initiative.Culture?.Stops);
        Behaviours("culture.starts", initiative.Culture?.Starts);
        Process(initiative.Process);
        Look("system.name", initiative.System?.Name);
        Look("continuity.redundancy", initiative.Continuity?.Redundancy);
        Look("continuity.failure_test", initiative.Continuity?.FailureTest);
        for (var index = 0; index < initiative.Serves.Count; index++) Look($"serves[{index}].mechanism", initiative.Serves[index].Mechanism);
        for (var index = 0; index < initiative.Obligations.Count; index++)
        {
            Look($"obligations[{index}].citation", initiative.Obligations[index].Citation);
            Look($"obligations[{index}].protects", initiative.Obligations[index].Protects);
        }

        return found;

        void Outcome(string path, Outcome outcome)
        {
            Look($"{path}.statement", outcome.Statement);
            Look($"{path}.metric", outcome.Metric);
            Look($"{path}.unit", outcome.Unit);
            Look($"{path}.baseline.period", outcome.Baseline?.Period);
            Look($"{path}.baseline.source", outcome.Baseline?.Source);
            Look($"{path}.owner", outcome.Owner);
            Look($"{path}.design", outcome.Design);
            Look($"{path}.data", outcome.Data?.File ?? outcome.Data?.Query);
            if (outcome.Target is { Value: null, By: null }) found.Add(new Unfilled($"{path}.target", ""));
        }

        void Behaviours(string path, IReadOnlyList<BehaviourChange>? changes)
        {
            for (var index = 0; index < (changes?.Count ?? 0); index++)
            {
                Look($"{path}[{index}].behaviour", changes![index].Behaviour);
                Look($"{path}[{index}].team", changes[index].Team);
            }
        }

        void Process(ProcessChange? process)
        {
            Look("process.standard_path", process?.StandardPath);
            for (var index = 0; index < (process?.Changed.Count ?? 0); index++) Look($"process.changed[{index}]", process!.Changed[index]);
            for (var index = 0; index < (process?.Exceptions.Count ?? 0); index++)
            {
                var exception = process!.Exceptions[index];
                Look($"process.exceptions[{index}].name", exception.Name);
                Look($"process.exceptions[{index}].condition", exception.Condition);
                Look($"process.exceptions[{index}].basis", exception.Basis);
                Look($"process.exceptions[{index}].owner", exception.Owner);
            }
        }

        void Look(string path, string? value)
        {
            if (value is null) return;
            if (IsNoValue(value)) found.Add(new Unfilled(path, value));
            else if (Placeholders.In([new Passage(value, initiative.Place, PassageKind.Cell)]) is [var first, ..]) found.Add(new Unfilled(path, first.Quote));
        }
    }

    private static bool IsNoValue(string value) => NoValue.Contains(value.AsSpan().Trim().TrimEnd('.').ToString(), StringComparer.OrdinalIgnoreCase) || value.AsSpan().Trim(" .?-_").IsEmpty;
}
