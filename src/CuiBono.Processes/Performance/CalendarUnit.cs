namespace CuiBono.Processes.Performance;

/// <summary>A period of the calendar.</summary>
public enum CalendarUnit
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>A week from Monday, as ISO 8601 has it.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,
}
