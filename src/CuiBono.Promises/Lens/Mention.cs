namespace CuiBono.Promises.Lens;

/// <summary>A party found in the tokens, before it is told in the text's own words.</summary>
/// <param name="At">The token of the party.</param>
/// <param name="From">The first token of its noun phrase.</param>
/// <param name="To">The last token of its noun phrase.</param>
/// <param name="Reason">The rule that gave the role.</param>
/// <param name="By">The token that decided; -1 where none did.</param>
internal readonly record struct Mention(int At, int From, int To, Reason Reason, int By = -1)
{
    public MentionRole Role => Reason.Role;

    /// <summary>The first token of the deciding clause.</summary>
    public int ClauseFrom => By < 0 ? From : Math.Min(By, From);

    /// <summary>The last token of the deciding clause.</summary>
    public int ClauseTo => Math.Max(By, To);

    public bool Benefits => Role is MentionRole.Beneficiary or MentionRole.Implied;
}
