namespace CuiBono.Promises.Lens;

/// <summary>What a sentence does with a party that it mentions.</summary>
public enum MentionRole
{
    /// <summary>Something gets better for the party, or is handed to it.</summary>
    Beneficiary,

    /// <summary>A service that customers meet gets better; the party itself is not named.</summary>
    Implied,

    /// <summary>The party's word is part of the name of a system, a programme or another thing.</summary>
    PartOfName,

    /// <summary>The party only has to do something.</summary>
    Obliged,

    /// <summary>The party is counted, moved or processed.</summary>
    Handled,

    /// <summary>The party is watched, checked or enforced against.</summary>
    Scrutinised,

    /// <summary>The party was asked for requirements, or has needs that are listed.</summary>
    Asked,

    /// <summary>The party is mentioned, and nothing is said to get better for it.</summary>
    Mentioned,
}
