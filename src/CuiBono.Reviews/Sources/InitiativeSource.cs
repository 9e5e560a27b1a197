using CuiBono.Documents;
using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Promises.Drafting;
using CuiBono.Promises.Lens;

namespace CuiBono.Reviews.Sources;

/// <summary>Takes an initiative file in, with the documents that it names.</summary>
/// <param name="lens">The lens that reads the texts.</param>
/// <param name="customers">The workspace's customers.</param>
/// <param name="files">The files of the workspace.</param>
internal sealed class InitiativeSource(CustomerLens lens, IReadOnlyList<Customer> customers, FolderFiles files)
{
    private static readonly string[] Marks = ["stage", "class", "outcomes", "customers"];

    /// <summary>Whether front matter declares an initiative, rather than a page of some other tool.</summary>
    public static bool Declares(FrontMatter frontMatter)
    {
        var keys = frontMatter.Yaml.Split('\n').Select(line => line.Split(':')[0].TrimEnd()).ToHashSet(StringComparer.Ordinal);
        return keys.Contains("id") && Marks.Any(keys.Contains);
    }

    public Intake Take(Document file)
    {
        var intake = new Intake(file.Name) { Findings = file.Findings, Unread = file.Unread };
        if (file.FrontMatter is not { } frontMatter)
            return intake with
            {
                Errors = [new Finding("no-front-matter", "An initiative file is YAML, or begins with YAML between two lines of ---; cuibono draft makes one from any document.", new SourcePlace(file.Name) { Line = 1 })],
            };

        var result = InitiativeFile.Read(frontMatter.Yaml, file.Name, frontMatter.FirstLine, customers);
        var errors = result.Findings.Where(finding => finding.Severity == FindingSeverity.Error).ToList();
        intake = intake with { Findings = [.. file.Findings, .. result.Findings.Except(errors)], Errors = errors };
        return result.Initiative is { } initiative && errors.Count == 0 ? Take(intake, file, initiative) : intake;
    }

    private Intake Take(Intake intake, Document file, Initiative initiative)
    {
        var passages = new List<Passage>();
        for (var at = 0; at < initiative.Outcomes.Count; at++)
            if (initiative.Outcomes[at].Statement is { } statement)
                passages.Add(new Passage(statement, initiative.SourceOf($"outcomes[{at}].statement").Place));
        passages.AddRange(file.Passages);

        var read = new List<string> { file.Name };
        var unread = new List<UnreadPart>(file.Unread);
        var findings = new List<Finding>();
        var documents = new List<IReadOnlyList<Passage>>();
        var folder = Path.GetDirectoryName(file.Name) ?? "";
        for (var at = 0; at < initiative.Documents.Count; at++)
        {
            var named = FolderFiles.Normal(Path.Combine(folder, initiative.Documents[at]));
            var place = initiative.SourceOf($"documents[{at}]").Place;
            foreach (var path in FilePattern.IsPattern(named) ? files.Matches(named, place, findings).Where(OneInitiative.IsDocument) : [named])
            {
                if (path == file.Name || read.Contains(path)) continue;
                if (files.Open(path) is { } document)
                {
                    read.Add(document.Name);
                    passages.AddRange(document.Passages);
                    unread.AddRange(document.Unread);
                    findings.AddRange(document.Findings);
                    documents.Add(document.Passages);
                }
                else
                {
                    intake = intake with { Errors = [.. intake.Errors, new Finding("missing-document", $"There is no document '{initiative.Documents[at]}' in the workspace.", place)] };
                }
            }
        }

        if (documents.Count > OneInitiative.MostDocuments) return intake with { Errors = [.. intake.Errors, WorkspaceFolder.TooMany(documents.Count, initiative.SourceOf("documents").Place)] };
        findings.AddRange(Draft.Contradictions(initiative, documents, lens).Select(one => OneInitiative.Finding(one, one.Claims[0].Source.Place.File == file.Name)));

        return intake with
        {
            Findings = [.. intake.Findings, .. findings],
            Unread = unread,
            Submissions = [new Submission(initiative, lens.Read(initiative.Title, passages), passages) { Read = read, Unread = unread }],
        };
    }
}
