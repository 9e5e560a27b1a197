using System.Reflection;
using CuiBono.Reviews.Sources;
using CuiBono.Verdicts;
using CuiBono.Verdicts.Ledger;

namespace CuiBono.Reviews;

/// <summary>The ledger of a workspace: what was decided, and when.</summary>
/// <param name="folder">The workspace's folder.</param>
/// <param name="clock">Says when something is recorded.</param>
public sealed class WorkspaceLedger(string folder, TimeProvider clock)
{
    /// <summary>The ledger's file in the folder.</summary>
    public const string FileName = "ledger.jsonl";

    private static readonly string Product =
        typeof(WorkspaceLedger).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    private readonly LedgerFile file = new(Path.Combine(folder, FileName), clock);

    /// <summary>The entries in their order.</summary>
    public IEnumerable<LedgerEntry> Entries => file.Read();

    /// <summary>What it remembers that a review of a day needs.</summary>
    public RecordedHistory History(DateOnly asOf) => RecordedHistory.Of([.. Entries], asOf);

    /// <summary>Appends a review and its verdicts.</summary>
    /// <param name="review">The review.</param>
    /// <param name="who">Who records it.</param>
    public LedgerAppend Record(Review review, string who)
    {
        var time = clock.GetLocalNow();
        return file.Append(
        [
            new ReviewEntry(time, who, review.AsOf, review.Workspace, review.Policy.Name, review.Policy.Sha256, review.Initiatives.Count) { Product = Product },
            .. review.Initiatives.Select(reviewed => VerdictEntry.Of(
                time,
                who,
                new Case(reviewed.Initiative, reviewed.Reading, reviewed.Passages, review.AsOf) { Tested = reviewed.Tested, Enablers = reviewed.Enablers },
                review.Policy,
                reviewed.Verdict,
                reviewed.Read.Where(review.Hashes.ContainsKey).Distinct().ToDictionary(name => name, name => review.Hashes[name]))),
        ]);
    }

    /// <summary>Checks the chain.</summary>
    /// <param name="head">The head that it had at some time before, or null.</param>
    public LedgerCheck Verify(string? head) => file.Verify(head);

    /// <summary>Judges the latest recorded verdict of each initiative again, from the files of today as of the recorded day.</summary>
    /// <param name="intake">The workspace as it is today.</param>
    /// <param name="policy">The policy.</param>
    /// <returns>Each recorded initiative, with null where the workspace no longer has it.</returns>
    public IEnumerable<(VerdictEntry Recorded, Reproduction? Again)> Reproduce(Intake intake, Policy policy)
    {
        List<LedgerEntry> entries = [.. Entries];
        var latest = new Dictionary<string, VerdictEntry>(StringComparer.Ordinal);
        foreach (var entry in entries.OfType<VerdictEntry>()) latest[entry.Initiative] = entry;
        foreach (var day in latest.Values.GroupBy(recorded => recorded.AsOf))
        {
            var cases = Reviewer.Cases(intake, day.Key, RecordedHistory.Of(entries, day.Key)).ToDictionary(one => one.Case.Initiative.Id, StringComparer.Ordinal);
            foreach (var recorded in day)
            {
                if (!cases.TryGetValue(recorded.Initiative, out var today))
                {
                    yield return (recorded, null);
                    continue;
                }

                var read = today.Submission.Read.Union(intake.Evidence?.ReadFor(today.Case.Initiative) ?? [], StringComparer.Ordinal);
                yield return (recorded, Reproduction.Of(recorded, today.Case, policy, read.Where(intake.Hashes.ContainsKey).ToDictionary(name => name, name => intake.Hashes[name])));
            }
        }
    }
}
