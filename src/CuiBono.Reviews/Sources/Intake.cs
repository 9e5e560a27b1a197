using CuiBono.Documents;
using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Reviews.Observers;
using CuiBono.Verdicts;
using CuiBono.Verdicts.Waivers;

namespace CuiBono.Reviews.Sources;

/// <summary>What was handed in to one review: the initiatives, and what was noticed on the way.</summary>
/// <param name="Name">The workspace's name, or the name of the file that is reviewed alone.</param>
public sealed record Intake(string Name)
{
    /// <summary>The initiatives in the order of their sources.</summary>
    public IReadOnlyList<Submission> Submissions { get; init; } = [];

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<UnreadPart> Unread { get; init; } = [];

    /// <summary>What the readers noticed in documents and registers.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>What is wrong with the workspace's own files; while this is not empty nothing is judged.</summary>
    public IReadOnlyList<Finding> Errors { get; init; } = [];

    /// <summary>What a reader of the report must know: columns guessed, rows that are years of one initiative.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>True where a whole input, rather than a part of one, could not be read.</summary>
    public bool InputMissing { get; init; }

    /// <summary>SHA-256 of each file of the workspace that was read, lower-case hexadecimal, by name.</summary>
    public IReadOnlyDictionary<string, string> Hashes { get; init; } = new Dictionary<string, string>();

    /// <summary>The policy of the workspace; the house's where there is none.</summary>
    public Policy Policy { get; init; } = Policy.CustomerFirst;

    /// <summary>The file of that policy in the workspace; null for the house's.</summary>
    public string? PolicyFile { get; init; }

    /// <summary>The waivers of the workspace.</summary>
    public IReadOnlyList<Waiver> Waivers { get; init; } = [];

    /// <summary>The evidence that the initiatives name; null where there is no folder around them.</summary>
    public EvidenceFolder? Evidence { get; init; }

    /// <summary>Which initiatives to judge; all where null. The others are still there to be referred to.</summary>
    public Func<Initiative, bool>? Wanted { get; init; }

    /// <summary>The same intake, of which only the initiative of one file is judged; what is wrong with other files no longer matters.</summary>
    public Intake Only(string file) => this with
    {
        Wanted = initiative => initiative.Place.File == file,
        Errors = [.. Errors.Where(error => error.Place.File == file || error.Place.File == WorkspaceFile.FileName || error.Place.File == PolicyFile || error.Place.File.StartsWith($"{WaiverFile.Folder}/", StringComparison.Ordinal))],
        InputMissing = false,
    };

    /// <summary>One intake after another, under the first one's name.</summary>
    public Intake With(Intake next) => this with
    {
        Submissions = [.. Submissions, .. next.Submissions],
        Unread = [.. Unread, .. next.Unread],
        Findings = [.. Findings, .. next.Findings],
        Errors = [.. Errors, .. next.Errors],
        Notes = [.. Notes, .. next.Notes],
        InputMissing = InputMissing || next.InputMissing,
    };
}
