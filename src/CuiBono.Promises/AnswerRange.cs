namespace CuiBono.Promises;

/// <summary>The answers that a question allowed.</summary>
/// <param name="Low">The lowest.</param>
/// <param name="High">The highest.</param>
public sealed record AnswerRange(decimal Low, decimal High);
