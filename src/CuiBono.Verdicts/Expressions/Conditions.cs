namespace CuiBono.Verdicts.Expressions;

/// <summary>A part of a condition that holds, does not, or is unknown. Its text is the canonical form.</summary>
internal abstract record Condition
{
    public abstract Evaluation Evaluate(Scope scope);

    /// <summary>The text as a part of another condition.</summary>
    public virtual string AsPart => ToString();

    /// <summary>The condition with the parts of "and" and "or", and the sides of comparisons, in one order, whatever order they were written in.</summary>
    public virtual Condition Sorted() => this;

    /// <summary>The parts in one order, those of the same kind of condition within them among them.</summary>
    protected static IReadOnlyList<Condition> Sorted(IReadOnlyList<Condition> parts, Func<Condition, IReadOnlyList<Condition>?> within) =>
        [.. parts.Select(part => part.Sorted()).SelectMany(part => within(part) ?? [part]).OrderBy(part => part.ToString(), StringComparer.Ordinal)];
}

internal sealed record AndCondition(IReadOnlyList<Condition> Parts) : Condition
{
    public override Evaluation Evaluate(Scope scope) => Evaluation.And([.. Parts.Select(part => part.Evaluate(scope))]);

    public override string AsPart => $"({this})";

    public override Condition Sorted() => new AndCondition(Sorted(Parts, part => (part as AndCondition)?.Parts));

    public override string ToString() => string.Join(" and ", Parts.Select(part => part.AsPart));
}

internal sealed record OrCondition(IReadOnlyList<Condition> Parts) : Condition
{
    public override Evaluation Evaluate(Scope scope) => Evaluation.Or([.. Parts.Select(part => part.Evaluate(scope))]);

    public override string AsPart => $"({this})";

    public override Condition Sorted() => new OrCondition(Sorted(Parts, part => (part as OrCondition)?.Parts));

    public override string ToString() => string.Join(" or ", Parts.Select(part => part.AsPart));
}

internal sealed record NotCondition(Condition Part) : Condition
{
    public override Evaluation Evaluate(Scope scope) => Part.Evaluate(scope).Not();

    public override Condition Sorted() => new NotCondition(Part.Sorted());

    public override string ToString() => $"not {Part.AsPart}";
}

internal sealed record ExistsCondition(FieldOperand Field) : Condition
{
    public override Evaluation Evaluate(Scope scope)
    {
        var reads = new List<FactRead>(1);
        Field.Value(scope, reads);
        return Evaluation.Of(reads[0].Value is not null, reads);
    }

    public override string ToString() => $"exists {Field}";
}

/// <summary>A fact that is true or false by itself.</summary>
internal sealed record TruthCondition(FieldOperand Field) : Condition
{
    public override Evaluation Evaluate(Scope scope)
    {
        var reads = new List<FactRead>(1);
        return Field.Value(scope, reads) is { } value ? Evaluation.Of(value.Number == 1, reads) : Evaluation.Of(TruthValue.Unknown, reads);
    }

    public override string ToString() => Field.ToString();
}

/// <summary>Whether a text holds another, or has a form with * for any letters and ? for one; capitals do not count.</summary>
internal sealed record TextCondition(FieldOperand Field, string Words, bool IsPattern) : Condition
{
    public override Evaluation Evaluate(Scope scope)
    {
        var reads = new List<FactRead>(1);
        if (Field.Value(scope, reads) is not { } value) return Evaluation.Of(TruthValue.Unknown, reads);
        return Evaluation.Of(IsPattern ? TextPattern.Matches(value.Text, Words) : value.Text.Contains(Words, StringComparison.OrdinalIgnoreCase), reads);
    }

    public override string ToString() => $"{Field} {(IsPattern ? "matches" : "contains")} {new LiteralOperand(new(FactKind.Text, 0, Words))}";
}

internal sealed record InCondition(FieldOperand Field, IReadOnlyList<LiteralOperand> Among) : Condition
{
    public override Evaluation Evaluate(Scope scope) => Evaluation.Or([.. Among.Select(one => new ComparisonCondition(Field, Comparator.Equal, one).Evaluate(scope))]);

    public override string ToString() => $"{Field} in ({string.Join(", ", Among.Select(one => one.ToString()).Distinct().Order(StringComparer.Ordinal))})";
}

/// <summary>Whether a condition holds for some or for every entry of a list.</summary>
internal sealed record ListCondition(FactList List, bool IsAll, Condition OfEntry) : Condition
{
    public override Evaluation Evaluate(Scope scope)
    {
        var entries = Enumerable.Range(0, scope.Facts.CountOf(List.Name)).Select(index => OfEntry.Evaluate(scope.In(List, index))).ToList();
        if (entries.Count == 0) return Evaluation.Of(IsAll ? TruthValue.Unknown : TruthValue.False, new FactRead(List.Name, null, "has no entry"));
        return IsAll ? Evaluation.And(entries) : Evaluation.Or(entries);
    }

    public override Condition Sorted() => this with { OfEntry = OfEntry.Sorted() };

    public override string ToString() => $"{(IsAll ? "all" : "any")} {List.Name}[*] ({OfEntry})";
}

/// <summary>Compares the number of entries for which a condition holds; where it is unknown for some, with every number that is possible.</summary>
internal sealed record CountCondition(FactList List, Condition? OfEntry, Comparator Comparator, decimal Number) : Condition
{
    public override Evaluation Evaluate(Scope scope)
    {
        var all = scope.Facts.CountOf(List.Name);
        List<Evaluation> entries = OfEntry is null ? [] : [.. Enumerable.Range(0, all).Select(index => OfEntry.Evaluate(scope.In(List, index)))];
        var least = OfEntry is null ? all : entries.Count(entry => entry.Truth == TruthValue.True);
        var open = entries.Where(entry => entry.Truth == TruthValue.Unknown).ToList();
        if (Comparator.Holds(least, least + open.Count, Number) is { } holds)
            return Evaluation.Of(holds, new FactRead($"count {List.Name}[*]", null, open.Count == 0 ? FormattableString.Invariant($"is {least}") : FormattableString.Invariant($"is {least} to {least + open.Count}")));
        return Evaluation.Of(TruthValue.Unknown, [.. open.SelectMany(entry => entry.Reads).Take(Evaluation.MostReads)]);
    }

    public override Condition Sorted() => this with { OfEntry = OfEntry?.Sorted() };

    public override string ToString() => $"count {List.Name}[*]{(OfEntry is null ? "" : $" ({OfEntry})")} {Comparator.Symbol} {new LiteralOperand(new(FactKind.Number, Number, ""))}";
}
