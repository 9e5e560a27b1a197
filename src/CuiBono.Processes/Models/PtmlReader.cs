using CuiBono.Processes.Import;

namespace CuiBono.Processes.Models;

/// <summary>Reads process trees in PTML, as ProM and pm4py write it.</summary>
/// <remarks>A loop of three children is ProM's: body, way back, and a last part that is done once at the end; where that part is silent it is dropped.
/// An inclusive choice (<c>or</c>) becomes a choice by the first part that is taken, which is exact.</remarks>
public static class PtmlReader
{
    private const int MaxInclusive = 32;
    private const int MaxNodes = 200_000;

    /// <summary>Reads a tree.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="name">The name of the file in findings.</param>
    public static ModelReading<ProcessTree> Read(Stream stream, string name)
    {
        var findings = new FindingList(name, ImportLimits.Default.MaxFindings);
        var root = ModelXml.Read(stream, findings);
        var element = root?.Name == "processTree" ? root : root?.Child("processTree");
        if (root is not null && element is null) findings.Add("no-tree", "The file holds no process tree.", root.Line);
        return new ModelReading<ProcessTree>(element is null ? null : Tree(element, findings), findings.ToList());
    }

    private static ProcessTree? Tree(ModelElement element, FindingList findings)
    {
        var nodes = new Dictionary<string, ModelElement>(StringComparer.Ordinal);
        var children = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var hasParent = new HashSet<string>(StringComparer.Ordinal);
        foreach (var child in element.Children)
        {
            if (child.Name != "parentsNode")
            {
                if (!nodes.TryAdd(child.Attribute("id") ?? "", child)) return Fail(findings, "id-twice", $"Two nodes have the id \"{child.Attribute("id")}\".", child);
                continue;
            }

            var (source, target) = (child.Attribute("sourceId") ?? "", child.Attribute("targetId") ?? "");
            if (!hasParent.Add(target)) return Fail(findings, "not-a-tree", $"The node \"{target}\" has two parents.", child);
            if (!children.TryGetValue(source, out var list)) children.Add(source, list = []);
            list.Add(target);
        }

        var top = element.Attribute("root") ?? nodes.Keys.FirstOrDefault(id => !hasParent.Contains(id)) ?? "";
        if (hasParent.Contains(top)) return Fail(findings, "not-a-tree", "The root has a parent.", element);

        // Parents come before their children in this order, so that it is built from its end.
        var order = new List<string> { top };
        for (var at = 0; at < order.Count; at++)
        {
            if (!nodes.TryGetValue(order[at], out _)) return Fail(findings, "node-missing", $"There is no node \"{order[at]}\".", element);
            if (children.TryGetValue(order[at], out var list)) order.AddRange(list);
        }

        var made = new Dictionary<string, (ProcessTree Tree, long Size)>(StringComparer.Ordinal);
        for (var at = order.Count - 1; at >= 0; at--)
        {
            var node = nodes[order[at]];
            var parts = children.GetValueOrDefault(order[at])?.ConvertAll(id => made[id]) ?? [];
            var isInclusive = node.Name == "or";
            var size = parts.Sum(part => part.Size) * (isInclusive ? 2 * parts.Count : 1) + 1;
            if (isInclusive && (parts.Count > MaxInclusive || size > MaxNodes)) return Fail(findings, "inclusive-size", "An inclusive choice has too many parts to be written out.", node);
            if (Node(node, parts.ConvertAll(part => part.Tree), findings) is not { } tree) return null;
            made[order[at]] = (tree, size);
        }

        return made[top].Tree;
    }

    private static ProcessTree? Node(ModelElement node, List<ProcessTree> parts, FindingList findings)
    {
        if (node.Name is "manualTask" or "automaticTask")
        {
            if (parts.Count > 0) return Fail(findings, "not-a-tree", "A task has children.", node);
            var label = node.Attribute("name");
            return node.Name == "automaticTask" || string.IsNullOrEmpty(label) ? ProcessTree.Silent : ProcessTree.Activity(label);
        }

        ProcessTreeKind? kind = node.Name switch
        {
            "sequence" => ProcessTreeKind.Sequence,
            "xor" or "def" => ProcessTreeKind.Choice,
            "and" => ProcessTreeKind.Parallel,
            "xorLoop" or "defLoop" => ProcessTreeKind.Loop,
            "or" => ProcessTreeKind.Choice,
            _ => null,
        };
        if (kind is null) return Fail(findings, "node-kind", $"\"{node.Name}\" is not a kind of node that a process tree has.", node);
        if (parts.Count == 0) return Fail(findings, "no-children", $"A node of the kind {node.Name} has no children.", node);
        if (node.Name == "or") return Inclusive(parts);
        if (kind != ProcessTreeKind.Loop) return ProcessTree.Of(kind.Value, parts);
        if (parts.Count is not (2 or 3)) return Fail(findings, "loop-children", $"A loop has {parts.Count} children; 2 or 3 are known.", node);
        var loop = ProcessTree.Of(ProcessTreeKind.Loop, parts[0], parts[1]);
        return parts.Count == 2 || parts[2].Kind == ProcessTreeKind.Silent ? loop : ProcessTree.Of(ProcessTreeKind.Sequence, loop, parts[2]);
    }

    private static ProcessTree Inclusive(List<ProcessTree> parts) =>
        ProcessTree.Of(ProcessTreeKind.Choice, [.. parts.Select((part, at) => ProcessTree.Of(ProcessTreeKind.Parallel,
            [part, .. parts.Skip(at + 1).Select(later => ProcessTree.Of(ProcessTreeKind.Choice, ProcessTree.Silent, later))]))]);

    private static ProcessTree? Fail(FindingList findings, string code, string message, ModelElement at)
    {
        findings.Add(code, message, at.Line);
        return null;
    }
}
