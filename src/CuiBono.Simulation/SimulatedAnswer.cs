namespace CuiBono.Simulation;

/// <summary>One invitation of a simulated survey.</summary>
/// <param name="Day">The day on which the customer was asked.</param>
/// <param name="Customer">The customer's number.</param>
/// <param name="Region">The region's name.</param>
/// <param name="Segment">The segment's name.</param>
/// <param name="Score">The answer, 0 to 10, or null where none came.</param>
/// <param name="TrueScore">What the customer gave, or would have given.</param>
public readonly record struct SimulatedAnswer(DateOnly Day, string Customer, string Region, string Segment, int? Score, int TrueScore);
