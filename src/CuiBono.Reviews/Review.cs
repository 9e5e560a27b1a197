using CuiBono.Documents;
using CuiBono.Evidence;
using CuiBono.Verdicts;
using CuiBono.Verdicts.Ledger;
using CuiBono.Verdicts.Waivers;

namespace CuiBono.Reviews;

/// <summary>The answer to "which customer is better off, and how do we know?" for a workspace, a register or one document.</summary>
/// <param name="AsOf">The day on which the review is made.</param>
/// <param name="Workspace">The workspace's name, or the name of the file that was reviewed alone.</param>
/// <param name="Policy">The policy that was applied.</param>
/// <param name="Initiatives">The initiatives in the order of their sources.</param>
public sealed record Review(DateOnly AsOf, string Workspace, Policy Policy, IReadOnlyList<ReviewedInitiative> Initiatives)
{
    /// <summary>The initiatives summed up.</summary>
    public Portfolio Portfolio => Portfolio.Of(Initiatives);

    /// <summary>What could not be read; never taken as absent.</summary>
    public IReadOnlyList<UnreadPart> Unread { get; init; } = [];

    /// <summary>What the readers noticed.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>SHA-256 of each file of the workspace that was read, lower-case hexadecimal, by name; empty where one file is reviewed alone.</summary>
    public IReadOnlyDictionary<string, string> Hashes { get; init; } = new Dictionary<string, string>();

    /// <summary>What became of each waiver.</summary>
    public IReadOnlyList<WaiverUse> Waivers { get; init; } = [];

    /// <summary>What is left of the debt that was accepted; null where no portfolio was.</summary>
    public DebtHistory? Debt { get; init; }

    /// <summary>What a reader of the report must know beside it: columns guessed, rows that are years of one initiative, fields assumed.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whether a pipeline fails. Where a portfolio was accepted, what is owed by it fails nothing; a stop always does.</summary>
    public bool Fails(FailOn on) => on != FailOn.Never && Initiatives.Any(reviewed => reviewed.Verdict.Kind == VerdictKind.Stop || on switch
    {
        FailOn.Hold => reviewed.Verdict.Kind == VerdictKind.Hold && reviewed.Verdict.Reasons.Any(reason => reason.Severity == Severity.Block && IsUnaccepted(reviewed, reason)),
        FailOn.Conditional => reviewed.Verdict.Reasons.Any(reason => reason.Severity != Severity.Info && IsUnaccepted(reviewed, reason)),
        _ => false,
    });

    private static bool IsUnaccepted(ReviewedInitiative reviewed, Reason reason) =>
        reason.Outcome is RuleOutcome.Failed or RuleOutcome.NotMeasured && reviewed.Debt?.Owed.Contains(reason.Rule) != true;

    /// <summary>The same review of some of its initiatives, with what was noticed in the files that were read for them.</summary>
    public Review Only(Func<ReviewedInitiative, bool> wanted)
    {
        List<ReviewedInitiative> initiatives = [.. Initiatives.Where(wanted)];
        var read = initiatives.SelectMany(reviewed => reviewed.Read).ToHashSet(StringComparer.Ordinal);
        return this with
        {
            Initiatives = initiatives,
            Waivers = [.. Waivers.Where(use => initiatives.Exists(reviewed => reviewed.Initiative.Id == use.Waiver.Initiative))],
            Unread = [.. Unread.Where(part => read.Contains(part.Place.File))],
            Findings = [.. Findings.Where(finding => read.Contains(finding.Place.File))],
            Notes = [.. Notes.Where(note => read.Any(file => note.StartsWith($"{file}:", StringComparison.Ordinal)))],
        };
    }
}
