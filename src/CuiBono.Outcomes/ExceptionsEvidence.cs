namespace CuiBono.Outcomes;

/// <summary>What flows off the standard path of the cases begun since the go-live, as an event log says; docs/methods/exceptions-and-workarounds.md defines it.</summary>
/// <param name="Cases">All cases.</param>
/// <param name="Sanctioned">Those off the path on a declared basis.</param>
/// <param name="Workarounds">Those off the path by habit, without a basis.</param>
/// <param name="Errors">Those off the path that miss the goal or were undone.</param>
/// <param name="CannotTell">Those off the path of which the log does not say what they are.</param>
public sealed record ExceptionsEvidence(int Cases, int Sanctioned, int Workarounds, int Errors, int CannotTell)
{
    /// <summary>The cases on the standard path, of all.</summary>
    public CountedShare OnPath => new(Cases - Sanctioned - Workarounds - Errors - CannotTell, Cases);

    /// <summary>How each entry of the exception register is used, in its order.</summary>
    public IReadOnlyList<RegisterEvidence> Register { get; init; } = [];

    /// <summary>The habits that go around the path, the largest first, a sentence each: what, who, how many cases, how probable.</summary>
    public IReadOnlyList<string> Habits { get; init; } = [];

    /// <summary>What the customers of sanctioned exceptions got beside those of the path, a sentence each where they got less.</summary>
    public IReadOnlyList<string> WorseOff { get; init; } = [];

    /// <summary>Recurring exceptions that are offered as paths of their own, with volume and expected gain.</summary>
    public IReadOnlyList<string> Offers { get; init; } = [];

    /// <summary>What was assumed.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
