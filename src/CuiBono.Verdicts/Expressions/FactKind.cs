namespace CuiBono.Verdicts.Expressions;

/// <summary>What a fact is, and so what it can be compared with.</summary>
public enum FactKind
{
    /// <summary>True or false.</summary>
    Truth,

    /// <summary>A number without a unit, such as a count.</summary>
    Number,

    /// <summary>A part of a whole, 0 to 1: "80 %" is 0.8.</summary>
    Share,

    /// <summary>A number in the unit that its outcome declares.</summary>
    Quantity,

    /// <summary>An amount in one currency.</summary>
    Money,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>Words.</summary>
    Text,

    /// <summary>One of a few names.</summary>
    Choice,
}
