namespace CuiBono.Promises.Drafting.Several;

/// <summary>One promise of what several documents say of it.</summary>
/// <param name="claims">Where values, words and contradictions go.</param>
/// <param name="group">The outcomes, each in the draft of its document.</param>
/// <param name="path">The merged outcome's path.</param>
/// <param name="customerId">The id in the merged initiative of a draft's customer.</param>
internal sealed class OutcomeMerge(Claims claims, IReadOnlyList<(Initiative Draft, int At)> group, string path, Func<Initiative, string, string> customerId)
{
    private IEnumerable<(Initiative Draft, Outcome Outcome, string Path)> All => group.Select(one => (one.Draft, one.Draft.Outcomes[one.At], $"outcomes[{one.At}]"));

    public Outcome Merged()
    {
        var first = All.First();
        claims.Found(path, first.Draft.SourceOf(first.Path));
        if (first.Draft.Sources.TryGetValue($"{first.Path}.guardrail", out var guardrail)) claims.Found($"{path}.guardrail", guardrail);
        var metric = claims.First($"{path}.metric", Texts("metric", outcome => outcome.Metric));
        var name = metric ?? first.Outcome.Statement ?? first.Outcome.Id;
        var unit = claims.First($"{path}.unit", Texts("unit", outcome => outcome.Unit));
        var customer = claims.Agreed($"{path}.customer", $"the customer of {name}", All.Where(one => one.Outcome.Customer is not null).Select(Customer), SameMeaning.Within);
        var baseline = Figure("baseline.value", $"the baseline of {name}", outcome => outcome.Baseline?.Value, unit);
        var target = Figure("target.value", $"the target of {name}", outcome => outcome.Target?.Value, unit);
        var by = claims.Agreed($"{path}.target.by", $"the date of {name}",
            All.Where(one => one.Outcome.Target?.By is not null).Select(one => new Claim<DateOnly>(one.Outcome.Target!.By!.Value, FieldNames.Of(one.Outcome.Target.By.Value), one.Draft.SourceOf($"{one.Path}.target.by"))), SameMeaning.Days);
        var day = claims.Sources.ContainsKey($"{path}.target.by") ? by : (DateOnly?)null;
        return first.Outcome with
        {
            Customer = customer is null ? null : All.Where(one => one.Outcome.Customer is not null && Customer(one).Value == customer).Select(one => customerId(one.Draft, one.Outcome.Customer!)).First(),
            Statement = claims.First($"{path}.statement", Texts("statement", outcome => outcome.Statement)),
            Metric = metric,
            Unit = unit,
            Direction = claims.Agreed($"{path}.direction", $"the direction of {name}",
                All.Where(one => one.Outcome.Direction is not null).Select(one => new Claim<Direction?>(one.Outcome.Direction, KebabCase.Of(one.Outcome.Direction!.Value), one.Draft.SourceOf($"{one.Path}.direction"))), (a, b) => a.Value == b.Value ? a : null),
            Baseline = baseline is null ? null : new Baseline(baseline, null, null, null),
            Target = target is null && day is null ? null : new Target(target, day),
            Owner = claims.Agreed($"{path}.owner", $"the owner of {name}", Texts("owner", outcome => outcome.Owner), SameMeaning.Within),
        };
    }

    private static Claim<string> Customer((Initiative Draft, Outcome Outcome, string Path) one)
    {
        var name = one.Draft.CustomerOf(one.Outcome)?.Name ?? one.Outcome.Customer!;
        return new Claim<string>(name, name, one.Draft.SourceOf($"{one.Path}.customer"));
    }

    private IEnumerable<Claim<string>> Texts(string field, Func<Outcome, string?> text) =>
        All.Where(one => text(one.Outcome) is not null).Select(one => new Claim<string>(text(one.Outcome)!, text(one.Outcome)!, one.Draft.SourceOf($"{one.Path}.{field}")));

    /// <summary>A figure in the merged outcome's unit: of agreeing claims the one that is written in it.</summary>
    private decimal? Figure(string field, string subject, Func<Outcome, decimal?> value, string? unit)
    {
        var said = All.Where(one => value(one.Outcome) is not null)
            .Select(one => new Claim<(decimal Value, string? Unit)>((value(one.Outcome)!.Value, one.Outcome.Unit), FieldNames.Of(value(one.Outcome)!.Value, one.Outcome.Unit), one.Draft.SourceOf($"{one.Path}.{field}")));
        var agreed = claims.Agreed($"{path}.{field}", subject, said, (a, b) => !SameMeaning.Quantities(a.Value.Value, a.Value.Unit, b.Value.Value, b.Value.Unit) ? null : a.Value.Unit == unit ? a : b);
        return claims.Sources.ContainsKey($"{path}.{field}") ? SameMeaning.In(agreed.Value, agreed.Unit, unit) : null;
    }
}
