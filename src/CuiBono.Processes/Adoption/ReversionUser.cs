namespace CuiBono.Processes.Adoption;

/// <summary>One person, or team, who used the new way.</summary>
/// <param name="Name">Who.</param>
/// <param name="First">The instant of the first use in ticks UTC.</param>
/// <param name="Return">The first use of the old way after it; <see cref="EventLog.NoTime"/> where there was none.</param>
/// <param name="Case">The case of the return, its index in the log; -1 where there was none.</param>
public readonly record struct ReversionUser(string Name, long First, long Return, int Case);
