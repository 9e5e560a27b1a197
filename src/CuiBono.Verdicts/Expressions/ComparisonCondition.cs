namespace CuiBono.Verdicts.Expressions;

/// <summary>Compares two values of kinds that go together.</summary>
internal sealed record ComparisonCondition(Operand Left, Comparator Comparator, Operand Right) : Condition
{
    public override Evaluation Evaluate(Scope scope)
    {
        var reads = new List<FactRead>(2);
        var (left, right) = (Left.Value(scope, reads), Right.Value(scope, reads));
        if (left is not { } one || right is not { } other) return Evaluation.Of(TruthValue.Unknown, Missing(reads));
        if (one.Kind is FactKind.Text or FactKind.Choice) return Evaluation.Of(Comparator.Holds(one.Text.Equals(other.Text, StringComparison.OrdinalIgnoreCase)), reads);
        if (Difference(one, ref other) is { } why) return Evaluation.Of(TruthValue.Unknown, [.. reads.Take(1).Select(read => read with { Why = why })]);
        return Evaluation.Of(Comparator.Holds(one.Number, other.Number), reads);
    }

    public override Condition Sorted() => string.CompareOrdinal(Left.ToString(), Right.ToString()) <= 0 ? this : new ComparisonCondition(Right, Comparator.Turned, Left);

    public override string ToString() => $"{Left} {Comparator.Symbol} {Right}";

    private static List<FactRead> Missing(List<FactRead> reads)
    {
        List<FactRead> missing = [.. reads.Where(read => read.Value is null || read.Why is not null)];
        return missing.Count > 0 ? missing : [.. reads.Select(read => read with { Why = "leads out of the calendar" })];
    }

    /// <summary>Why two values cannot be compared; null where they can, with the second one in the first one's unit.</summary>
    private static string? Difference(FactValue one, ref FactValue other)
    {
        if (one.Kind == FactKind.Money) return one.Text == other.Text ? null : $"is in {one.Text}, not {other.Text}";
        if (one.Kind != FactKind.Quantity || other.Kind != FactKind.Quantity || other.Text.Length == 0) return null;
        if (one.Text.Length == 0) return "has no unit";
        if (FactValue.SameUnit(one.Text, other.Text)) return null;
        if (FactValue.Minutes(one.Text) is not { } own || FactValue.Minutes(other.Text) is not { } given) return $"is in {one.Text}, not {other.Text}";
        other = other with { Number = other.Number * given / own };
        return null;
    }
}
