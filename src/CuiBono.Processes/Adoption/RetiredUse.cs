namespace CuiBono.Processes.Adoption;

/// <summary>What is left of a retired path.</summary>
/// <param name="Name">The path.</param>
/// <param name="State">Whether it is gone.</param>
/// <param name="Touched">The cases begun since the go-live that touched it, of all of them, eligible or not.</param>
/// <param name="Last">The last instant at which any case touched it, in ticks UTC; <see cref="EventLog.NoTime"/> where none did.</param>
public readonly record struct RetiredUse(string Name, RetiredState State, CaseShare Touched, long Last);
