using System.CommandLine;
using System.Globalization;
using CuiBono.Processes.Discovery;
using CuiBono.Processes.Models;
using CuiBono.Reports.Terminal;

namespace CuiBono.Cli.Commands.Process;

/// <summary>cuibono process discover: a model of what the log's cases do.</summary>
internal static class DiscoverCommand
{
    public static Command Create(Terminal terminal)
    {
        var source = new LogSource();
        var miner = new Option<string>("--miner") { Description = "How: inductive.", DefaultValueFactory = _ => "inductive" };
        miner.AcceptOnlyFromAmong("inductive");
        var noise = new Option<double>("--noise") { Description = "0: every case fits the model. Up to 1: what is rarer than this share of its alternatives may be left out; 0.2 is usual.", HelpName = "SHARE", DefaultValueFactory = _ => 0 };
        var output = new Option<string?>("-o", "--output") { Description = "Where to write: FILE.bpmn, FILE.pnml, FILE.ptml or a picture, FILE.svg. Left out, the model is only printed.", HelpName = "FILE" };
        var command = new Command("discover", "Find a model of what the cases do: what comes in order, by choice, in parallel and again.");
        source.AddTo(command);
        Option[] options = [miner, noise, output];
        foreach (var option in options) command.Add(option);
        command.SetAction(parsed =>
        {
            var share = parsed.GetValue(noise);
            if (share is not (>= 0 and <= 1)) throw new UsageException("--noise is a share from 0 to 1.");
            var title = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(source.Name(parsed))}: inductive miner, noise {share}");
            var path = parsed.GetValue(output);
            var write = path is null ? null : Writer(path, title);
            if (source.Read(parsed, terminal) is not { } imported) return Exit.Unreadable;
            var tree = InductiveMiner.Discover(imported.Log, share);
            var net = PetriNet.Of(tree);
            if (path is not null) OutputFile.Write(path, stream => write!(tree, net, stream));
            var page = new Page(terminal.Output, terminal.Width, terminal.Color);
            ImportText.Write(page, source.Name(parsed), imported);
            TreeText.Write(page, tree);
            page.Line();
            page.Wrapped($"Tree        {tree}", 12);
            page.Wrapped($"Size        {Size(tree)}; as a net {Figure.Count(net.Places.Count, "place")} and {Figure.Count(net.Transitions.Count, "transition")}, {Figure.Count(net.Transitions.Count(transition => transition.Label is null))} of them silent", 12);
            page.Wrapped(share == 0 ? "Fits        every case of this log can run through the model" : "Fits        not every case: what is rare may be left out; 'cuibono process conform' says which cases fit", 12);
            if (path is not null) page.Line($"Written     {path}");
            return Exit.Done;
        });
        return command;
    }

    private static Action<ProcessTree, PetriNet, Stream> Writer(string path, string title) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".bpmn" => (tree, _, stream) => BpmnWriter.Write(tree, stream),
        ".pnml" => (_, net, stream) => PnmlWriter.Write(net, stream),
        ".ptml" => (tree, _, stream) => PtmlWriter.Write(tree, stream),
        ".svg" => (tree, _, stream) => ModelSvg.Write(tree, title, stream),
        _ => throw new UsageException($"A model is written as .bpmn, .pnml, .ptml or .svg, not as '{Path.GetFileName(path)}'."),
    };

    private static string Size(ProcessTree tree)
    {
        var (activities, operators) = (0, 0);
        var open = new Stack<ProcessTree>([tree]);
        while (open.TryPop(out var node))
        {
            if (node.Kind == ProcessTreeKind.Activity) activities++;
            if (node.Children.Count > 0) operators++;
            foreach (var child in node.Children) open.Push(child);
        }

        return $"{(activities == 1 ? "1 activity" : $"{Figure.Count(activities)} activities")} under {Figure.Count(operators, "operator")}";
    }
}
