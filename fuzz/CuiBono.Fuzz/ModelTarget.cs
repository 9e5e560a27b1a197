using System.Diagnostics;
using System.Text;
using CuiBono.Evidence;
using CuiBono.Processes.Models;

namespace CuiBono.Fuzz;

/// <summary>The readers of models, and what must hold of them: no exception, no hang, no model without a word why, and what is read can be written and read again.</summary>
internal static class ModelTarget
{
    public static IReadOnlyList<string> Names { get; } = ["pnml", "bpmn", "ptml"];

    public static string? Try(string name, byte[] input)
    {
        var clock = Stopwatch.StartNew();
        var broken = name switch
        {
            "pnml" => Net(PnmlReader.Read(new MemoryStream(input), "fuzz.pnml")),
            "bpmn" => Net(BpmnReader.Read(new MemoryStream(input), "fuzz.bpmn")),
            _ => Tree(PtmlReader.Read(new MemoryStream(input), "fuzz.ptml")),
        };
        return broken ?? (clock.Elapsed > TimeSpan.FromSeconds(10) ? $"took {clock.Elapsed.TotalSeconds} s" : null);
    }

    public static IReadOnlyList<byte[]> Seeds(string name)
    {
        var tree = ProcessTreeNotation.Read("->( 'a', X( tau, 'b', *( 'c', 'd' ) ), +( 'e', ->( 'f', 'g' ) ) )", "seed").Model!;
        using var written = new MemoryStream();
        switch (name)
        {
            case "pnml": PnmlWriter.Write(PetriNet.Of(tree), written); break;
            case "bpmn": BpmnWriter.Write(tree, written); break;
            default: PtmlWriter.Write(tree, written); break;
        }

        string[] others = name switch
        {
            "pnml" => [Pnml],
            "bpmn" => [Bpmn],
            _ => [Ptml],
        };
        return [written.ToArray(), .. others.Select(Encoding.UTF8.GetBytes)];
    }

    private static string? Net(ModelReading<PetriNet> read)
    {
        if (read.Model is not { } net) return Unsaid(read.Findings);
        using var written = new MemoryStream();
        PnmlWriter.Write(net, written);
        written.Position = 0;
        var again = PnmlReader.Read(written, "again").Model;
        return again is not null && again.Places.Count == net.Places.Count && again.Transitions.Count == net.Transitions.Count ? null : "another net after writing";
    }

    private static string? Tree(ModelReading<ProcessTree> read)
    {
        if (read.Model is not { } tree) return Unsaid(read.Findings);
        using var written = new MemoryStream();
        PtmlWriter.Write(tree, written);
        written.Position = 0;
        if (PtmlReader.Read(written, "again").Model is not { } again || again.Reduced().ToString() != tree.Reduced().ToString()) return "another tree after writing";
        if (ProcessTreeNotation.Read(tree.ToString(), "again").Model?.ToString() != tree.ToString()) return "another tree after printing";
        BpmnWriter.Write(tree, new MemoryStream());
        return PetriNet.Of(tree).Places.Count >= 2 ? null : "a net without a start and an end";
    }

    private static string? Unsaid(IReadOnlyList<Finding> findings) =>
        findings.Any(finding => finding.Severity == FindingSeverity.Error) ? null : "no model and no reason";

    private const string Pnml = """
        <pnml><net id="n" type="http://www.yasper.org/specs/epnml-1.1"><name><text>two</text></name>
        <page id="g"><place id="p1"><initialMarking><value>1</value></initialMarking></place><place id="p2"/><referencePlace id="r1" ref="p2"/>
        <transition id="t1"><name><text>a</text></name><toolspecific tool="ProM" version="6.4" activity="$invisible$"/></transition><transition id="t2"><name><text>b</text></name></transition>
        <arc id="a1" source="p1" target="t1"><inscription><text>1</text></inscription></arc><arc id="a2" source="t1" target="r1"/><arc id="a3" source="r1" target="t2"/><arc id="a4" source="t2" target="p2"/></page>
        <finalmarkings><marking><place idref="p2"><text>1</text></place></marking></finalmarkings></net></pnml>
        """;

    private const string Bpmn = """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><collaboration id="c"><participant id="pool" name="Pool" processRef="p"/></collaboration>
        <process id="p"><startEvent id="s"/><task id="t" name="Check&#10;order"><multiInstanceLoopCharacteristics/></task><boundaryEvent id="b" attachedToRef="t" cancelActivity="false"><timerEventDefinition/></boundaryEvent>
        <subProcess id="u" triggeredByEvent="false"><startEvent id="us"/><userTask id="ut" name="Ask"/><endEvent id="ue"/><sequenceFlow id="uf" sourceRef="us" targetRef="ut"/><sequenceFlow id="ug" sourceRef="ut" targetRef="ue"/></subProcess>
        <inclusiveGateway id="i"/><inclusiveGateway id="j"/><task id="x" name="X"/><task id="y" name="Y"/><adHocSubProcess id="h"><task id="h1" name="H"/></adHocSubProcess>
        <intermediateThrowEvent id="lt"><linkEventDefinition name="L"/></intermediateThrowEvent><intermediateCatchEvent id="lc"><linkEventDefinition name="L"/></intermediateCatchEvent><eventBasedGateway id="g"/><complexGateway id="k"/>
        <endEvent id="e"><terminateEventDefinition/></endEvent><endEvent id="e2"/>
        <sequenceFlow id="f1" sourceRef="s" targetRef="t"/><sequenceFlow id="f2" sourceRef="t" targetRef="u"/><sequenceFlow id="f3" sourceRef="u" targetRef="i"/><sequenceFlow id="f4" sourceRef="i" targetRef="x"/><sequenceFlow id="f5" sourceRef="i" targetRef="y"><conditionExpression/></sequenceFlow>
        <sequenceFlow id="f6" sourceRef="x" targetRef="j"/><sequenceFlow id="f7" sourceRef="y" targetRef="j"/><sequenceFlow id="f8" sourceRef="j" targetRef="h"/><sequenceFlow id="f9" sourceRef="h" targetRef="lt"/><sequenceFlow id="f10" sourceRef="lc" targetRef="g"/><sequenceFlow id="f11" sourceRef="g" targetRef="k"/>
        <sequenceFlow id="f12" sourceRef="k" targetRef="e"/><sequenceFlow id="f13" sourceRef="b" targetRef="e2"/></process></definitions>
        """;

    private const string Ptml = """
        <ptml><processTree id="t" root="r"><sequence id="r" name=""/><or id="o" name=""/><xorLoop id="l" name=""/><manualTask id="a" name="a"/><manualTask id="b" name="b"/><automaticTask id="c" name=""/><manualTask id="d" name="d'\"/><manualTask id="e" name="e"/>
        <parentsNode id="1" sourceId="r" targetId="o"/><parentsNode id="2" sourceId="r" targetId="l"/><parentsNode id="3" sourceId="o" targetId="a"/><parentsNode id="4" sourceId="o" targetId="b"/><parentsNode id="5" sourceId="l" targetId="d"/><parentsNode id="6" sourceId="l" targetId="c"/><parentsNode id="7" sourceId="l" targetId="e"/></processTree></ptml>
        """;
}
