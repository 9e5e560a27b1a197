namespace CuiBono.Promises.Drafting;

/// <summary>Writes the outcomes of a drafted initiative.</summary>
internal static class DraftOutcomes
{
    private static readonly string Designs = string.Join(", ", ComparisonDesign.All);

    public static void Write(DraftYaml yaml, Initiative initiative)
    {
        var outcomes = initiative.Outcomes;
        if (outcomes.Count > 0) yaml.Open(0, "outcomes");
        for (var at = 0; at < outcomes.Count; at++) Outcome(yaml, outcomes[at], $"outcomes[{at}]", initiative.Customers.Count > 0);
        if (outcomes.Any(outcome => !outcome.Guardrail) && outcomes.Any(outcome => outcome.Guardrail)) return;
        if (!outcomes.Any(outcome => !outcome.Guardrail))
            yaml.Missing("what gets better for whom: a change that can be measured, from a baseline to a target by a date", outcomes.Count > 0 ? 2 : 0,
                outcomes.Count > 0 ? Template : ["outcomes:", .. Template.Select(line => "  " + line)]);
        if (!outcomes.Any(outcome => outcome.Guardrail))
            yaml.Missing("what must not get worse meanwhile, as one more entry of outcomes", 2, "- id:", "  guardrail:", "  statement:", "  metric:", "  unit:", "  direction:", "  target:", "    value:", "    by:", "  owner:");
    }

    private static readonly string[] Template =
    [
        "- id:", "  customer:", "  statement:", "  metric:", "  unit:", "  direction:", "  baseline:", "    value:", "    period:", "    source:",
        "  target:", "    value:", "    by:", "  owner:", "  design:", "  min_effect:",
    ];

    private static void Outcome(DraftYaml yaml, Outcome outcome, string path, bool hasCustomers)
    {
        yaml.Field(2, "- id", DraftYaml.Text(outcome.Id)!, "");
        if (outcome.Guardrail) yaml.Field(4, "guardrail", "true", $"{path}.guardrail");
        if (!outcome.Guardrail || outcome.Customer is not null)
            yaml.FieldOrMissing(4, "customer", DraftYaml.Text(outcome.Customer), $"{path}.customer", hasCustomers ? "the id of the one above who is better off" : "the id of who is better off");
        yaml.FieldOrMissing(4, "statement", DraftYaml.Text(outcome.Statement), $"{path}.statement", "the promise in one sentence");
        yaml.FieldOrMissing(4, "metric", DraftYaml.Text(outcome.Metric), $"{path}.metric", "what is measured");
        yaml.FieldOrMissing(4, "unit", DraftYaml.Text(outcome.Unit), $"{path}.unit", "the unit of baseline and target");
        yaml.FieldOrMissing(4, "direction", outcome.Direction is { } direction ? KebabCase.Of(direction) : null, $"{path}.direction", "increase or decrease");
        if (!outcome.Guardrail) Baseline(yaml, outcome.Baseline, path);
        Target(yaml, outcome, path);
        yaml.FieldOrMissing(4, "owner", DraftYaml.Text(outcome.Owner), $"{path}.owner", "who answers for it in operation, not the project manager");
        if (!outcome.Guardrail) yaml.Missing($"how the change will be attributed, one of {Designs}; and the smallest effect that can be seen", 4, "design:", "min_effect:");
    }

    private static void Baseline(DraftYaml yaml, Baseline? baseline, string path)
    {
        if (baseline is null)
        {
            yaml.Contradicted(4, $"{path}.baseline.value");
            yaml.Missing("where the metric stands before, over which time, from which source; or planned_by, the date by which it will be known", 4, "baseline:", "  value:", "  period:", "  source:");
            return;
        }

        yaml.Open(4, "baseline");
        yaml.FieldOrMissing(6, "value", DraftYaml.Number(baseline.Value), $"{path}.baseline.value", "where the metric stands before");
        yaml.Missing("the time that the baseline covers, and where it comes from", 6, "period:", "source:");
    }

    private static void Target(DraftYaml yaml, Outcome outcome, string path)
    {
        var (value, by) = outcome.Guardrail ? ("the limit that it must not pass", "the date until which it is watched, as 2027-06-30") : ("where the metric is promised to stand", "the date by which it is promised, as 2027-06-30");
        if (outcome.Target is null)
        {
            yaml.Contradicted(4, $"{path}.target.value", $"{path}.target.by");
            yaml.Missing($"{value}, and {by}", 4, "target:", "  value:", "  by:");
            return;
        }

        yaml.Open(4, "target");
        yaml.FieldOrMissing(6, "value", DraftYaml.Number(outcome.Target.Value), $"{path}.target.value", value);
        yaml.FieldOrMissing(6, "by", DraftYaml.Date(outcome.Target.By), $"{path}.target.by", by);
    }
}
