using System.Globalization;

namespace CuiBono.Processes.Models;

/// <summary>Writes process trees as PTML.</summary>
/// <remarks>A loop gets a third, silent child, which ProM and pm4py expect; loops of more than two children are written with a choice between the ways back.</remarks>
public static class PtmlWriter
{
    /// <summary>Writes a tree.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="stream">Where to; it is left open.</param>
    public static void Write(ProcessTree tree, Stream stream)
    {
        using var writer = ModelText.Open(stream);
        writer.WriteStartElement("ptml");
        writer.WriteStartElement("processTree");
        writer.WriteAttributeString("id", "tree");
        writer.WriteAttributeString("name", "");
        writer.WriteAttributeString("root", "n0");
        var parents = new List<(int Parent, int Child)>();
        var open = new Stack<(ProcessTree Tree, int Parent)>([(tree, -1)]);
        for (var number = 0; open.TryPop(out var top); number++)
        {
            var (node, parent) = top;
            if (parent >= 0) parents.Add((parent, number));
            writer.WriteStartElement(node.Kind switch
            {
                ProcessTreeKind.Activity => "manualTask",
                ProcessTreeKind.Silent => "automaticTask",
                ProcessTreeKind.Sequence => "sequence",
                ProcessTreeKind.Choice => "xor",
                ProcessTreeKind.Parallel => "and",
                _ => "xorLoop",
            });
            writer.WriteAttributeString("id", Id('n', number));
            writer.WriteAttributeString("name", ModelText.Clean(node.ActivityName ?? ""));
            writer.WriteEndElement();
            var children = node.Kind != ProcessTreeKind.Loop ? node.Children
                : [node.Children[0], node.Children.Count == 2 ? node.Children[1] : ProcessTree.Of(ProcessTreeKind.Choice, [.. node.Children.Skip(1)]), ProcessTree.Silent];
            foreach (var child in children.Reverse()) open.Push((child, number));
        }

        for (var at = 0; at < parents.Count; at++)
        {
            writer.WriteStartElement("parentsNode");
            writer.WriteAttributeString("id", Id('e', at));
            writer.WriteAttributeString("sourceId", Id('n', parents[at].Parent));
            writer.WriteAttributeString("targetId", Id('n', parents[at].Child));
            writer.WriteEndElement();
        }
    }

    private static string Id(char kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number}");
}
