namespace CuiBono.Promises.Lens;

/// <summary>A party that the text mentions and what the sentence does with it.</summary>
/// <param name="Text">The party in the text's own words.</param>
/// <param name="Start">UTF-16 offset of the first unit in the text, or in the title.</param>
/// <param name="End">UTF-16 offset after the last unit.</param>
/// <param name="InTitle">True where the words stand in the title.</param>
/// <param name="Kind">On which side of the organisation the party stands.</param>
/// <param name="Role">What the sentence does with it.</param>
/// <param name="Why">The rule and the words that gave the role, for a reader to check: "object of 'helps'".</param>
/// <param name="Level">The customer level that this mention alone would give, 0 to 3.</param>
public sealed record LensMention(string Text, int Start, int End, bool InTitle, PartyKind Kind, MentionRole Role, string Why, int Level);
