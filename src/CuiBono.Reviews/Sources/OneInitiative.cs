using CuiBono.Documents;
using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Promises.Drafting;
using CuiBono.Promises.Lens;

namespace CuiBono.Reviews.Sources;

/// <summary>Takes several documents in as one initiative, and says what they contradict each other on.</summary>
internal static class OneInitiative
{
    /// <summary>The most documents of one initiative.</summary>
    public const int MostDocuments = 200;

    /// <summary>Endings of what can be a business case; other files of a folder are named and left.</summary>
    private static readonly string[] Endings = [".docx", ".docm", ".dotx", ".pptx", ".pptm", ".ppsx", ".pdf", ".xlsx", ".xlsm", ".csv", ".md", ".markdown", ".txt", ".json"];

    public static bool IsDocument(string file) => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes the documents in, in their order.</summary>
    /// <param name="name">The name of all of them together: their folder or their list.</param>
    /// <param name="documents">The documents.</param>
    /// <param name="options">What is known beside their text.</param>
    /// <param name="lens">The lens.</param>
    public static Intake Take(string name, IReadOnlyList<Document> documents, DocumentOptions options, CustomerLens lens)
    {
        var intake = new Intake(name) { Unread = [.. documents.SelectMany(document => document.Unread)], Findings = [.. documents.SelectMany(document => document.Findings)] };
        var initiatives = documents.Where(document => document.FrontMatter is { } frontMatter && InitiativeSource.Declares(frontMatter)).ToList();
        if (initiatives.Count > 0)
            return intake with
            {
                Errors = [.. initiatives.Select(file => new Finding("initiative-among-documents", "This is an initiative file, not a document about one: review it itself, and list the documents in its documents.", new SourcePlace(file.Name) { Line = 1 }))],
            };
        var read = documents.Where(document => document.Passages.Count > 0).ToList();
        if (read.Count == 0)
            return intake with { InputMissing = true, Unread = intake.Unread.Count > 0 ? intake.Unread : [new UnreadPart(new SourcePlace(name), "No document in it holds text.")] };

        var stem = Path.GetFileName(Path.TrimEndingDirectorySeparator(name));
        var draft = Draft.OfSeveral(
            options.Id ?? KebabCase.OfText(stem), options.Title ?? read.Select(document => document.Title).FirstOrDefault(title => title is not null) ?? stem,
            new SourcePlace(name), [.. read.Select(document => document.Passages)], lens, options.Stage ?? Stage.Approval, options.Class ?? InitiativeClass.CustomerFacing);
        var assumed = draft.Initiative.Assumed.Where(field => !(field == "stage" && options.Stage is not null) && !(field == "class" && options.Class is not null));
        return intake with
        {
            Findings = [.. intake.Findings, .. draft.Initiative.Contradictions.Select(one => Finding(one, isDeclared: false))],
            Notes = [$"{name}: {documents.Count} {(documents.Count == 1 ? "document is" : "documents are")} read as one initiative: {string.Join(", ", documents.Select(document => document.Name))}."],
            Submissions =
            [
                new Submission(draft.Initiative with { Assumed = [.. assumed] }, draft.Reading, [.. read.SelectMany(document => document.Passages)])
                {
                    Read = [.. documents.Select(document => document.Name)],
                    Unread = intake.Unread,
                },
            ],
        };
    }

    /// <summary>A contradiction as a finding at the second of its places.</summary>
    /// <param name="contradiction">The contradiction.</param>
    /// <param name="isDeclared">Whether an initiative file gives the first value, which then stands.</param>
    public static Finding Finding(FieldContradiction contradiction, bool isDeclared) => new(
        "contradiction",
        $"{contradiction.Subject}: {contradiction.Words}. {(isDeclared ? "The initiative file's value is judged; mend the document or the file." : "None is chosen: the field counts as not said until the documents agree.")}",
        contradiction.Claims[^1].Source.Place,
        FindingSeverity.Warning);
}
