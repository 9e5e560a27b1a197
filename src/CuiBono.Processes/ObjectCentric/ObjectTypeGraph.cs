namespace CuiBono.Processes.ObjectCentric;

/// <summary>The directly-follows graph of one type of objects, with counts of events and of objects beside each other.</summary>
/// <param name="ObjectType">The type.</param>
/// <param name="Objects">Its objects.</param>
/// <param name="ObjectsWithoutEvents">Those of them that no event names.</param>
/// <param name="Nodes">The activities that happen to them, by their places in the log's event types.</param>
/// <param name="Edges">What directly follows what, by the places of the two activities.</param>
public sealed record ObjectTypeGraph(string ObjectType, int Objects, int ObjectsWithoutEvents, IReadOnlyList<ObjectCentricNode> Nodes, IReadOnlyList<ObjectCentricEdge> Edges);
