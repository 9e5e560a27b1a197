namespace CuiBono.Reports;

/// <summary>What the customer levels mean, in a few words.</summary>
public static class CustomerLevels
{
    /// <summary>The meaning of a level, 0 to 3.</summary>
    public static string Describe(int level) => level switch
    {
        0 => "no customer",
        1 => "only as an object or a name",
        2 => "a benefit that could not be failed",
        _ => "a benefit with a quantity, target or time",
    };
}
