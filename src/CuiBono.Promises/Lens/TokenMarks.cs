namespace CuiBono.Promises.Lens;

/// <summary>How a token is written.</summary>
[Flags]
internal enum TokenMarks
{
    None = 0,

    /// <summary>Begins with a capital letter.</summary>
    Capital = 1,

    /// <summary>All letters are capitals: an acronym, or a shout.</summary>
    Capitals = 2,

    /// <summary>Ends in 's or s': "the customer's", "customers'".</summary>
    Possessive = 4,

    /// <summary>Joined to the token before by a hyphen or slash.</summary>
    Joined = 8,

    /// <summary>A number with a currency sign.</summary>
    Money = 16,

    /// <summary>A number with a per cent sign.</summary>
    Percent = 32,

    /// <summary>A number that reads as a year or a financial year.</summary>
    Year = 64,

    /// <summary>A number that multiplies: 110k, 3m, 2bn.</summary>
    Magnified = 128,

    /// <summary>Round the clock: 24/7.</summary>
    Always = 256,

    /// <summary>Ends in "ly".</summary>
    Manner = 512,

    /// <summary>A number with a unit of time glued to it: 24hrs.</summary>
    Timed = 1024,

    /// <summary>Looks like a plural noun: ends in a single s.</summary>
    PluralShape = 2048,

    /// <summary>An unknown word that ends in "ing".</summary>
    GerundShape = 4096,

    /// <summary>An unknown word that ends in "ed".</summary>
    ParticipleShape = 8192,

    /// <summary>A number that ranks: 24th.</summary>
    Ordinal = 16384,
}
