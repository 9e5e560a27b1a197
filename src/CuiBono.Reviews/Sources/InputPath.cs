using CuiBono.Documents;
using CuiBono.Evidence;
using CuiBono.Promises;
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
                : new Intake(path) { Errors = [new Finding("no-workspace", $"There is no {WorkspaceFile.FileName} in {path}. A workspace of several initiatives needs one ('cuibono new {path}' makes it); where all documents of the folder are about one initiative, say --one-initiative.", new SourcePlace(path))] };

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

    /// <summary>Takes in several paths, patterns among them, each file as an initiative; one path alone as <see cref="Take(string, RegisterOptions, Action{int, int}?)"/> does.</summary>
    /// <param name="paths">Files, patterns of files or one folder.</param>
    /// <param name="options">What is said of them all.</param>
    /// <param name="progress">Is told how many rows of a register are done, and of how many.</param>
    /// <exception cref="IOException">A path cannot be read.</exception>
    public static Intake Take(IReadOnlyList<string> paths, RegisterOptions options, Action<int, int>? progress = null)
    {
        if (paths is [var one] && (File.Exists(one) || Directory.Exists(one) || !FilePattern.IsPattern(one))) return Take(one, options, progress);
        var named = NamedFiles.Of(paths, withFolders: false);
        var intake = new Intake(paths.Count == 1 ? paths[0] : named.Folder) { Findings = named.Findings, InputMissing = named.Files.Count == 0, Unread = named.Missing };
        var lens = new CustomerLens();
        var files = named.Open();
        foreach (var file in named.Files)
        {
            var content = files.Content(file) ?? throw new IOException($"{file}: it is a link that leads out of {named.Folder}.");
            if (SourceFormats.Of(content, file, options.Encoding) is SourceFormat.Csv or SourceFormat.Excel or SourceFormat.Json)
            {
                intake = intake.With(RegisterSource.Take(RegisterReader.Read(content, file, options.Sheet, encoding: options.Encoding), options, lens, progress, intake.Submissions.Select(submission => submission.Initiative.Id)));
                continue;
            }

            var document = files.Open(file, options.Encoding)!;
            intake = intake.With(document.FrontMatter is { } frontMatter && InitiativeSource.Declares(frontMatter)
                ? new InitiativeSource(lens, [], files).Take(document)
                : DocumentSource.Take(document, new DocumentOptions { Id = KebabCase.OfText(Path.ChangeExtension(file, null).Replace('/', ' ')), Stage = options.Stage, Class = options.Class }, lens));
        }

        return DataDeclarations.Check(References.Check(intake)) with { Hashes = files.Hashes, Evidence = new EvidenceFolder(files) };
    }

    /// <summary>Takes in files, patterns and folders whose documents are all about one initiative.</summary>
    /// <param name="paths">Files, patterns of files or folders.</param>
    /// <param name="options">What is known beside their text.</param>
    /// <exception cref="IOException">A path cannot be read.</exception>
    public static Intake TakeOneInitiative(IReadOnlyList<string> paths, DocumentOptions options)
    {
        var named = NamedFiles.Of(paths, withFolders: true);
        if (named.Files.Count > OneInitiative.MostDocuments) return new Intake(named.Folder) { Errors = [WorkspaceFolder.TooMany(named.Files.Count, new SourcePlace(named.Folder))] };
        var files = named.Open();
        var documents = named.Files.Select(file => files.Open(file, options.Encoding) ?? throw new IOException($"{file}: it is a link that leads out of {named.Folder}.")).ToList();
        var name = paths.Count == 1 ? Path.TrimEndingDirectorySeparator(paths[0]) : Path.GetFileName(named.Folder);
        var intake = OneInitiative.Take(name is "." or "" ? Path.GetFileName(named.Folder) : name, documents, options, new CustomerLens());
        return intake with { Findings = [.. named.Findings, .. intake.Findings], Unread = [.. named.Missing, .. intake.Unread], Hashes = files.Hashes };
    }

    /// <summary>The folder from which the names of what several paths hold are counted.</summary>
    /// <param name="paths">Files, patterns of files or folders.</param>
    public static string FolderOf(IReadOnlyList<string> paths) => NamedFiles.Of(paths, withFolders: true).Folder;

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
        return DataDeclarations.Check(new InitiativeSource(lens, [], files).Take(document)) with { Evidence = new EvidenceFolder(files) };
    }
}
