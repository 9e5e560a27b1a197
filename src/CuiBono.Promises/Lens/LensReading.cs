namespace CuiBono.Promises.Lens;

/// <summary>What a text says about customers.</summary>
/// <param name="Level">The customer level, 0 to 3, the organisation's own staff counted.</param>
/// <param name="LevelExternal">The same with the organisation's own staff not counted; what the rules use. Never above <paramref name="Level"/>.</param>
public sealed record LensReading(int Level, int LevelExternal)
{
    /// <summary>Who is served, in the text's own words; null where no party is named.</summary>
    public string? Customer { get; init; }

    /// <summary>On which side of the organisation that party stands.</summary>
    public PartyKind CustomerKind { get; init; }

    /// <summary>The words that decided <see cref="Level"/>; null at level 0, where absence decides.</summary>
    public LensEvidence? Evidence { get; init; }

    /// <summary>The words that decided <see cref="LevelExternal"/>; null at external level 0.</summary>
    public LensEvidence? ExternalEvidence { get; init; }

    /// <summary>Quantity, target and date of the customer change; null below level 3.</summary>
    public CustomerMeasure? Measurable { get; init; }

    /// <summary>Phrases that look like a customer and are none, in text order: "user interface".</summary>
    public IReadOnlyList<string> FalseFriends { get; init; } = [];

    /// <summary>Every party that the text mentions, in text order and then the title's, with its role and the reason.</summary>
    public IReadOnlyList<LensMention> Mentions { get; init; } = [];
}
