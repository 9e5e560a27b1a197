using CuiBono.Evidence;
using CuiBono.Processes.Models;

namespace CuiBono.Cli.Commands.Process;

/// <summary>Reads a model by its file's ending.</summary>
internal static class ModelFile
{
    /// <summary>The net of a model, or null where it cannot be read, which is then said.</summary>
    public static PetriNet? Read(string path, Terminal terminal)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".pnml":
                return Said(PnmlReader.Read(file, path), terminal);
            case ".ptml":
                return Said(PtmlReader.Read(file, path), terminal) is { } tree ? PetriNet.Of(tree) : null;
            default:
                throw new UsageException($"A model is read from .pnml or .ptml, not from '{Path.GetFileName(path)}'.");
        }
    }

    private static TModel? Said<TModel>(ModelReading<TModel> reading, Terminal terminal)
        where TModel : class
    {
        foreach (var finding in reading.Findings)
            if (finding.Severity != FindingSeverity.Info)
                terminal.Error.WriteLine(Reports.Terminal.Page.Plain(finding.ToString()));
        return reading.Model;
    }
}
