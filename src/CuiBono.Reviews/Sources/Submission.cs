using CuiBono.Documents;
using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Promises.Lens;

namespace CuiBono.Reviews.Sources;

/// <summary>One initiative as it was handed in, before it is judged.</summary>
/// <param name="Initiative">The initiative, declared or drafted.</param>
/// <param name="Reading">What its texts say about customers.</param>
/// <param name="Passages">The texts.</param>
public sealed record Submission(Initiative Initiative, LensReading Reading, IReadOnlyList<Passage> Passages)
{
    /// <summary>The files that were read for it, in reading order.</summary>
    public IReadOnlyList<string> Read { get; init; } = [];

    /// <summary>The parts of them that could not be read.</summary>
    public IReadOnlyList<UnreadPart> Unread { get; init; } = [];
}
