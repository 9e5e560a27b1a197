namespace CuiBono.Verdicts.Expressions;

/// <summary>How a condition came out for a case.</summary>
/// <param name="Truth">Whether it holds.</param>
/// <param name="Reads">The facts that decided, at most <see cref="MostReads"/>: of an "and" that does not hold those of its parts that do not, and so on.</param>
public readonly record struct Evaluation(TruthValue Truth, IReadOnlyList<FactRead> Reads)
{
    /// <summary>The most facts that are kept.</summary>
    public const int MostReads = 12;

    internal static Evaluation Of(TruthValue truth, params IReadOnlyList<FactRead> reads) => new(truth, reads);

    internal static Evaluation Of(bool truth, params IReadOnlyList<FactRead> reads) => new(truth ? TruthValue.True : TruthValue.False, reads);

    /// <summary>The least of the parts, with what decided.</summary>
    internal static Evaluation And(IReadOnlyCollection<Evaluation> parts) => Decided(parts, parts.Min(part => part.Truth));

    /// <summary>The greatest of the parts, with what decided.</summary>
    internal static Evaluation Or(IReadOnlyCollection<Evaluation> parts) => Decided(parts, parts.Max(part => part.Truth));

    internal Evaluation Not() => new(TruthValue.True - (int)Truth, Reads);

    private static Evaluation Decided(IEnumerable<Evaluation> parts, TruthValue truth) =>
        new(truth, [.. parts.Where(part => part.Truth == truth).SelectMany(part => part.Reads).Distinct().Take(MostReads)]);
}
