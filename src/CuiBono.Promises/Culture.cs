namespace CuiBono.Promises;

/// <summary>The first enabler: which behaviours stop and which start.</summary>
/// <param name="Stops">Behaviours that stop.</param>
/// <param name="Starts">Behaviours that start.</param>
public sealed record Culture(IReadOnlyList<BehaviourChange> Stops, IReadOnlyList<BehaviourChange> Starts);
