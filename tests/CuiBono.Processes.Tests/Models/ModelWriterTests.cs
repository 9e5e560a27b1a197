using CsCheck;
using CuiBono.Processes.Models;

namespace CuiBono.Processes.Tests.Models;

public sealed class ModelWriterTests
{
    [Fact]
    public void A_tree_comes_back_from_ptml() => RandomTrees.Any.Sample(
        tree =>
        {
            var reading = PtmlReader.Read(Written(stream => PtmlWriter.Write(tree, stream)), "tree.ptml");
            Assert.Empty(reading.Findings);
            Assert.Equal(tree.Reduced().ToString(), reading.Model!.Reduced().ToString());
        },
        iter: 100, print: tree => tree.ToString());

    [Fact]
    public void A_net_comes_back_from_pnml_with_its_markings_and_weights()
    {
        var net = new PetriNet(["in", "out"], [new Transition("t", "a <&> \u0001", [new Arc(0, 2)], [new Arc(1)]), new Transition("skip", null, [new Arc(0)], [new Arc(1, 3)])], [2, 0], [0, 3]);

        var reading = PnmlReader.Read(Written(stream => PnmlWriter.Write(net, stream)), "net.pnml");

        Assert.Empty(reading.Findings);
        Assert.Equal(net.Places, reading.Model!.Places);
        Assert.Equal([2, 0], reading.Model.InitialMarking);
        Assert.Equal([0, 3], reading.Model.FinalMarking);
        Assert.Equal(["a <&> \uFFFD", null], reading.Model.Transitions.Select(transition => transition.Label));
        Assert.Equal(new Arc(1, 3), Assert.Single(reading.Model.Transitions[1].Outputs));
    }

    private static MemoryStream Written(Action<Stream> write)
    {
        var stream = new MemoryStream();
        write(stream);
        stream.Position = 0;
        return stream;
    }
}
