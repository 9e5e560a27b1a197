using CuiBono.Evidence;
using CuiBono.Processes.Models;

namespace CuiBono.Cli.Commands.Process;

/// <summary>Reads a model by its file's ending.</summary>
internal static class ModelFile
{
    /// <summary>The net of a model, or null where it cannot be read, which is then said.</summary>
    public static PetriNet? Read(string path, Terminal terminal)
    {
        var ending = Path.GetExtension(path).ToLowerInvariant();
        if (ending is not (".pnml" or ".ptml")) throw new UsageException($"A model is read from .pnml or .ptml, not from '{Path.GetFileName(path)}'.");
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        if (ending == ".pnml") return Said(PnmlReader.Read(file, path), terminal);
        return Said(PtmlReader.Read(file, path), terminal) is { } tree ? PetriNet.Of(tree) : null;
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
