namespace CuiBono.Processes.Measures;

/// <summary>A promised date.</summary>
/// <param name="Day">Its day in the zone of the promises.</param>
/// <param name="Deadline">The last instant that is in time, in ticks UTC: the end of the day where no time was written. <see cref="EventLog.NoTime"/> where the date cannot be read.</param>
internal readonly record struct DueDate(DateOnly Day, long Deadline)
{
    /// <summary>Whether it could be read.</summary>
    public bool IsReadable => Deadline != EventLog.NoTime;
}
