namespace CuiBono.Simulation;

/// <summary>A team and its agents, by their numbers.</summary>
internal sealed record Staff(string Team, int First, int Count)
{
    public string[] Agents { get; } = [.. Enumerable.Range(First, Count).Select(number => $"agent {number:D2}")];
}
