using System.Text;
using System.Text.Json;
using CuiBono.Processes.Models;

namespace CuiBono.Processes.Tests.Models;

public sealed class PtmlReaderTests
{
    [Theory]
    [InlineData("sepsis", "im")]
    [InlineData("sepsis", "imf02")]
    [InlineData("receipt_wabo", "im")]
    [InlineData("bpic2020_DomesticDeclarations", "imf02")]
    public void Trees_of_another_tool_are_read_whole(string log, string miner)
    {
        using var expected = JsonDocument.Parse(File.ReadAllBytes(RealData.Path("logs/expected.json")));
        using var stream = File.OpenRead(RealData.Path($"logs/models/{log}-{miner}.ptml"));

        var reading = PtmlReader.Read(stream, log);

        Assert.Empty(reading.Findings);
        Assert.Equal(expected.RootElement.GetProperty("logs").GetProperty(log).GetProperty("pm4py_2_7_14").GetProperty($"tree_{miner}").GetString(), reading.Model!.ToString());
    }

    [Fact]
    public void A_third_part_of_a_loop_is_done_once_at_the_end_and_an_inclusive_choice_is_written_out()
    {
        var reading = Read("""
            <ptml><processTree root="0"><xorLoop id="0" name=""/><manualTask id="1" name="a"/><or id="2"/><manualTask id="3" name="b"/><manualTask id="4" name="c"/><manualTask id="5" name="d"/>
            <parentsNode sourceId="0" targetId="1"/><parentsNode sourceId="0" targetId="2"/><parentsNode sourceId="0" targetId="3"/>
            <parentsNode sourceId="2" targetId="4"/><parentsNode sourceId="2" targetId="5"/></processTree></ptml>
            """);

        Assert.Equal("->( *( 'a', X( +( 'c', X( tau, 'd' ) ), +( 'd' ) ) ), 'b' )", reading.Model!.ToString());
    }

    [Theory]
    [InlineData("<ptml/>", "no-tree")]
    [InlineData("<ptml><processTree root='0'><and id='0'/></processTree></ptml>", "no-children")]
    [InlineData("<ptml><processTree root='0'/></ptml>", "node-missing")]
    [InlineData("<ptml><processTree root='0'><and id='0'/><and id='1'/><parentsNode sourceId='0' targetId='1'/><parentsNode sourceId='1' targetId='0'/></processTree></ptml>", "not-a-tree")]
    [InlineData("<ptml><processTree root='0'><thing id='0'/></processTree></ptml>", "node-kind")]
    [InlineData("<ptml><processTree", "xml-broken")]
    public void What_is_no_tree_is_said_and_gives_none(string text, string code)
    {
        var reading = Read(text);

        Assert.Null(reading.Model);
        Assert.Equal(code, Assert.Single(reading.Findings).Code);
    }

    private static ModelReading<ProcessTree> Read(string text) => PtmlReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "tree.ptml");
}
