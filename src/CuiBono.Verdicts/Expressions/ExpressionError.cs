namespace CuiBono.Verdicts.Expressions;

/// <summary>What is wrong with a condition, and where.</summary>
/// <param name="At">The letter at which it is wrong, counted from 0.</param>
/// <param name="Message">What is wrong and, where it is known, what would be right.</param>
public sealed record ExpressionError(int At, string Message);
