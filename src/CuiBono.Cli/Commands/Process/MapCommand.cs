using System.CommandLine;
using CuiBono.Processes.Maps;

namespace CuiBono.Cli.Commands.Process;

/// <summary>cuibono process map: the log as a picture.</summary>
internal static class MapCommand
{
    public static Command Create(Terminal terminal)
    {
        var source = new LogSource();
        var output = new Option<string>("-o", "--output") { Description = "Where to draw: FILE.svg, FILE.html or FILE.dot.", HelpName = "FILE", Required = true };
        var activities = new Option<double>("--activities") { Description = "Share of the activities to show, the most frequent first; 0 to 1.", HelpName = "SHARE", DefaultValueFactory = _ => 1 };
        var paths = new Option<double?>("--paths") { Description = "Share of the paths between them to show; 0 to 1. As many as a reader can follow where left out.", HelpName = "SHARE" };
        var by = new Option<string>("--by") { Description = "What labels and colours tell: frequency or time.", DefaultValueFactory = _ => "frequency" };
        by.AcceptOnlyFromAmong("frequency", "time");
        var command = new Command("map", "Draw which activity follows which, how often and after what time.");
        source.AddTo(command);
        Option[] options = [output, activities, paths, by];
        foreach (var option in options) command.Add(option);
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(output)!;
            var write = Writer(path);
            var map = new MapOptions
            {
                Activities = Share(parsed.GetValue(activities), "--activities"),
                Paths = parsed.GetValue(paths) is { } share ? Share(share, "--paths") : null,
                By = parsed.GetValue(by) == "time" ? MapMeasure.Time : MapMeasure.Frequency,
                Title = Path.GetFileName(source.Name(parsed)),
            };
            if (source.Read(parsed, terminal) is not { } imported) return Exit.Unreadable;
            var drawn = ProcessMap.Of(imported.Log, map);
            OutputFile.Write(path, write, drawn);
            terminal.Output.WriteLine($"{path}: {Figure.Count(drawn.Activities.Count)} of {Figure.Count(drawn.ActivityTotal)} activities, {Figure.Count(drawn.Paths.Count)} of {Figure.Count(drawn.PathTotal)} paths, of {Figure.Count(imported.Log.CaseCount, "case")}");
            return Exit.Done;
        });
        return command;
    }

    private static Action<ProcessMap, TextWriter> Writer(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".svg" => MapSvg.Write,
        ".html" => MapHtml.Write,
        ".dot" or ".gv" => MapDot.Write,
        _ => throw new UsageException($"A map is written as .svg, .html or .dot, not as '{Path.GetFileName(path)}'."),
    };

    private static double Share(double value, string option) => value is >= 0 and <= 1 ? value : throw new UsageException($"{option} is a share from 0 to 1.");
}
