namespace CuiBono.Processes.Models;

/// <summary>A node of a BPMN process with the flows at it.</summary>
internal sealed class BpmnNode(ModelElement element, int entry)
{
    public ModelElement Element { get; } = element;

    public string Kind => Element.Name;

    /// <summary>The place that enables it, where it waits for one flow only.</summary>
    public int Entry { get; } = entry;

    /// <summary>The places of its incoming flows; one each where it waits for several.</summary>
    public List<int> Incoming { get; } = [];

    /// <summary>The nodes that its outgoing flows lead to, and their places.</summary>
    public List<(BpmnNode Target, int Place)> Outgoing { get; } = [];

    /// <summary>Whether one of its outgoing flows has a condition.</summary>
    public bool HasConditions { get; set; }

    /// <summary>Boundary events attached to it.</summary>
    public List<BpmnNode> Boundary { get; } = [];

    public bool IsJoin => Kind is "parallelGateway" or "inclusiveGateway";

    public bool IsTask => Kind is "task" or "userTask" or "manualTask" or "serviceTask" or "scriptTask" or "sendTask" or "receiveTask" or "businessRuleTask" or "callActivity" or "callChoreography" or "choreographyTask";

    public bool IsSubProcess => Kind is "subProcess" or "transaction" or "adHocSubProcess";

    public bool IsStart => Kind == "startEvent";

    public bool IsBoundary => Kind == "boundaryEvent";

    public bool IsRepeated => Element.Child("standardLoopCharacteristics") is not null || Element.Child("multiInstanceLoopCharacteristics") is not null;

    public string Label => Element.Attribute("name") is { } name && !string.IsNullOrWhiteSpace(name) ? string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "";

    public static bool IsNode(ModelElement element) =>
        element.Name.EndsWith("Task", StringComparison.Ordinal) || element.Name.EndsWith("Event", StringComparison.Ordinal) || element.Name.EndsWith("Gateway", StringComparison.Ordinal)
        || element.Name is "task" or "callActivity" or "subProcess" or "transaction" or "adHocSubProcess" or "callChoreography";
}
