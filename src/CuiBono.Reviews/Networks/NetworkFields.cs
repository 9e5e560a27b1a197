namespace CuiBono.Reviews.Networks;

/// <summary>The names of the fields of a network.yaml, group by group; the reader takes no others and the schema describes them all.</summary>
internal static class NetworkFields
{
    public static readonly string[] Network = ["schema", "files", "elements", "links", "nodes", "risks", "services", "flows", "diverse"];
    public static readonly string[] File = ["file", "crs", "kind"];
    public static readonly string[] Element = ["kind", "id", "name", "rests_on", "ends", "route"];
    public static readonly string[] Link = ["id", "rests_on", "latency_ms"];
    public static readonly string[] Node = ["id", "rests_on"];
    public static readonly string[] Risk = ["id", "name", "kind", "takes", "rate", "repair", "source", "date", "confidence"];
    public static readonly string[] Service = ["id", "name", "customer", "from", "to", "paths", "diverse", "target_availability"];
    public static readonly string[] Flow = ["id", "name", "service", "per_hour", "customer"];
    public static readonly string[] Diverse = ["name", "a", "b"];
}
