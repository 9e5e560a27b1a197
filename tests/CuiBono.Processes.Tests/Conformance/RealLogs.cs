using System.IO.Compression;
using System.Text;
using System.Xml;
using CuiBono.Processes.Models;

namespace CuiBono.Processes.Tests.Conformance;

/// <summary>The activities of the reference logs, and the nets that were discovered of them.</summary>
internal static class RealLogs
{
    public static EventLog Read(string name)
    {
        using var file = new GZipStream(File.OpenRead(RealData.Path($"logs/{name}.xes.gz")), CompressionMode.Decompress);
        using var xml = XmlReader.Create(file);
        var builder = new EventLogBuilder();
        var current = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.Name == "trace") current = builder.StartCase(Encoding.UTF8.GetBytes($"{builder.CaseCount}"));
            else if (xml.Name == "string" && xml.GetAttribute("key") == "concept:name" && xml.Depth == 3) builder.Add(current, builder.Activities.Code(xml.GetAttribute("value")!), 0, 0);
        }

        return builder.Build(EventOrder.AsAdded);
    }

    public static PetriNet Net(string name, string model)
    {
        using var file = File.OpenRead(RealData.Path($"logs/models/{name}-{model}.pnml"));
        return PnmlReader.Read(file, name).Model!;
    }
}
