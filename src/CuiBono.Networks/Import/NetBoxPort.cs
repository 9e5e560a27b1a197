using System.Runtime.InteropServices;

namespace CuiBono.Networks.Import;

/// <summary>Something that a cable ends at: its model ("dcim.interface") and its number.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NetBoxPort(string Model, int Number)
{
    public const string Interface = "dcim.interface";
    public const string FrontPort = "dcim.frontport";
    public const string RearPort = "dcim.rearport";
    public const string CircuitTermination = "circuits.circuittermination";
    public const string ProviderNetwork = "circuits.providernetwork";
    public const string Site = "dcim.site";
    public const string Location = "dcim.location";

    public override string ToString() => $"{Model} {Number}";
}
