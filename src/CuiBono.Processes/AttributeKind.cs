namespace CuiBono.Processes;

/// <summary>What the values of an attribute are, as XES (IEEE 1849-2016, 4.4) tells them apart.</summary>
public enum AttributeKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A date with time, as ISO 8601.</summary>
    Instant,

    /// <summary>A whole number of 64 bits.</summary>
    Integer,

    /// <summary>A number with a fraction.</summary>
    Real,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>An identifier.</summary>
    Id,

    /// <summary>A list of attributes, kept as the text of its markup.</summary>
    List,
}
