namespace CuiBono.Promises;

/// <summary>When work is done.</summary>
/// <param name="Days">The working days of the week.</param>
/// <param name="Opens">When work begins, as time since midnight.</param>
/// <param name="Closes">When it ends, later than it begins and at most 24 hours.</param>
/// <param name="Holidays">Days without work.</param>
public sealed record WorkCalendar(IReadOnlySet<DayOfWeek> Days, TimeSpan Opens, TimeSpan Closes, IReadOnlySet<DateOnly> Holidays);
