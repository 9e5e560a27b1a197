namespace CuiBono.Processes.ObjectCentric;

/// <summary>An activity in the life of objects of one type.</summary>
/// <param name="Activity">The activity, a place in the log's event types.</param>
/// <param name="Events">Distinct events of it with at least one object of the type.</param>
/// <param name="UniqueObjects">Distinct objects of the type that it happens to.</param>
/// <param name="TotalObjects">Distinct pairs of an event of it and an object of the type.</param>
/// <param name="StartEvents">Distinct events of it that are the first of at least one object.</param>
/// <param name="StartObjects">Objects that begin with it.</param>
/// <param name="EndEvents">Distinct events of it that are the last of at least one object.</param>
/// <param name="EndObjects">Objects that end with it.</param>
public readonly record struct ObjectCentricNode(int Activity, int Events, int UniqueObjects, int TotalObjects, int StartEvents, int StartObjects, int EndEvents, int EndObjects);
