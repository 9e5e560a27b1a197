using System.Text;
using CuiBono.Processes.Models;

namespace CuiBono.Processes.Tests.Models;

public sealed class PnmlReaderTests
{
    [Theory]
    [InlineData("sepsis-im", 39, 50, 34, 116)]
    [InlineData("sepsis-imf02", 29, 37, 23, 88)]
    [InlineData("bpic2013_closed-im", 29, 38, 31, 86)]
    [InlineData("receipt_wabo-imf02", 47, 69, 42, 146)]
    public void Nets_of_another_tool_are_read_whole(string file, int places, int transitions, int silent, int arcs)
    {
        using var stream = File.OpenRead(RealData.Path($"logs/models/{file}.pnml"));

        var reading = PnmlReader.Read(stream, file);

        Assert.Empty(reading.Findings);
        var net = reading.Model!;
        Assert.Equal((places, transitions, silent), (net.Places.Count, net.Transitions.Count, net.Transitions.Count(transition => transition.Label is null)));
        Assert.Equal(arcs, net.Transitions.Sum(transition => transition.Inputs.Count + transition.Outputs.Count));
        Assert.Equal("source", net.Places[net.InitialMarking.ToList().IndexOf(1)]);
        Assert.Equal("sink", net.Places[net.FinalMarking.ToList().IndexOf(1)]);
    }

    [Fact]
    public void Pages_references_weights_and_values_are_understood()
    {
        var reading = Read("""
            <n:pnml xmlns:n="http://www.pnml.org/version-2009/grammar/pnml"><n:net id="n" type="ptnet">
              <n:page id="outer">
                <n:place id="p"><n:name><n:value>before</n:value></n:name><n:initialMarking><n:value>Default,2</n:value></n:initialMarking></n:place>
                <n:page id="inner">
                  <n:referencePlace id="r" ref="p"/>
                  <n:transition id="t"><n:name><n:text> pay </n:text><n:graphics><n:offset x="1" y="2"/></n:graphics></n:name></n:transition>
                  <n:transition id="u"><n:name><n:text></n:text></n:name></n:transition>
                  <n:place id="q"/>
                  <n:arc id="a" source="r" target="t"><n:inscription><n:text>2</n:text></n:inscription></n:arc>
                  <n:arc id="b" source="t" target="q"/>
                  <n:arc id="c" source="p" target="u"/><n:arc id="d" source="p" target="u"/><n:arc id="e" source="u" target="q"/>
                </n:page>
              </n:page>
            </n:net></n:pnml>
            """);

        var net = reading.Model!;
        Assert.Equal("final-marking", Assert.Single(reading.Findings).Code);
        Assert.Equal(["before", "q"], net.Places);
        Assert.Equal([2, 0], net.InitialMarking);
        Assert.Equal([0, 1], net.FinalMarking);
        Assert.Equal(["pay", null], net.Transitions.Select(transition => transition.Label));
        Assert.Equal(new Arc(0, 2), Assert.Single(net.Transitions[0].Inputs));
        Assert.Equal(new Arc(0, 2), Assert.Single(net.Transitions[1].Inputs));
    }

    [Theory]
    [InlineData("<pnml><net><place id='p'/>", "xml-broken")]
    [InlineData("<!DOCTYPE pnml [<!ENTITY a 'b'>]><pnml/>", "xml-broken")]
    [InlineData("<pnml/>", "no-net")]
    [InlineData("<pnml><net><place id='p'/><place id='p'/></net></pnml>", "id-twice")]
    [InlineData("<pnml><net><place id='p'/><transition id='t'/><arc source='p' target='x'/></net></pnml>", "arc-end")]
    [InlineData("<pnml><net><place id='p'/><transition id='t'/><arc source='p' target='t' type='inhibitor'/></net></pnml>", "arc-kind")]
    [InlineData("<pnml><net><place id='p'><initialMarking><text>many</text></initialMarking></place></net></pnml>", "number")]
    [InlineData("<pnml><net><place id='p'/><place id='q'/></net></pnml>", "initial-marking")]
    public void What_is_no_net_is_said_and_gives_none(string text, string code)
    {
        var reading = Read(text);

        Assert.Null(reading.Model);
        Assert.Equal(code, reading.Findings[0].Code);
        Assert.NotEqual("", reading.Findings[0].Place.File);
    }

    private static ModelReading<PetriNet> Read(string text) => PnmlReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "net.pnml");
}
