namespace CuiBono.Networks;

/// <summary>What a piece of an inventory is, from what a customer buys down to what a digger meets.</summary>
public enum ElementKind
{
    /// <summary>Customers' transactions between two places.</summary>
    Flow,

    /// <summary>What is sold: it runs over circuits.</summary>
    Service,

    /// <summary>A circuit of a provider, or one's own.</summary>
    Circuit,

    /// <summary>A wavelength on a fibre.</summary>
    Wavelength,

    /// <summary>A fibre in a cable.</summary>
    Fibre,

    /// <summary>A cable.</summary>
    Cable,

    /// <summary>A duct, a tray or a trench.</summary>
    Duct,

    /// <summary>A manhole, a bridge, a pole, a building entrance, a riser or a site.</summary>
    Structure,

    /// <summary>A feed of power.</summary>
    Power,

    /// <summary>Whose ground or building it is, or whose network.</summary>
    Landlord,

    /// <summary>A region, such as what one flood or one maintenance window takes.</summary>
    Region,

    /// <summary>A node of the graph.</summary>
    Node,

    /// <summary>A link of the graph.</summary>
    Link,
}
