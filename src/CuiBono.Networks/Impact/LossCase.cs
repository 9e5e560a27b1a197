namespace CuiBono.Networks.Impact;

/// <summary>One of the things that a what-if takes: a cut, a flood, an operator, a maintenance window.</summary>
/// <param name="What">What it is, as asked.</param>
/// <param name="Keys">What it takes; all that rests on these is lost too.</param>
public sealed record LossCase(string What, IReadOnlyList<ElementKey> Keys);
