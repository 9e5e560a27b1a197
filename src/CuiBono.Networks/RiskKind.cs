namespace CuiBono.Networks;

/// <summary>Where a shared risk comes from.</summary>
public enum RiskKind
{
    /// <summary>An object of the inventory on which several things rest: a duct, a bridge, a feed of power.</summary>
    Object,

    /// <summary>Two routes that come closer than a stated distance.</summary>
    Proximity,

    /// <summary>A disk on the ground.</summary>
    Disk,

    /// <summary>Everything of one operator.</summary>
    Operator,

    /// <summary>Work that takes several things at once.</summary>
    Maintenance,

    /// <summary>A group that the inventory's owner declares.</summary>
    Declared,
}
