namespace CuiBono.Promises;

/// <summary>What kind of reason an initiative has to exist.</summary>
public enum InitiativeClass
{
    /// <summary>It promises something to customers and answers the customer rules.</summary>
    CustomerFacing,

    /// <summary>It makes other initiatives possible and answers with a line of sight to their outcomes.</summary>
    Foundation,

    /// <summary>An obligation asks for it; the obligation is cited.</summary>
    Compliance,

    /// <summary>It keeps people or assets safe; the obligation is cited.</summary>
    AssetSafety,
}
