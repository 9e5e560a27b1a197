namespace CuiBono.ProcessTimes;

/// <summary>One thing that both sides do; the steps of a side run in order and later ones use what earlier ones left.</summary>
/// <param name="Name">Its name, the same on both sides.</param>
/// <param name="Run">Does it and gives the number of rows of the answer, so that the whole answer is read.</param>
internal sealed record Step(string Name, Func<long> Run)
{
    /// <summary>The steps that make up the whole chain from file to map.</summary>
    public static IReadOnlyList<string> Chain { get; } = ["load", "dfg", "variants", "durations"];
}
