namespace CuiBono.Processes.ObjectCentric;

/// <summary>What flattening did to a log: counts of a flat log are counts of copies, not of events.</summary>
/// <param name="ObjectType">The type whose objects became cases.</param>
/// <param name="Events">Events of the object-centric log.</param>
/// <param name="RelatedEvents">Events with at least one object of the type; the others are not in the flat log.</param>
/// <param name="Copies">Events of the flat log: each event stands once in the case of each of its objects of the type.</param>
/// <param name="RepeatedEvents">Events that stand in more than one case.</param>
/// <param name="MostCopies">The cases that the most repeated event stands in.</param>
/// <param name="EmptyCases">Cases without events.</param>
/// <param name="DroppedObjectValues">Values of objects that came after the first of their attribute; a case keeps the first only.</param>
/// <param name="DroppedEventValues">Values of copies beside another of the same attribute and kind; a copy keeps the first only.</param>
/// <param name="DroppedQualifiers">Relations of an event to an object that it is related to already; a copy keeps the first qualifier only.</param>
/// <param name="TiedTimestamps">Pairs of neighbouring events of one case that share an instant: their order is the file's.</param>
public sealed record FlatteningReport(
    string ObjectType, int Events, int RelatedEvents, int Copies, int RepeatedEvents, int MostCopies, int EmptyCases, int DroppedObjectValues, int DroppedEventValues,
    int DroppedQualifiers, int TiedTimestamps)
{
    /// <summary>Events that no case holds, since they have no object of the type.</summary>
    public int DroppedEvents => Events - RelatedEvents;

    /// <summary>Copies for each event that is in the flat log; 1 where nothing is multiplied, not a number where there is nothing.</summary>
    public double Multiplication => (double)Copies / RelatedEvents;
}
