namespace CuiBono.Processes.Exceptions;

/// <summary>One deviation: what happened to which activity.</summary>
/// <param name="Type">What happened.</param>
/// <param name="Activity">The activity's code; of no meaning for a batch.</param>
internal readonly record struct PathDeviation(DeviationType Type, int Activity)
{
    public string Words(EventLog log) => Type == DeviationType.Batched ? "entered in one second" : $"{log.ActivityNames[Activity]} {Type.ToString().ToLowerInvariant()}";
}
