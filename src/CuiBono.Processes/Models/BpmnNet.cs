using System.Globalization;
using CuiBono.Evidence;
using CuiBono.Processes.Import;

namespace CuiBono.Processes.Models;

/// <summary>Translates one BPMN process into a net.</summary>
internal sealed class BpmnNet(FindingList findings)
{
    private const int MaxInclusive = 8;
    private const int MaxMarkings = 20_000;
    private const int MaxCells = 2_000_000;
    private readonly List<string> places = [];
    private readonly List<Transition> transitions = [];
    private bool failed;
    private bool hasParallel;

    public PetriNet? Net(ModelElement process)
    {
        var (source, sink) = (Place(), Place());
        Lay(process, source, sink);
        if (failed) return null;
        if (!transitions.Exists(transition => transition.Outputs.Any(arc => arc.Place == sink)))
        {
            findings.Add("no-end", "No way leads to an end of the process.", process.Line);
            return null;
        }

        var (initial, final) = (new int[places.Count], new int[places.Count]);
        (initial[source], final[sink]) = (1, 1);
        var net = SilentSteps.TakeOut(new PetriNet(places, transitions, initial, final));
        if (!hasParallel || !MayEndTwice(net)) return net;

        // A process ends when all its parts have ended: what they leave on the sink becomes one token.
        findings.Add("several-ends", "Parallel parts may end apart; the process ends with the last of them.", process.Line, FindingSeverity.Info);
        sink = net.FinalMarking.Index().First(item => item.Item > 0).Index;
        return new PetriNet(net.Places, [.. net.Transitions, new Transition("ended", null, [new Arc(sink, 2)], [new Arc(sink)])], net.InitialMarking, net.FinalMarking);
    }

    /// <summary>Whether a second token can come to the end, or too much can happen to tell.</summary>
    private static bool MayEndTwice(PetriNet net)
    {
        var sink = net.FinalMarking.Index().First(item => item.Item > 0).Index;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<int[]>([[.. net.InitialMarking]]);
        while (open.TryPop(out var marking))
        {
            if (!seen.Add(string.Join(' ', marking))) continue;
            if (marking[sink] > 1 || seen.Count > MaxMarkings || seen.Count > MaxCells / marking.Length) return true;
            foreach (var transition in net.Transitions.Where(transition => transition.Inputs.All(arc => marking[arc.Place] >= arc.Weight)))
            {
                var next = (int[])marking.Clone();
                foreach (var arc in transition.Inputs) next[arc.Place] -= arc.Weight;
                foreach (var arc in transition.Outputs) next[arc.Place] += arc.Weight;
                open.Push(next);
            }
        }

        return false;
    }

    /// <summary>Lays the nodes of a process or sub-process between two places; gives the number of its ends.</summary>
    private int Lay(ModelElement scope, int source, int sink)
    {
        var nodes = Nodes(scope);
        Connect(scope, nodes);
        if (failed) return 0;
        var starts = nodes.Values.Where(node => node.IsStart).ToList();
        if (starts.Count == 0) starts = [.. nodes.Values.Where(node => node.Incoming.Count == 0 && !node.IsBoundary && !IsLinkCatch(node) && !IsApart(node))];
        if (starts.Count == 0) Fail("no-start", "No node of the process can be its start.", scope);
        else if (starts[0].IsStart)
        {
            if (starts.Count > 1) findings.Add("several-starts", $"There are {starts.Count} start events; one of them starts a case.", starts[1].Element.Line, FindingSeverity.Info);
            foreach (var start in starts) Silent([source], [start.Entry]);
        }
        else
        {
            findings.Add("no-start", "There is no start event; the nodes without an incoming flow start together.", scope.Line, FindingSeverity.Warning);
            hasParallel |= starts.Count > 1;
            Silent([source], starts.ConvertAll(start => start.Entry));
        }

        foreach (var node in nodes.Values) Lay(node, nodes, sink);
        return nodes.Values.Count(node => node.Outgoing.Count == 0);
    }

    private Dictionary<string, BpmnNode> Nodes(ModelElement scope)
    {
        var nodes = new Dictionary<string, BpmnNode>(StringComparer.Ordinal);
        foreach (var element in scope.Children.Where(BpmnNode.IsNode))
        {
            if (element.Attribute("id") is not { } id) Fail("id-missing", $"A {element.Name} has no id.", element);
            else if (!nodes.TryAdd(id, new BpmnNode(element, Place()))) Fail("id-twice", $"Two nodes have the id \"{id}\".", element);
        }

        foreach (var node in nodes.Values.Where(node => node.IsBoundary))
        {
            if (nodes.TryGetValue(node.Element.Attribute("attachedToRef") ?? "", out var host)) host.Boundary.Add(node);
            else Fail("boundary-host", $"A boundary event is attached to \"{node.Element.Attribute("attachedToRef")}\", which is not there.", node.Element);
        }

        return nodes;
    }

    private void Connect(ModelElement scope, Dictionary<string, BpmnNode> nodes)
    {
        foreach (var flow in scope.All("sequenceFlow"))
        {
            if (!nodes.TryGetValue(flow.Attribute("sourceRef") ?? "", out var from) || !nodes.TryGetValue(flow.Attribute("targetRef") ?? "", out var to))
            {
                Fail("flow-end", $"A sequence flow from \"{flow.Attribute("sourceRef")}\" to \"{flow.Attribute("targetRef")}\" does not join two nodes of one process.", flow);
                continue;
            }

            var place = to.IsJoin ? Place() : to.Entry;
            to.Incoming.Add(place);
            from.Outgoing.Add((to, place));
            from.HasConditions |= flow.Child("conditionExpression") is not null;
        }

        var catches = nodes.Values.Where(IsLinkCatch).ToLookup(LinkName);
        foreach (var thrown in nodes.Values.Where(node => node.Kind == "intermediateThrowEvent" && node.Element.Child("linkEventDefinition") is not null))
        {
            if (catches[LinkName(thrown)].FirstOrDefault() is { } target) thrown.Outgoing.Add((target, target.Entry));
            else findings.Add("link", $"The link \"{LinkName(thrown)}\" leads nowhere; it is read as an end.", thrown.Element.Line, FindingSeverity.Warning);
        }
    }

    private void Lay(BpmnNode node, Dictionary<string, BpmnNode> nodes, int sink)
    {
        if (IsApart(node))
        {
            var what = node.Kind is "subProcess" ? "An event sub-process" : "A compensation";
            findings.Add("event-part", $"{what} (\"{node.Label}\") is left out.", node.Element.Line, FindingSeverity.Warning);
            return;
        }

        if (node.Kind == "endEvent" && node.Element.Child("terminateEventDefinition") is not null)
            findings.Add("terminate", "A terminate event is read as a plain end: it does not stop what else runs.", node.Element.Line, FindingSeverity.Warning);
        if (node.IsJoin && node.Incoming.Count > 0) LayJoin(node, nodes);
        else if (node.IsTask || (node.IsSubProcess && !node.Element.Children.Exists(BpmnNode.IsNode))) LayTask(node, sink);
        else if (node.IsSubProcess) LaySubProcess(node, sink);
        else LeaveFrom(node, node.Entry, sink, nodes);

        if (node.IsJoin && node.Incoming.Count > 0) LeaveFrom(node, node.Entry, sink, nodes);
    }

    private void LayTask(BpmnNode node, int sink)
    {
        var label = node.Label;
        if (label.Length == 0)
        {
            label = node.Element.Attribute("id")!;
            findings.Add("no-name", $"A task has no name; its id \"{label}\" is its activity.", node.Element.Line, FindingSeverity.Warning);
        }

        var done = Place();
        transitions.Add(new Transition(label, label, [new Arc(node.Entry)], [new Arc(done)]));
        if (node.IsRepeated) Silent([done], [node.Entry]);
        foreach (var exception in node.Boundary.Where(exception => !IsCompensation(exception)))
        {
            if (exception.Element.Attribute("cancelActivity") != "false")
            {
                Silent([node.Entry], [exception.Entry]);
                continue;
            }

            hasParallel = true;
            findings.Add("not-interrupting", $"The event at \"{label}\" that does not interrupt it is read as happening once at most.", exception.Element.Line, FindingSeverity.Warning);
            transitions.Add(new Transition(label + " with event", label, [new Arc(node.Entry)], [new Arc(done), new Arc(exception.Entry)]));
        }

        Leave(node, done, sink);
    }

    private void LaySubProcess(BpmnNode node, int sink)
    {
        var (inside, done) = (Place(), Place());
        Silent([node.Entry], [inside]);
        if (node.Kind == "adHocSubProcess")
        {
            findings.Add("ad-hoc", $"In the ad hoc sub-process \"{node.Label}\" any task may follow any other.", node.Element.Line, FindingSeverity.Warning);
            foreach (var task in node.Element.Children.Where(BpmnNode.IsNode).Select(element => new BpmnNode(element, inside)).Where(task => task.Label.Length > 0))
                transitions.Add(new Transition(task.Label, task.Label, [new Arc(inside)], [new Arc(inside)]));
            Silent([inside], [done]);
        }
        else if (Lay(node.Element, inside, done) > 1 && hasParallel)
        {
            findings.Add("several-ends", $"The sub-process \"{node.Label}\" is left with the first of its parts that ends.", node.Element.Line, FindingSeverity.Warning);
        }

        if (node.IsRepeated)
        {
            if (node.Element.Child("multiInstanceLoopCharacteristics") is { } many && many.Attribute("isSequential") != "true")
                findings.Add("many-instances", $"The instances of \"{node.Label}\" are read as one after the other.", node.Element.Line, FindingSeverity.Warning);
            Silent([done], [inside]);
        }

        foreach (var exception in node.Boundary.Where(exception => !IsCompensation(exception)))
        {
            findings.Add("boundary", $"The event at the sub-process \"{node.Label}\" is read as happening before or behind it.", exception.Element.Line, FindingSeverity.Warning);
            if (exception.Element.Attribute("cancelActivity") == "false")
            {
                hasParallel = true;
                Silent([node.Entry], [inside, exception.Entry]);
                continue;
            }

            Silent([node.Entry], [exception.Entry]);
            Silent([done], [exception.Entry]);
        }

        Leave(node, done, sink);
    }

    private void LayJoin(BpmnNode node, Dictionary<string, BpmnNode> nodes)
    {
        if (node.Kind == "parallelGateway" || node.Incoming.Count == 1)
        {
            Silent(node.Incoming, [node.Entry]);
            return;
        }

        if (nodes.Values.Any(split => BpmnInclusive.Skips(split, node) is not null))
        {
            Silent(node.Incoming, [node.Entry]);
            return;
        }

        findings.Add("inclusive-join", "An inclusive join without a split of its own passes any of its flows on at once.", node.Element.Line, FindingSeverity.Warning);
        foreach (var flow in node.Incoming) Silent([flow], [node.Entry]);
    }

    private void LeaveFrom(BpmnNode node, int from, int sink, Dictionary<string, BpmnNode> nodes)
    {
        if (node.Kind is "complexGateway") findings.Add("complex-gateway", "A complex gateway is read as passing one flow on, to any of its ways out.", node.Element.Line, FindingSeverity.Warning);
        if (node.Kind is "inclusiveGateway" or "complexGateway" && node.Outgoing.Count > 1) Some(node, from, nodes.Values);
        else if (node.Kind is "exclusiveGateway" or "eventBasedGateway" && node.Outgoing.Count > 0)
            foreach (var (_, place) in node.Outgoing) Silent([from], [place]);
        else Leave(node, from, sink);
    }

    /// <summary>All flows out; with conditions, some of them; without any, the end.</summary>
    private void Leave(BpmnNode node, int from, int sink)
    {
        if (node.Outgoing.Count == 0) Silent([from], [sink]);
        else if (node.HasConditions && node.Outgoing.Count > 1) Some(node, from, []);
        else
        {
            hasParallel |= node.Outgoing.Count > 1;
            Silent([from], node.Outgoing.ConvertAll(way => way.Place));
        }
    }

    /// <summary>Every choice of at least one flow; where all meet again, those not taken come to the join at once.</summary>
    private void Some(BpmnNode node, int from, IReadOnlyCollection<BpmnNode> nodes)
    {
        var ways = node.Outgoing;
        hasParallel = true;
        if (ways.Count > MaxInclusive)
        {
            findings.Add("inclusive-size", $"An inclusive split has {ways.Count} ways; exactly one or all of them are taken.", node.Element.Line, FindingSeverity.Warning);
        }

        var skips = nodes.Select(join => BpmnInclusive.Skips(node, join)).FirstOrDefault(found => found is not null);
        var all = Enumerable.Range(0, ways.Count).ToList();
        var sets = ways.Count > MaxInclusive
            ? all.ConvertAll(way => (List<int>)[way]).Append(all)
            : Enumerable.Range(1, (1 << ways.Count) - 1).Select(set => all.FindAll(way => (set >> way & 1) != 0));
        foreach (var chosen in sets) Silent([from], all.SelectMany(way => chosen.Contains(way) ? [ways[way].Place] : skips?[way] ?? []));
    }

    private static bool IsApart(BpmnNode node) => node.Element.Attribute("triggeredByEvent") == "true" || node.Element.Attribute("isForCompensation") == "true" || (node.IsBoundary && IsCompensation(node));

    private static bool IsCompensation(BpmnNode node) => node.Element.Child("compensateEventDefinition") is not null;

    private static bool IsLinkCatch(BpmnNode node) => node.Kind == "intermediateCatchEvent" && node.Element.Child("linkEventDefinition") is not null;

    private static string LinkName(BpmnNode node) => node.Element.Child("linkEventDefinition")?.Attribute("name") is { Length: > 0 } name ? name : node.Label;

    private int Place()
    {
        places.Add(string.Create(CultureInfo.InvariantCulture, $"p{places.Count}"));
        return places.Count - 1;
    }

    private void Silent(IEnumerable<int> from, IEnumerable<int> to) => transitions.Add(new Transition(
        string.Create(CultureInfo.InvariantCulture, $"tau{transitions.Count}"), null, Arcs(from), Arcs(to)));

    private static List<Arc> Arcs(IEnumerable<int> from) => [.. from.CountBy(place => place).Select(pair => new Arc(pair.Key, pair.Value))];

    private void Fail(string code, string message, ModelElement at)
    {
        failed = true;
        findings.Add(code, message, at.Line);
    }
}
