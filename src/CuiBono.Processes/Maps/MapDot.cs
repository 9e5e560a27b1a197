using System.Text;

namespace CuiBono.Processes.Maps;

/// <summary>Writes a map as text for Graphviz: the same activities, paths and figures, for those who want another layout.</summary>
public static class MapDot
{
    /// <summary>Writes the graph.</summary>
    public static void Write(ProcessMap map, TextWriter output)
    {
        output.Write($"digraph \"{Escape(map.Options.Title)}\" {{\n  node [shape=box, style=\"rounded,filled\", fillcolor=\"#f4f7fa\"];\n");
        output.Write("  start [shape=circle, label=\"\", xlabel=\"Start\"];\n  end [shape=doublecircle, label=\"\", xlabel=\"End\"];\n");
        for (var at = 0; at < map.Activities.Count; at++)
            output.Write($"  a{at} [label=\"{Escape(map.Activities[at].Name)}\\n{HumanFormat.Count(map.Activities[at].Events)}\"];\n");
        var scale = MapScale.Of(map.Activities, map.Paths);
        foreach (var path in map.Paths)
        {
            var (from, to) = (path.From == MapPath.Terminal ? "start" : $"a{path.From}", path.To == MapPath.Terminal ? "end" : $"a{path.To}");
            output.Write($"  {from} -> {to} [label=\"{MapWording.Label(path, map.Options.By, backward: false)}\", weight={path.Count}, penwidth={1 + scale.PathClass(path)}];\n");
        }

        output.Write("}\n");
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in MapText.Clean(text))
        {
            if (letter is '"' or '\\') escaped.Append('\\');
            escaped.Append(letter);
        }

        return escaped.ToString();
    }
}
