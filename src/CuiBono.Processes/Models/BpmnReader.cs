using CuiBono.Evidence;
using CuiBono.Processes.Import;

namespace CuiBono.Processes.Models;

/// <summary>Reads BPMN 2.0 as modelling tools write it, as a Petri net whose visible transitions are tasks and call activities.</summary>
/// <remarks>After Dijkman, Dumas and Ouyang, Semantics and analysis of business process models in BPMN (2008). Events and gateways are silent. What a net
/// cannot say exactly is said in a finding with what was taken in its place; docs/methods/models.md has the table.</remarks>
public static class BpmnReader
{
    /// <summary>Reads a process.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="name">The name of the file in findings.</param>
    /// <param name="process">The id or name of the process or its pool, or null for the one with the most nodes.</param>
    public static ModelReading<PetriNet> Read(Stream stream, string name, string? process = null)
    {
        var findings = new FindingList(name, ImportLimits.Default.MaxFindings);
        var root = ModelXml.Read(stream, findings);
        var chosen = root is null ? null : Choose(root, process, findings);
        return new ModelReading<PetriNet>(chosen is null ? null : new BpmnNet(findings).Net(chosen), findings.ToList());
    }

    private static ModelElement? Choose(ModelElement root, string? wanted, FindingList findings)
    {
        var processes = root.All("process").Where(process => Size(process) > 0).ToList();
        if (processes.Count == 0)
        {
            findings.Add("no-process", "The file holds no process with nodes.", root.Line);
            return null;
        }

        var pools = root.All("collaboration").SelectMany(collaboration => collaboration.All("participant")).ToLookup(pool => pool.Attribute("processRef"), pool => pool.Attribute("name"));
        if (wanted is not null)
        {
            var found = processes.Find(process => process.Attribute("id") == wanted || process.Attribute("name") == wanted || pools[process.Attribute("id")].Contains(wanted));
            if (found is null) findings.Add("no-process", $"The file holds no process \"{wanted}\".", root.Line);
            return found;
        }

        var largest = processes.MaxBy(Size)!;
        if (processes.Count > 1) findings.Add("more-processes", $"The file holds {processes.Count} processes; the largest, \"{pools[largest.Attribute("id")].FirstOrDefault() ?? largest.Attribute("name") ?? largest.Attribute("id")}\", is read. Messages to others do not count.", largest.Line, FindingSeverity.Warning);
        return largest;
    }

    private static int Size(ModelElement element)
    {
        var count = 0;
        var open = new Stack<ModelElement>([element]);
        while (open.TryPop(out var top))
        {
            foreach (var child in top.Children.Where(BpmnNode.IsNode))
            {
                count++;
                open.Push(child);
            }
        }

        return count;
    }
}
