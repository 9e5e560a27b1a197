using CuiBono.Documents;
using CuiBono.Evidence;
using CuiBono.Promises.Lens;
using CuiBono.Reviews.Observers;

namespace CuiBono.Reviews.Sources;

/// <summary>Takes in what a path names: a workspace folder, a register, an initiative file or a business case.</summary>
public static class InputPath
{
    /// <summary>Takes the path in, told by content.</summary>
    /// <param name="path">A folder with cuibono.yaml, or a file.</param>
    /// <param name="options">What is said of a register or a document that is reviewed alone; a workspace says it in its own file.</param>
    /// <param name="progress">Is told how many rows of a register are done, and of how many.</param>
    /// <exception cref="IOException">The path cannot be read.</exception>
    public static Intake Take(string path, RegisterOptions options, Action<int, int>? progress = null)
    {
        if (Directory.Exists(path))
            return File.Exists(Path.Combine(path, WorkspaceFile.FileName))
                ? WorkspaceFolder.Take(path, progress)
                : new Intake(path) { Errors = [new Finding("no-workspace", $"There is no {WorkspaceFile.FileName} in {path}; 'cuibono new {path}' makes one.", new SourcePlace(path))] };

        var content = InputBytes.Read(path);
        var name = Path.GetFileName(path);
        var lens = new CustomerLens();
        if (SourceFormats.Of(content, name, options.Encoding) is SourceFormat.Csv or SourceFormat.Excel or SourceFormat.Json)
            return RegisterSource.Take(RegisterReader.Read(content, name, options.Sheet, encoding: options.Encoding), options, lens, progress);

        var document = DocumentReader.Read(content, name, encoding: options.Encoding);
        if (document.FrontMatter is { } frontMatter && InitiativeSource.Declares(frontMatter))
            return TakeInitiative(path, document, lens);
        return DocumentSource.Take(document, new DocumentOptions { Stage = options.Stage, Class = options.Class }, lens);
    }

    /// <summary>The nearest folder above a file that is a workspace; null where none is.</summary>
    /// <param name="file">The full path of the file.</param>
    public static string? WorkspaceAround(string file)
    {
        var folder = Path.GetDirectoryName(file);
        while (folder is not null && !File.Exists(Path.Combine(folder, WorkspaceFile.FileName))) folder = Path.GetDirectoryName(folder);
        return folder;
    }

    /// <summary>An initiative file: as part of the workspace around it, which knows its customers, or alone with what lies beside it.</summary>
    private static Intake TakeInitiative(string path, Document document, CustomerLens lens)
    {
        var full = Path.GetFullPath(path);
        if (WorkspaceAround(full) is { } folder) return WorkspaceFolder.TakeOne(folder, Path.GetRelativePath(folder, full).Replace('\\', '/'));
        var files = new FolderFiles(Path.GetDirectoryName(full)!);
        return DataDeclarations.Check(new InitiativeSource(lens, [], file => files.Open(file)).Take(document)) with { Evidence = new EvidenceFolder(files) };
    }
}
