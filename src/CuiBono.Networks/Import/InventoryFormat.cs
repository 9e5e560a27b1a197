namespace CuiBono.Networks.Import;

/// <summary>What a file of an inventory is, told by what it holds.</summary>
public enum InventoryFormat
{
    /// <summary>No inventory that is read.</summary>
    Unknown,

    /// <summary>GraphML.</summary>
    GraphMl,

    /// <summary>GeoJSON of points and lines.</summary>
    GeoJson,

    /// <summary>KML.</summary>
    Kml,

    /// <summary>KMZ: KML in a ZIP archive.</summary>
    Kmz,

    /// <summary>The Open Fibre Data Standard in JSON or GeoJSON.</summary>
    OpenFibre,

    /// <summary>A table of the Open Fibre Data Standard in CSV; those of one folder are one network.</summary>
    OpenFibreTable,

    /// <summary>A dump of NetBox's tables.</summary>
    NetBoxDump,

    /// <summary>Pages or records of NetBox's REST interface; those of one folder are one network.</summary>
    NetBoxPages,

    /// <summary>A list of circuits in CSV.</summary>
    CircuitList,

    /// <summary>A list of pieces in CSV: cables, ducts, manholes.</summary>
    ElementList,
}
