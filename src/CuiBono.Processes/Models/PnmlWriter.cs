using System.Globalization;
using System.Xml;

namespace CuiBono.Processes.Models;

/// <summary>Writes Petri nets as PNML (ISO/IEC 15909-2).</summary>
/// <remarks>Silent transitions carry <c>activity="$invisible$"</c> and the final marking stands in <c>finalmarkings</c>, as ProM and pm4py write and read them.</remarks>
public static class PnmlWriter
{
    /// <summary>Writes a net.</summary>
    /// <param name="net">The net.</param>
    /// <param name="stream">Where to; it is left open.</param>
    public static void Write(PetriNet net, Stream stream)
    {
        using var writer = ModelText.Open(stream);
        writer.WriteStartElement("pnml", "http://www.pnml.org/version-2009/grammar/pnml");
        writer.WriteStartElement("net");
        writer.WriteAttributeString("id", "net");
        writer.WriteAttributeString("type", "http://www.pnml.org/version-2009/grammar/ptnet");
        writer.WriteStartElement("page");
        writer.WriteAttributeString("id", "page");
        for (var place = 0; place < net.Places.Count; place++)
        {
            Node(writer, "place", Id('p', place), net.Places[place]);
            if (net.InitialMarking[place] > 0) Count(writer, "initialMarking", net.InitialMarking[place]);
            writer.WriteEndElement();
        }

        for (var at = 0; at < net.Transitions.Count; at++)
        {
            var transition = net.Transitions[at];
            Node(writer, "transition", Id('t', at), transition.Label ?? transition.Name);
            if (transition.Label is null)
            {
                writer.WriteStartElement("toolspecific");
                writer.WriteAttributeString("tool", "ProM");
                writer.WriteAttributeString("version", "6.4");
                writer.WriteAttributeString("activity", "$invisible$");
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        }

        var arcs = 0;
        for (var at = 0; at < net.Transitions.Count; at++)
        {
            foreach (var arc in net.Transitions[at].Inputs) Write(writer, arcs++, Id('p', arc.Place), Id('t', at), arc.Weight);
            foreach (var arc in net.Transitions[at].Outputs) Write(writer, arcs++, Id('t', at), Id('p', arc.Place), arc.Weight);
        }

        writer.WriteEndElement();
        writer.WriteStartElement("finalmarkings");
        writer.WriteStartElement("marking");
        for (var place = 0; place < net.Places.Count; place++)
        {
            if (net.FinalMarking[place] == 0) continue;
            writer.WriteStartElement("place");
            writer.WriteAttributeString("idref", Id('p', place));
            writer.WriteElementString("text", net.FinalMarking[place].ToString(CultureInfo.InvariantCulture));
            writer.WriteEndElement();
        }
    }

    private static string Id(char kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number}");

    private static void Node(XmlWriter writer, string kind, string id, string name)
    {
        writer.WriteStartElement(kind);
        writer.WriteAttributeString("id", id);
        writer.WriteStartElement("name");
        writer.WriteElementString("text", ModelText.Clean(name));
        writer.WriteEndElement();
    }

    private static void Count(XmlWriter writer, string name, int count)
    {
        writer.WriteStartElement(name);
        writer.WriteElementString("text", count.ToString(CultureInfo.InvariantCulture));
        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, int number, string source, string target, int weight)
    {
        writer.WriteStartElement("arc");
        writer.WriteAttributeString("id", Id('a', number));
        writer.WriteAttributeString("source", source);
        writer.WriteAttributeString("target", target);
        if (weight != 1) Count(writer, "inscription", weight);
        writer.WriteEndElement();
    }
}
