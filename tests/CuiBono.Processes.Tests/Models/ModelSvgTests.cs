using System.Globalization;
using System.Text;
using System.Xml.Linq;
using CsCheck;
using CuiBono.Processes.Models;

namespace CuiBono.Processes.Tests.Models;

public sealed class ModelSvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XNamespace Bounds = "http://www.omg.org/spec/DD/20100524/DC";

    [Fact]
    public void Tasks_stand_where_the_bpmn_diagram_has_them() => RandomTrees.Any.Sample(
        tree =>
        {
            var picture = Picture(tree, "model");
            var tasks = picture.Descendants(Svg + "rect").Where(rect => rect.Attribute("class")?.Value == "task").Select(rect => (Number(rect, "x"), Number(rect, "y"))).ToList();
            using var bpmn = new MemoryStream();
            BpmnWriter.Write(tree, bpmn);
            bpmn.Position = 0;
            var drawn = XDocument.Load(bpmn).Descendants(Bounds + "Bounds").Where(box => Number(box, "width") == 100).Select(box => (X: Number(box, "x"), Y: Number(box, "y"))).ToList();

            Assert.Equal(drawn.Count, tasks.Count);
            foreach (var (task, box) in tasks.Zip(drawn))
            {
                Assert.Equal(box.X - drawn[0].X, task.Item1 - tasks[0].Item1, 0.11);
                Assert.Equal(box.Y - drawn[0].Y, task.Item2 - tasks[0].Item2, 0.11);
            }
        },
        iter: 50);

    [Fact]
    public void All_lies_within_the_picture()
    {
        var picture = Picture(RandomTrees.Parsed("->( 'a', X( tau, *( 'b', 'c' ) ), +( 'd', 'e', 'f' ) )"), "model");
        var (width, height) = (Number(picture.Root!, "width"), Number(picture.Root!, "height"));

        var shift = picture.Root!.Element(Svg + "g")!.Attribute("transform")!.Value["translate(".Length..^1].Split(' ');
        var (right, down) = (double.Parse(shift[0], CultureInfo.InvariantCulture), double.Parse(shift[1], CultureInfo.InvariantCulture));

        foreach (var task in picture.Descendants(Svg + "rect").Where(rect => rect.Attribute("class")?.Value == "task"))
        {
            Assert.InRange(Number(task, "x") + right, 0, width - 100);
            Assert.InRange(Number(task, "y") + down, 0, height - 80);
        }
    }

    [Theory]
    [InlineData("</text><script>alert(1)</script>")]
    [InlineData("\"onload=\"alert(1)")]
    [InlineData("a\0b\u202Ec\uFFFFd")]
    [InlineData("\uD800")]
    [InlineData("A name that is far too long for its task and goes on and on, line after line, with no end in sight at all")]
    public void A_hostile_name_stays_text_within_its_task(string name)
    {
        var picture = Picture(ProcessTree.Activity(name), name);

        Assert.Empty(picture.Descendants(Svg + "script"));
        Assert.DoesNotContain(picture.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.InRange(picture.Descendants(Svg + "text").Count(text => text.Attribute("class")?.Value == "name"), 1, 5);
    }

    private static XDocument Picture(ProcessTree tree, string title)
    {
        using var stream = new MemoryStream();
        ModelSvg.Write(tree, title, stream);
        return XDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
