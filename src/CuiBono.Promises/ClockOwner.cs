namespace CuiBono.Promises;

/// <summary>For whom the time of a state counts.</summary>
public enum ClockOwner
{
    /// <summary>The organisation works, or should.</summary>
    Organisation,

    /// <summary>The customer is asked for something.</summary>
    Customer,
}
