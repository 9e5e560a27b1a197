namespace CuiBono.Promises.Drafting.Several;

/// <summary>Which outcomes of several documents are one promise.</summary>
/// <remarks>The same metric by its words, in units that can be compared, for the same customer or, for another one, with the same target. Whom that
/// misses stands twice in the draft, where a person sees it; a wrong match would invent a contradiction.</remarks>
internal static class OutcomeGroups
{
    public static IReadOnlyList<List<(Initiative Draft, int At)>> Of(IReadOnlyList<Initiative> drafts)
    {
        var groups = new List<List<(Initiative Draft, int At)>>();
        foreach (var draft in drafts)
        {
            // Two outcomes of one document are two: no group takes both.
            var open = groups.Count;
            var taken = new HashSet<int>();
            for (var at = 0; at < draft.Outcomes.Count; at++)
            {
                var group = Enumerable.Range(0, open).FirstOrDefault(group => !taken.Contains(group) && Same(groups[group][0], (draft, at)), -1);
                if (group < 0)
                {
                    groups.Add([(draft, at)]);
                    continue;
                }

                taken.Add(group);
                groups[group].Add((draft, at));
            }
        }

        return groups;
    }

    private static bool Same((Initiative Draft, int At) a, (Initiative Draft, int At) b)
    {
        var (first, second) = (a.Draft.Outcomes[a.At], b.Draft.Outcomes[b.At]);
        if (first.Guardrail != second.Guardrail) return false;
        if (first.Metric is null || second.Metric is null || !SameMeaning.Units(first.Unit, second.Unit))
            return first.Statement is { } statement && second.Statement is { } other && SameMeaning.Tokens(statement).SetEquals(SameMeaning.Tokens(other));
        var (customer, otherCustomer) = (a.Draft.CustomerOf(first)?.Name, b.Draft.CustomerOf(second)?.Name);
        var isOneCustomer = customer is null || otherCustomer is null || IsWithin(customer, otherCustomer);
        var (metric, otherMetric) = (SameMeaning.MetricTokens(first.Metric), SameMeaning.MetricTokens(second.Metric));
        var isOneMetric = metric.SetEquals(otherMetric) || (isOneCustomer && Math.Min(metric.Count, otherMetric.Count) > 1 && (metric.IsSubsetOf(otherMetric) || otherMetric.IsSubsetOf(metric)));
        return isOneMetric && (isOneCustomer || HasSameTarget(first, second));
    }

    private static bool HasSameTarget(Outcome a, Outcome b) =>
        a.Target?.Value is { } first && b.Target?.Value is { } second && SameMeaning.Quantities(first, a.Unit, second, b.Unit);

    private static bool IsWithin(string a, string b)
    {
        var (first, second) = (SameMeaning.Tokens(a), SameMeaning.Tokens(b));
        return first.IsSubsetOf(second) || second.IsSubsetOf(first);
    }
}
