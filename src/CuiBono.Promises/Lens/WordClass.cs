namespace CuiBono.Promises.Lens;

/// <summary>What a word can be in a sentence; a word can be several things at once. The sections of lexicon.txt, in the same words.</summary>
[Flags]
internal enum WordClass : long
{
    None = 0,

    Customer = 1L << 0,
    Regulated = 1L << 1,
    Trade = 1L << 2,
    Proxy = 1L << 3,
    Public = 1L << 4,
    User = 1L << 5,
    ClientOrganisation = 1L << 6,
    Staff = 1L << 7,
    Party = Customer | Regulated | Trade | Proxy | Public | User | ClientOrganisation | Staff,
    FalseFriend = 1L << 8,

    Improve = 1L << 10,
    Reduce = 1L << 11,
    Provide = 1L << 12,
    Make = 1L << 13,
    Enable = 1L << 14,
    Receive = 1L << 15,
    Enforce = 1L << 16,
    Handle = 1L << 17,
    Verb = Improve | Reduce | Provide | Make | Enable | Receive | Enforce | Handle | Turn,

    Good = 1L << 20,
    Gain = 1L << 21,
    Burden = 1L << 22,
    Attribute = 1L << 23,
    Requirement = 1L << 24,
    Service = 1L << 25,
    System = 1L << 26,
    Amount = 1L << 27,
    Change = 1L << 28,
    Noun = Gain | Burden | Attribute | Requirement | Service | System | Amount | Party | Account,

    Account = 1L << 29,
    Company = 1L << 42,
    Ordered = 1L << 43,
    Counter = 1L << 63,

    /// <summary>More of it is good news for customers, since only they take it up: "appointment".</summary>
    Taken = Ordered | Counter,

    Oblige = 1L << 30,
    Determiner = 1L << 31,
    Preposition = 1L << 32,
    Conjunction = 1L << 33,
    Relative = 1L << 34,
    Pronoun = 1L << 35,
    Modal = 1L << 36,
    Auxiliary = 1L << 37,
    Negation = 1L << 38,
    Adverb = 1L << 39,
    Adjective = 1L << 40,
    Function = Preposition | Conjunction | Relative | Pronoun | Modal | Auxiliary | Negation,

    NumberWord = 1L << 44,
    Magnitude = 1L << 45,
    Vague = 1L << 46,
    TimeUnit = 1L << 47,
    Month = 1L << 48,
    Business = 1L << 49,
    All = 1L << 50,

    Outside = 1L << 51,
    Inside = 1L << 52,
    Approximator = 1L << 53,
    Name = 1L << 54,
    Age = 1L << 59,
    Turn = 1L << 60,
    Sooner = 1L << 61,
    Meet = 1L << 62,
    Wait = 1L << 9,
    Better = 1L << 18,
    Always = 1L << 19,

    Plural = 1L << 55,
    Participle = 1L << 56,
    Gerund = 1L << 57,
    ThirdPerson = 1L << 58,
}
