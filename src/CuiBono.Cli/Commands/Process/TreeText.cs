using CuiBono.Processes.Models;
using CuiBono.Reports.Terminal;

namespace CuiBono.Cli.Commands.Process;

/// <summary>A process tree as an outline in words.</summary>
internal static class TreeText
{
    private const int MostLines = 100;
    private const int DeepestIndent = 40;

    public static void Write(Page page, ProcessTree tree)
    {
        var open = new Stack<(ProcessTree Node, int Depth, string Lead)>([(tree, 0, "")]);
        for (var lines = 0; open.TryPop(out var top); lines++)
        {
            if (lines == MostLines)
            {
                page.Line("... the rest stands in the line below");
                return;
            }

            var (node, depth, lead) = top;
            var indent = Math.Min(2 * depth, DeepestIndent);
            page.Wrapped($"{new string(' ', indent)}{lead}{Words(node)}", indent + 4);
            foreach (var (at, child) in node.Children.Index().Reverse())
                if (child.Kind != ProcessTreeKind.Silent)
                    open.Push((child, depth + 1, node.Kind == ProcessTreeKind.Loop && at > 0 && node.Children[0].Kind != ProcessTreeKind.Silent ? "again after: " : ""));
        }
    }

    private static string Words(ProcessTree node)
    {
        var mayBeNothing = node.Children.Any(child => child.Kind == ProcessTreeKind.Silent);
        return node.Kind switch
        {
            ProcessTreeKind.Activity => node.ActivityName!,
            ProcessTreeKind.Silent => "(nothing)",
            ProcessTreeKind.Sequence => "in this order:",
            ProcessTreeKind.Choice when mayBeNothing => node.Children.Count == 2 ? "maybe:" : "one of, or none:",
            ProcessTreeKind.Choice => "one of:",
            ProcessTreeKind.Parallel => "all of, in any order:",
            _ when node.Children[0].Kind == ProcessTreeKind.Silent => "any number of times, or never:",
            _ => "once or more:",
        };
    }
}
