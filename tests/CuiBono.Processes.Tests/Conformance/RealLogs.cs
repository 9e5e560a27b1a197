using CuiBono.Processes.Import;
using CuiBono.Processes.Models;

namespace CuiBono.Processes.Tests.Conformance;

/// <summary>The reference logs, and the nets that were discovered of them.</summary>
internal static class RealLogs
{
    public static EventLog Read(string name)
    {
        using var file = File.OpenRead(RealData.Path($"logs/{name}.xes.gz"));
        return XesReader.Read(file, name, ImportOptions.Default).Log;
    }

    public static PetriNet Net(string name, string model)
    {
        using var file = File.OpenRead(RealData.Path($"logs/models/{name}-{model}.pnml"));
        return PnmlReader.Read(file, name).Model!;
    }
}
