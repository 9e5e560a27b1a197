using System.Text;
using System.Xml.Linq;
using CsCheck;
using CuiBono.Processes.Models;

namespace CuiBono.Processes.Tests.Models;

public sealed class BpmnTests
{
    private const string Fork = "<startEvent id='s'/><task id='a' name='a'/><task id='b' name='b'/><task id='c' name='c'/><endEvent id='e'/>";

    [Fact]
    public void A_written_model_reads_back_with_its_language() => RandomTrees.Any.Sample(
        tree =>
        {
            var reading = BpmnReader.Read(Written(tree), "model.bpmn");
            Assert.Empty(reading.Findings);
            Assert.Equal(TreeLanguage.Words(tree, 4).Order(), NetLanguage.Words(reading.Model!, 4).Order());
        },
        iter: 80, print: tree => tree.ToString());

    [Fact]
    public void A_written_diagram_draws_every_node_and_flow_and_no_two_nodes_overlap() => RandomTrees.Any.Sample(
        tree =>
        {
            var file = XDocument.Load(Written(tree));
            var ids = file.Descendants().Attributes("id").Select(id => id.Value).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
            var process = file.Root!.Elements().First(element => element.Name.LocalName == "process");
            Assert.Equal(process.Elements().Select(element => element.Attribute("id")!.Value).Order(), file.Descendants().Where(element => element.Name.LocalName is "BPMNShape" or "BPMNEdge").Select(element => element.Attribute("bpmnElement")!.Value).Order());
            foreach (var flow in process.Elements().Where(element => element.Name.LocalName == "sequenceFlow"))
            {
                var node = process.Elements().Single(element => element.Attribute("id")!.Value == flow.Attribute("sourceRef")!.Value);
                Assert.Contains(node.Elements(), element => element.Name.LocalName == "outgoing" && element.Value == flow.Attribute("id")!.Value);
            }

            var boxes = file.Descendants().Where(element => element.Name.LocalName == "Bounds").Select(box => (X: (double)box.Attribute("x")!, Y: (double)box.Attribute("y")!, W: (double)box.Attribute("width")!, H: (double)box.Attribute("height")!)).ToList();
            for (var one = 0; one < boxes.Count; one++)
                for (var other = 0; other < one; other++)
                    Assert.False(boxes[one].X < boxes[other].X + boxes[other].W && boxes[other].X < boxes[one].X + boxes[one].W && boxes[one].Y < boxes[other].Y + boxes[other].H && boxes[other].Y < boxes[one].Y + boxes[one].H);
        },
        iter: 80, print: tree => tree.ToString());

    [Theory]
    [InlineData("s>a a>b b>e", "", "a,b")]
    [InlineData("s>a a>b a>c b>e c>e", "", "a,b,c a,c,b")] // an uncontrolled split is parallel; the case ends with the last part
    [InlineData("s>g g>a g>b a>c b>c c>e", "<exclusiveGateway id='g'/>", "a,c b,c")] // an uncontrolled merge is exclusive
    [InlineData("s>g g>a g>b a>h b>h h>c c>e", "<parallelGateway id='g'/><parallelGateway id='h'/>", "a,b,c b,a,c")]
    [InlineData("s>g g>a g>b a>h b>h h>c c>e", "<inclusiveGateway id='g'/><inclusiveGateway id='h'/>", "a,b,c b,a,c a,c b,c")]
    [InlineData("s>a a>e x>b b>e", "<boundaryEvent id='x' attachedToRef='a'/>", "a b")]
    [InlineData("s>a a>e x>b b>e", "<boundaryEvent id='x' attachedToRef='a' cancelActivity='false'/>", "a a,b")]
    [InlineData("s>a a>t k>b b>e", "<intermediateThrowEvent id='t'><linkEventDefinition name='L'/></intermediateThrowEvent><intermediateCatchEvent id='k'><linkEventDefinition name='L'/></intermediateCatchEvent>", "a,b")]
    [InlineData("s>p p>c c>e", "<subProcess id='p'><startEvent id='is'/><callActivity id='ia' name=' inner&#10;'/><endEvent id='ie'/><sequenceFlow id='i1' sourceRef='is' targetRef='ia'/><sequenceFlow id='i2' sourceRef='ia' targetRef='ie'/></subProcess>", "inner,c")]
    [InlineData("s>p p>c c>e", "<subProcess id='p' name='collapsed'/>", "collapsed,c")]
    [InlineData("s>r r>e", "<userTask id='r' name='r'><standardLoopCharacteristics/></userTask>", "r r,r r,r,r")]
    public void Each_element_has_its_meaning(string flows, string more, string words)
    {
        var reading = Read(Fork + more, flows);

        Assert.DoesNotContain(reading.Findings, finding => finding.Severity == Evidence.FindingSeverity.Error);
        Assert.Equal(words.Split(' ').Order(), NetLanguage.Words(reading.Model!, 3).Order());
    }

    [Theory]
    [InlineData("s>a a>nowhere", "", "flow-end")]
    [InlineData("s>a a>e", "<task id='a'/>", "id-twice")]
    [InlineData("s>a a>a", "", "no-end")]
    public void What_cannot_be_read_gives_no_model(string flows, string more, string code)
    {
        var reading = Read("<startEvent id='s'/><task id='a' name='a'/>" + (code == "no-end" ? "" : "<endEvent id='e'/>") + more, flows);

        Assert.Null(reading.Model);
        Assert.Equal(code, reading.Findings[0].Code);
    }

    [Fact]
    public void The_largest_process_or_the_one_named_is_read()
    {
        const string Text = "<b:definitions xmlns:b='http://www.omg.org/spec/BPMN/20100524/MODEL'><b:collaboration><b:participant id='x' name='Customer' processRef='one'/></b:collaboration>"
            + "<b:process id='one'><b:startEvent id='s'/><b:task id='a' name='ask'/><b:sequenceFlow id='f' sourceRef='s' targetRef='a'/></b:process>"
            + "<b:process id='two'><b:startEvent id='t'/><b:task id='c' name='check'/><b:task id='d' name='decide'/><b:sequenceFlow id='g' sourceRef='t' targetRef='c'/><b:sequenceFlow id='h' sourceRef='c' targetRef='d'/></b:process></b:definitions>";

        var largest = BpmnReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(Text)), "two.bpmn");
        var named = BpmnReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(Text)), "two.bpmn", "Customer");

        Assert.Equal("more-processes", Assert.Single(largest.Findings).Code);
        Assert.Equal(["check,decide"], NetLanguage.Words(largest.Model!, 3));
        Assert.Equal(["ask"], NetLanguage.Words(named.Model!, 3));
    }

    private static MemoryStream Written(ProcessTree tree)
    {
        var stream = new MemoryStream();
        BpmnWriter.Write(tree, stream);
        stream.Position = 0;
        return stream;
    }

    private static ModelReading<PetriNet> Read(string nodes, string flows)
    {
        var text = new StringBuilder("<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'><process id='process'>").Append(nodes);
        foreach (var (number, flow) in flows.Split(' ').Index()) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"<sequenceFlow id='f{number}' sourceRef='{flow.Split('>')[0]}' targetRef='{flow.Split('>')[1]}'/>");
        return BpmnReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text.Append("</process></definitions>").ToString())), "model.bpmn");
    }
}
