namespace CuiBono.Processes.Conformance;

/// <summary>One move of an alignment.</summary>
/// <param name="Kind">Who moves.</param>
/// <param name="Event">The place of the event in its variant, from 0, or -1 where the log does not move.</param>
/// <param name="Transition">The transition's number in the net, or -1 where the model does not move.</param>
public readonly record struct AlignmentMove(AlignmentMoveKind Kind, int Event, int Transition);
