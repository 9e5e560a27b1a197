using CuiBono.Evidence;
using CuiBono.Processes.Conformance;
using CuiBono.Processes.Models;
using CuiBono.Reports.Terminal;

namespace CuiBono.Cli.Commands.Process;

/// <summary>A model of a command line: a file told by its ending, or a path in one line.</summary>
/// <param name="Name">The model as it was given.</param>
/// <param name="Net">The model as a net.</param>
/// <param name="Findings">What its reader has to say.</param>
internal sealed record ModelFile(string Name, PetriNet Net, IReadOnlyList<Finding> Findings)
{
    /// <summary>Reads the model; what is doubtful in it goes to standard error. Null where it cannot be read, which is then said.</summary>
    /// <exception cref="UsageException">The file has another ending, the path is wrong, or there are not exactly one of both.</exception>
    public static ModelFile? Read(string? file, string? path, Terminal terminal)
    {
        if (file is null == path is null) throw new UsageException("The model is either a file, --model FILE, or a path in one line, --path \"A > B > (C | D)\".");
        if (path is not null)
        {
            var line = HappyPath.Parse(path, "--path");
            return line.Model is { } tree ? new ModelFile($"the path {path}", PetriNet.Of(tree), line.Findings) : throw new UsageException($"--path: {line.Findings[0].Message}");
        }

        var read = Reader(file!);
        using var stream = new FileStream(file!, FileMode.Open, FileAccess.Read, FileShare.Read);
        var (net, findings) = read(stream, file!);
        foreach (var finding in findings)
            if (finding.Severity != FindingSeverity.Info)
                terminal.Error.WriteLine(Page.Plain(finding.ToString()));
        if (net is not null) return new ModelFile(file!, net, findings);
        if (!findings.Any(finding => finding.Severity == FindingSeverity.Error)) terminal.Error.WriteLine($"{file}: no model could be read.");
        return null;
    }

    private static Func<Stream, string, (PetriNet?, IReadOnlyList<Finding>)> Reader(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".bpmn" => (stream, name) => BpmnReader.Read(stream, name) is var read ? (read.Model, read.Findings) : default,
        ".pnml" => (stream, name) => PnmlReader.Read(stream, name) is var read ? (read.Model, read.Findings) : default,
        ".ptml" => (stream, name) => PtmlReader.Read(stream, name) is var read ? (read.Model is { } tree ? PetriNet.Of(tree) : null, read.Findings) : default,
        _ => throw new UsageException($"A model is read from .bpmn, .pnml or .ptml, not from '{Path.GetFileName(file)}'."),
    };
}
