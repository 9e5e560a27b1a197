namespace CuiBono.Promises.Lens;

/// <summary>Why a mention has its role: the rules of the grammar, each in the words in which it is told.</summary>
/// <param name="Role">The role that the rule gives.</param>
/// <param name="Text">The rule in a reader's words.</param>
/// <param name="Strength">How plainly a benefit is said; among clauses of one level the plainest is quoted.</param>
internal sealed record Reason(MentionRole Role, string Text, int Strength)
{
    public static readonly Reason Better = new(MentionRole.Beneficiary, "what belongs to the party gets better", 4);
    public static readonly Reason BetterThing = new(MentionRole.Beneficiary, "something better that belongs to the party", 4);
    public static readonly Reason BetterFor = new(MentionRole.Beneficiary, "something better for the party", 4);
    public static readonly Reason Relief = new(MentionRole.Beneficiary, "relief for the party", 4);
    public static readonly Reason Compared = new(MentionRole.Beneficiary, "two values are compared for the party", 4);
    public static readonly Reason InTime = new(MentionRole.Beneficiary, "is promised a time", 4);
    public static readonly Reason Spared = new(MentionRole.Beneficiary, "no longer has to", 3);
    public static readonly Reason Able = new(MentionRole.Beneficiary, "subject of a gain", 3);
    public static readonly Reason Served = new(MentionRole.Beneficiary, "object of a verb that serves", 3);
    public static readonly Reason IsServed = new(MentionRole.Beneficiary, "is served", 3);
    public static readonly Reason Handed = new(MentionRole.Beneficiary, "handed to the party", 3);
    public static readonly Reason ForBenefit = new(MentionRole.Beneficiary, "for the benefit of the party", 3);
    public static readonly Reason Listed = new(MentionRole.Beneficiary, "a benefit listed for the party", 3);
    public static readonly Reason Improved = new(MentionRole.Beneficiary, "object of a verb of improvement", 2);
    public static readonly Reason MadeFor = new(MentionRole.Beneficiary, "made or provided for the party", 2);
    public static readonly Reason ImpliedService = new(MentionRole.Implied, "a service that customers meet gets better", 1);
    public static readonly Reason ImpliedWait = new(MentionRole.Implied, "a wait that customers have gets shorter", 2);
    public static readonly Reason ImpliedMore = new(MentionRole.Implied, "more of what only customers take up", 2);
    public static readonly Reason ImpliedEase = new(MentionRole.Implied, "gets easier for whoever uses it", 1);

    public static readonly Reason Watched = new(MentionRole.Scrutinised, "object of a verb of scrutiny", 1);
    public static readonly Reason IsWatched = new(MentionRole.Scrutinised, "subject of scrutiny", 1);
    public static readonly Reason Obliged = new(MentionRole.Obliged, "only has to do something", 1);
    public static readonly Reason Asked = new(MentionRole.Asked, "requirements of the party", 1);
    public static readonly Reason Handled = new(MentionRole.Handled, "object of a verb that only handles", 1);
    public static readonly Reason Name = new(MentionRole.PartOfName, "the name of a system", 2);
    public static readonly Reason PartOfThing = new(MentionRole.PartOfName, "part of the name of a thing", 1);
    public static readonly Reason PartOfName = new(MentionRole.PartOfName, "part of a name", 1);
    public static readonly Reason Owner = new(MentionRole.Mentioned, "belongs to the party, and nothing is said to get better", 1);
    public static readonly Reason Alone = new(MentionRole.Mentioned, "stands alone", 1);
    public static readonly Reason Neutral = new(MentionRole.Mentioned, "subject of a neutral verb", 1);
    public static readonly Reason OtherOrganisation = new(MentionRole.Mentioned, "another organisation, and nothing is handed to it", 1);
    public static readonly Reason Only = new(MentionRole.Mentioned, "only mentioned", 1);
}
