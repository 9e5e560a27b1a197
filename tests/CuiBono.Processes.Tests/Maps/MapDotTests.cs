using CuiBono.Processes.Maps;

namespace CuiBono.Processes.Tests.Maps;

public class MapDotTests
{
    [Fact]
    public void The_graph_is_written_for_graphviz_with_names_escaped()
    {
        using var output = new StringWriter();

        MapDot.Write(ProcessMap.Of(SampleLog.Of("say \"hi\\n\">b"), new MapOptions { Title = "sample" }), output);

        Assert.Equal(
            """"
            digraph "sample" {
              node [shape=box, style="rounded,filled", fillcolor="#f4f7fa"];
              start [shape=circle, label="", xlabel="Start"];
              end [shape=doublecircle, label="", xlabel="End"];
              a0 [label="b\n1"];
              a1 [label="say \"hi\\n\"\n1"];
              start -> a1 [label="1", weight=1, penwidth=1];
              a0 -> end [label="1", weight=1, penwidth=1];
              a1 -> a0 [label="1", weight=1, penwidth=1];
            }

            """",
            output.ToString());
    }
}
