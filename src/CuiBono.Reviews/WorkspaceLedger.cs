using System.Reflection;
using CuiBono.Reviews.Sources;
using CuiBono.Verdicts;
using CuiBono.Verdicts.Ledger;
using CuiBono.Verdicts.Waivers;

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

    /// <summary>Appends a review and its verdicts, and before them the waivers that they rest on and that are not recorded yet.</summary>
    /// <param name="review">The review.</param>
    /// <param name="who">Who records it.</param>
    public LedgerAppend Record(Review review, string who) => file.Append(before => EntriesOf(review, who, clock.GetLocalNow(), before));

    /// <summary>Appends what follows from the entries that are there, while no other process can write.</summary>
    internal LedgerAppend Append(Func<IReadOnlyList<LedgerEntry>, IReadOnlyList<LedgerEntry>> next) => file.Append(next);

    /// <summary>The entries of a review.</summary>
    internal static IReadOnlyList<LedgerEntry> EntriesOf(Review review, string who, DateTimeOffset time, IReadOnlyList<LedgerEntry> before)
    {
        var recorded = before.OfType<WaiverEntry>().Select(entry => (entry.Waiver.Id, entry.FileSha256)).ToHashSet();
        var waivers = review.Waivers.Where(use => use.State == WaiverState.Applied)
            .Select(use => new WaiverEntry(time, who, use.Waiver, review.Hashes.GetValueOrDefault(use.Waiver.File, "")))
            .Where(entry => !recorded.Contains((entry.Waiver.Id, entry.FileSha256)));
        return
        [
            .. waivers,
            new ReviewEntry(time, who, review.AsOf, review.Workspace, review.Policy.Name, review.Policy.Sha256, review.Initiatives.Count) { Product = Product },
            .. review.Initiatives.Select(reviewed => Entry(review, reviewed, who, time, before)),
        ];
    }

    private static VerdictEntry Entry(Review review, ReviewedInitiative reviewed, string who, DateTimeOffset time, IReadOnlyList<LedgerEntry> before)
    {
        var judged = reviewed.Case(review.AsOf);
        var read = reviewed.Read.Where(review.Hashes.ContainsKey).Distinct().ToDictionary(name => name, name => review.Hashes[name]);
        return ApprovalHistory.Keep(VerdictEntry.Of(time, who, judged, review.Policy, reviewed.Verdict, read), judged, before);
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
        var (latest, batch) = (new Dictionary<string, (VerdictEntry Recorded, int Batch)>(StringComparer.Ordinal), 0);
        for (var at = 0; at < entries.Count; at++)
        {
            if (entries[at] is VerdictEntry verdict) latest[verdict.Initiative] = (verdict, batch);
            else batch = at;
        }

        foreach (var review in latest.Values.GroupBy(one => (one.Recorded.AsOf, one.Batch)))
        {
            var history = RecordedHistory.Of(entries[..review.Key.Batch], review.Key.AsOf);
            var cases = Reviewer.Cases(intake, review.Key.AsOf, history).ToDictionary(one => one.Case.Initiative.Id, StringComparer.Ordinal);
            foreach (var (recorded, _) in review)
            {
                if (!cases.TryGetValue(recorded.Initiative, out var today))
                {
                    yield return (recorded, null);
                    continue;
                }

                var read = today.Submission.Read.Union(intake.Evidence?.ReadFor(today.Case.Initiative) ?? [], StringComparer.Ordinal)
                    .Concat(Gate.Judge(today.Case, policy).Waivers.Select(waiver => waiver.File));
                yield return (recorded, Reproduction.Of(recorded, today.Case, policy, read.Where(intake.Hashes.ContainsKey).Distinct().ToDictionary(name => name, name => intake.Hashes[name])));
            }
        }
    }
}
