namespace CuiBono.Outcomes;

/// <summary>Something else that explains a change.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The figures, in one sentence without its full stop.</param>
public sealed record CreditDoubt(CreditDoubtKind Kind, string Text);
