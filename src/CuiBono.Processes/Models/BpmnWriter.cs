using System.Globalization;
using System.Xml;

namespace CuiBono.Processes.Models;

/// <summary>Writes process trees as BPMN 2.0 with a diagram, so that modelling tools open and draw them.</summary>
/// <remarks>Activities are tasks, choices and loops exclusive gateways, parallel parts parallel gateways. Every operator is a box from left to right,
/// the ways back of loops run below their bodies from right to left. The tree is reduced first; its language stays.</remarks>
public static class BpmnWriter
{
    private const string Model = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private const string Diagram = "http://www.omg.org/spec/BPMN/20100524/DI";
    private const string Bounds = "http://www.omg.org/spec/DD/20100524/DC";
    private const string Lines = "http://www.omg.org/spec/DD/20100524/DI";
    private const double Margin = 80;

    /// <summary>Writes a tree.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="stream">Where to; it is left open.</param>
    public static void Write(ProcessTree tree, Stream stream)
    {
        var block = BpmnBlock.Of(tree);
        var ids = new Dictionary<BpmnBlock.Shape, string>(ReferenceEqualityComparer.Instance);
        foreach (var shape in block.Shapes) ids.Add(shape, Id(shape.Kind, ids.Count + 1));
        using var writer = ModelText.Open(stream);
        writer.WriteStartElement("bpmn", "definitions", Model);
        writer.WriteAttributeString("xmlns", "bpmndi", null, Diagram);
        writer.WriteAttributeString("xmlns", "dc", null, Bounds);
        writer.WriteAttributeString("xmlns", "di", null, Lines);
        writer.WriteAttributeString("id", "definitions");
        writer.WriteAttributeString("targetNamespace", "http://bpmn.io/schema/bpmn");
        WriteProcess(writer, block, ids);
        WriteDiagram(writer, block, ids);
    }

    private static void WriteProcess(XmlWriter writer, BpmnBlock block, Dictionary<BpmnBlock.Shape, string> ids)
    {
        writer.WriteStartElement("bpmn", "process", Model);
        writer.WriteAttributeString("id", "process");
        writer.WriteAttributeString("isExecutable", "false");
        var incoming = block.Flows.Index().ToLookup(flow => flow.Item.To, flow => flow.Index);
        var outgoing = block.Flows.Index().ToLookup(flow => flow.Item.From, flow => flow.Index);
        foreach (var shape in block.Shapes)
        {
            writer.WriteStartElement("bpmn", shape.Kind, Model);
            writer.WriteAttributeString("id", ids[shape]);
            if (shape.Name is { } name) writer.WriteAttributeString("name", ModelText.Clean(name));
            if (shape.Kind.EndsWith("Gateway", StringComparison.Ordinal)) writer.WriteAttributeString("gatewayDirection", outgoing[shape].Skip(1).Any() ? incoming[shape].Skip(1).Any() ? "Mixed" : "Diverging" : "Converging");
            foreach (var flow in incoming[shape]) writer.WriteElementString("bpmn", "incoming", Model, Id("flow", flow + 1));
            foreach (var flow in outgoing[shape]) writer.WriteElementString("bpmn", "outgoing", Model, Id("flow", flow + 1));
            writer.WriteEndElement();
        }

        for (var at = 0; at < block.Flows.Count; at++)
        {
            writer.WriteStartElement("bpmn", "sequenceFlow", Model);
            writer.WriteAttributeString("id", Id("flow", at + 1));
            writer.WriteAttributeString("sourceRef", ids[block.Flows[at].From]);
            writer.WriteAttributeString("targetRef", ids[block.Flows[at].To]);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void WriteDiagram(XmlWriter writer, BpmnBlock block, Dictionary<BpmnBlock.Shape, string> ids)
    {
        writer.WriteStartElement("bpmndi", "BPMNDiagram", Diagram);
        writer.WriteAttributeString("id", "diagram");
        writer.WriteStartElement("bpmndi", "BPMNPlane", Diagram);
        writer.WriteAttributeString("id", "plane");
        writer.WriteAttributeString("bpmnElement", "process");
        foreach (var shape in block.Shapes)
        {
            writer.WriteStartElement("bpmndi", "BPMNShape", Diagram);
            writer.WriteAttributeString("id", ids[shape] + "_di");
            writer.WriteAttributeString("bpmnElement", ids[shape]);
            if (shape.Kind == "exclusiveGateway") writer.WriteAttributeString("isMarkerVisible", "true");
            writer.WriteStartElement("dc", "Bounds", Bounds);
            writer.WriteAttributeString("x", Number(shape.X + Margin));
            writer.WriteAttributeString("y", Number(shape.Y + block.Above + Margin));
            writer.WriteAttributeString("width", Number(shape.Width));
            writer.WriteAttributeString("height", Number(shape.Height));
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        for (var at = 0; at < block.Flows.Count; at++)
        {
            writer.WriteStartElement("bpmndi", "BPMNEdge", Diagram);
            writer.WriteAttributeString("id", Id("flow", at + 1) + "_di");
            writer.WriteAttributeString("bpmnElement", Id("flow", at + 1));
            foreach (var (x, y) in block.Flows[at].Points)
            {
                writer.WriteStartElement("di", "waypoint", Lines);
                writer.WriteAttributeString("x", Number(x + Margin));
                writer.WriteAttributeString("y", Number(y + block.Above + Margin));
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        }
    }

    private static string Id(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}_{number}");

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
