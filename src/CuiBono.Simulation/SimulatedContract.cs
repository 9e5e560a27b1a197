namespace CuiBono.Simulation;

/// <summary>A customer whose contract waives a step; the waiver is signed for each order before.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="OrderShare">The share of all orders that are this customer's.</param>
/// <param name="Step">The step of the path, other than the check.</param>
/// <param name="First">The share of the customer's orders with a waiver on the first day of the log.</param>
/// <param name="Last">The same on the last day; it grows or falls evenly between them.</param>
public sealed record SimulatedContract(string Customer, double OrderShare, string Step, double First, double Last)
{
    /// <summary>The activity of signing the waiver.</summary>
    public const string WaiverActivity = "Waiver signed";
}
